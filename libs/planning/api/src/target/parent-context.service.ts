import { Injectable } from '@nestjs/common';
import { formatCivilDate } from '@congtac/shared-domain';
import type { ParentContextView } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { TaskViews } from '../task/task-views';

interface BasisRecord {
  label: string | null;
  note: string | null;
  issuedOn: string | null;
}

type ContextRecord = Omit<ParentContextView, 'bases' | 'planNumber'> & {
  number: number | null;
  symbol: string | null;
  issuedOn: string | null;
  bases: BasisRecord[];
};

/** The task above this one answers first, then those it supports; issued plans of the line above are always in sight. */
const CONTEXT_SQL = `
  select a.task_id as "taskId", a.title, a.description, u.name as "unitName", p.plan_id as "planId",
    p.title as "planTitle", p.number, p.symbol, p.issued_on as "issuedOn", a.due_on as "dueOn", a.deliverable,
    a.cascade_mode as "cascadeMode", x.relation,
    coalesce((select jsonb_agg(jsonb_build_object('indicatorName', coalesce(i.name, ''),
        'value', coalesce(g.assigned_value, g.committed_value), 'comparator', g.comparator,
        'measure', coalesce(i.measure, 'OTHER')) order by g.ordinal)
      from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id
      where g.task_id = a.task_id), '[]') as targets,
    coalesce((select jsonb_agg(jsonb_build_object('note', b.note,
        'issuedOn', coalesce(d.issued_on, up.issued_on),
        'label', coalesce(nullif(concat_ws(' ', d.type_code, nullif(concat_ws('-', d.number, d.symbol), ''), d.title), ''),
          up.title)) order by b.ordinal)
      from planning.plan_basis b
      left join documents.v_legal_document d on d.legal_document_id = b.legal_document_id
      left join planning.plan up on up.plan_id = b.parent_plan_id
      where b.plan_id = p.plan_id), '[]') as bases
  from planning.task t
  join lateral (
    select t.answers_task_id as id, 'REPORTS' as relation, 0 as place where t.answers_task_id is not null
    union all
    select k.to_task_id, 'SUPPORTS', 1 from planning.task_link k
    where k.from_task_id = t.task_id and k.kind = 'SUPPORTS') x on true
  join planning.task a on a.task_id = x.id
  join planning.plan p on p.plan_id = a.plan_id
  join org.v_unit u on u.unit_id = a.owner_unit_id
  where t.task_id = $1 order by x.place, a.title`;

/** What stands above a task, readable from the task itself (§2.6, S2-11). */
@Injectable()
export class ParentContexts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly views: TaskViews,
  ) {}

  /** The task it reports to, then those it supports. Problem `common.not-found`. */
  of(taskId: string): Promise<ParentContextView[]> {
    return this.uow.read(async () => {
      await this.views.readable(taskId);
      const rows = await this.uow.query<ContextRecord>(CONTEXT_SQL, [taskId]);
      return rows.map(({ number, symbol, issuedOn, bases, ...row }) => ({
        ...row,
        planNumber: numberOf(number, symbol, issuedOn),
        bases: bases.map(basisText).filter((text) => text !== ''),
      }));
    });
  }
}

function numberOf(number: number | null, symbol: string | null, issuedOn: string | null): string | null {
  const reference = number === null ? '' : [number, symbol].filter(Boolean).join('-');
  const day = issuedOn === null ? '' : `ngày ${formatCivilDate(issuedOn)}`;
  return [reference && `Số ${reference}`, day].filter(Boolean).join(' ') || null;
}

function basisText(basis: BasisRecord): string {
  const day = basis.issuedOn === null ? '' : `ngày ${formatCivilDate(basis.issuedOn)}`;
  return [basis.label ?? basis.note ?? '', basis.label ? day : ''].filter(Boolean).join(' ');
}
