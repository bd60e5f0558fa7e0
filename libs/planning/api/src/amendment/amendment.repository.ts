import { Injectable } from '@nestjs/common';
import {
  type IssuePlan,
  type ItemChange,
  PASSED_ON_FIELDS,
  type PlanContent,
  type PlanDiff,
} from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';
import type { PlanRecord } from '../plan/plan.repository';

/** Writes of an amendment: the kept text, what changed, and who below is asked to follow. */
@Injectable()
export class AmendmentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps the text that is being replaced. */
  async keep(plan: PlanRecord, content: PlanContent, today: CivilDate): Promise<void> {
    await this.uow.query(
      `insert into planning.plan_revision (revision_id, plan_id, unit_id, revision, title, number, symbol, issued_on,
         signer_post_id, signer_text, superseded_on, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        newId(),
        plan.id,
        plan.unitId,
        plan.revision,
        plan.title,
        plan.number,
        plan.symbol,
        plan.issuedOn,
        plan.signerPostId,
        plan.signerText,
        today,
        JSON.stringify(content),
      ],
    );
  }

  /** Writes the amendment with everything it changed. @returns its id. */
  async record(plan: PlanRecord, revision: number, body: IssuePlan, today: CivilDate, diff: PlanDiff): Promise<string> {
    const id = newId();
    const count = (change: string) => diff.tasks.filter((one) => one.change === change).length;
    await this.uow.query(
      `insert into planning.amendment (amendment_id, plan_id, unit_id, revision, number, symbol, issued_on, applied_on,
         changed_tasks, added_tasks, removed_tasks, changed_items)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        plan.id,
        plan.unitId,
        revision,
        body.number,
        body.symbol,
        body.issuedOn,
        today,
        count('CHANGED'),
        count('ADDED'),
        count('REMOVED'),
        diff.tasks.length + diff.sections.length + (diff.head.length > 0 ? 1 : 0),
      ],
    );
    await this.uow.query(
      `insert into planning.amendment_change (change_id, amendment_id, plan_id, task_id, section_id, change, title, field,
         old_value, new_value)
       select x.id, $1, $2, x.task, x.section, x.change, x.title, x.field, x.old, x.new
       from jsonb_to_recordset($3) as x (id uuid, task uuid, section uuid, change text, title text, field text,
         old jsonb, new jsonb)`,
      [id, plan.id, JSON.stringify(changeRows(plan.title, diff))],
    );
    return id;
  }

  /**
   * Asks every unit whose task answers a changed one to follow. One that still waits for an earlier amendment is asked
   * once, about both: it goes on comparing with the text it took over. @returns the units asked.
   */
  async askBelow(amendmentId: string, before: PlanContent, diff: PlanDiff): Promise<number[]> {
    const asked = passedOn(before, diff);
    const rows = await this.uow.query<{ unitId: number }>(
      `insert into planning.amendment_uptake (uptake_id, amendment_id, parent_plan_id, parent_task_id, parent_unit_id,
         plan_id, unit_id, child_task_id, mode, fields, base)
       select gen_random_uuid(), $1, a.parent_plan_id, a.parent_task_id, a.parent_unit_id, a.plan_id, a.unit_id,
         a.child_task_id, a.decision, x.fields, x.base
       from jsonb_to_recordset($2) as x (task uuid, fields text[], base jsonb)
       join planning.adoption a on a.parent_task_id = x.task and a.decision in ('VERBATIM', 'ADAPT', 'SPLIT')
         and a.child_task_id is not null and not a.in_revision
       on conflict (child_task_id, parent_task_id) where state = 'PENDING' do update set
         amendment_id = excluded.amendment_id, base = excluded.base || planning.amendment_uptake.base,
         fields = (select array_agg(distinct f) from unnest(planning.amendment_uptake.fields || excluded.fields) f),
         version = planning.amendment_uptake.version + 1, updated_at = clock_timestamp()
       returning unit_id as "unitId"`,
      [amendmentId, JSON.stringify(asked)],
    );
    return [...new Set(rows.map((row) => row.unitId))];
  }

  /** Tells the units asked, and those that built a plan on this one. */
  async announce(
    plan: PlanRecord,
    amendment: { amendmentId: string; revision: number; title: string; waiting: readonly number[] },
  ): Promise<void> {
    const { amendmentId, revision, title, waiting } = amendment;
    await this.uow.emit({
      type: 'planning.plan-amended',
      unitId: plan.unitId,
      payload: {
        planId: plan.id,
        amendmentId,
        revision,
        title: `Kế hoạch sửa đổi: ${title}`,
        link: `/ke-hoach/${plan.id}/lan-sua`,
        tellUnitIds: [...new Set([...waiting, ...(await this.obligedUnits(plan.id))])],
      },
    });
  }

  private async obligedUnits(planId: string): Promise<number[]> {
    const rows = await this.uow.query<{ unitId: number }>(
      'select distinct unit_id as "unitId" from planning.plan_obligation where parent_plan_id = $1',
      [planId],
    );
    return rows.map((row) => row.unitId);
  }
}

interface ChangeRow {
  change: string;
  title: string;
  task?: string;
  section?: string;
  field?: string;
  old?: unknown;
  new?: unknown;
}

function changeRows(planTitle: string, diff: PlanDiff): object[] {
  const rows: ChangeRow[] = [
    ...diff.head.map((one) => ({ change: 'CHANGED', title: planTitle, ...one })),
    ...diff.sections.flatMap((one) => itemRows(one, { section: one.id })),
    ...diff.tasks.flatMap((one) => itemRows(one, { task: one.id })),
  ];
  return rows.map((row) => ({ id: newId(), ...row }));
}

function itemRows(one: ItemChange<{ title: string }>, subject: Pick<ChangeRow, 'task' | 'section'>): ChangeRow[] {
  const row = { change: one.change, title: one.item.title, ...subject };
  return one.change === 'CHANGED' ? one.fields.map((field) => ({ ...row, ...field })) : [row];
}

interface PassedOn {
  task: string;
  fields: string[];
  base: object;
}

/** The changed tasks that reach units below, with the fields to follow and the text above before the amendment. */
function passedOn(before: PlanContent, diff: PlanDiff): PassedOn[] {
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  return diff.tasks.flatMap((one): PassedOn[] => {
    const task = old.get(one.id);
    if (!task || one.change === 'ADDED') return [];
    if (one.change === 'REMOVED') return [{ task: one.id, fields: ['removed'], base: { title: task.title } }];
    const fields = PASSED_ON_FIELDS.filter((field) => one.fields.some((change) => change.field === field));
    const base = Object.fromEntries(fields.map((field) => [field, task[field]]));
    return fields.length ? [{ task: one.id, fields, base }] : [];
  });
}
