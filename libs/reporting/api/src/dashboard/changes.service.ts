import { Injectable } from '@nestjs/common';
import { MEASURE_NAMES, type Measure } from '@congtac/planning-domain';
import {
  type BlankKind,
  type ChangedTaskView,
  type ChangeGroupView,
  type ChangesQuery,
  type ChangesView,
  dashboardProblem,
  type IssuedPlanView,
  type MovedFigureView,
} from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { addDays, formatQualified, type Qualifier } from '@congtac/shared-domain';
import { branchSql, capped, COUNT_LIMIT } from './dashboard-sql';
import { DashboardUnits } from './dashboard-unit';

/** Rows shown of each kind of change. */
const SHOWN = 20;

interface Found<Row> {
  found: number;
  items: Row[];
}

/** `$1` unit, `$2` today, `$3` first day. The count stops at the limit; the newest rows come first. */
const newest = (rows: string, order: string) => `
  with branch as (${branchSql('$1', '$2')}), found as (${rows})
  select (select count(*)::int from (select 1 from found limit ${COUNT_LIMIT + 1}) cut) as found,
    coalesce((select jsonb_agg(to_jsonb(n)) from (select * from found f order by ${order} limit ${SHOWN}) n), '[]')
      as items`;

const TASK = `t.task_id as "taskId", t.title, t.plan_id as "planId", t.lead_unit_id as "leadUnitId",
  u.name as "leadUnitName"`;
const LED_IN_BRANCH = `planning.v_task t join org.v_unit u on u.unit_id = t.lead_unit_id
  where t.lead_unit_id in (select unit_id from branch)`;

const DONE = newest(
  `select ${TASK}, t.completed_on as "on" from ${LED_IN_BRANCH} and t.status = 'COMPLETED'
     and t.completed_on >= $3::date`,
  'f."on" desc, f."taskId"',
);

/** Late from the day after the due day. */
const LATE = newest(
  `select ${TASK}, coalesce(t.next_due_on, t.due_on) + 1 as "on" from ${LED_IN_BRANCH}
     and t.status in ('ASSIGNED', 'IN_PROGRESS') and coalesce(t.next_due_on, t.due_on) < $2::date
     and coalesce(t.next_due_on, t.due_on) >= $3::date - 1`,
  'f."on" desc, f."taskId"',
);

const ISSUED = newest(
  `select p.plan_id as "planId", p.title, p.unit_id as "unitId", u.name as "unitName", p.issued_on as "issuedOn",
     coalesce(p.number || '/' || p.symbol, '') as number
   from planning.v_plan p join org.v_unit u on u.unit_id = p.unit_id
   where p.unit_id in (select unit_id from branch) and p.issued_on between $3::date and $2::date
     and p.status in ('ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED')`,
  'f."issuedOn" desc, f."planId"',
);

interface FigureRow extends Omit<MovedFigureView, 'unitOfMeasure' | 'before' | 'after'> {
  measure: Measure;
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  oldBlank: BlankKind | null;
  oldValue: number | null;
  oldQualifier: Qualifier | null;
}

const FIGURES = newest(
  `select f.figure_id as "figureId", f.indicator_id as "indicatorId", i.name as "indicatorName", i.measure,
     f.unit_id as "unitId", u.name as "unitName", f.period_from as "from", f.period_to as "to",
     f.blank, f.value, f.qualifier, o.blank as "oldBlank", o.value as "oldValue", o.qualifier as "oldQualifier",
     f.reported_on as "movedOn", f.method = 'CORRECTED' as corrected, f.report_id as "reportId"
   from reporting.figure f join org.v_unit u on u.unit_id = f.unit_id
   join planning.v_indicator i on i.indicator_id = f.indicator_id
   left join lateral (select v.blank, v.value, v.qualifier from reporting.figure_revision v
     where v.figure_id = f.figure_id and v.reported_on < $3::date order by v.ended_at desc limit 1) o on true
   where f.unit_id in (select unit_id from branch) and f.reported_on between $3::date and $2::date
     and (o.blank, o.value, o.qualifier) is distinct from (f.blank, f.value, f.qualifier)`,
  'f."movedOn" desc, f."figureId"',
);

/** What is different since a day, read off the rows themselves. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly units: DashboardUnits,
  ) {}

  /** Newly done, newly late, newly issued, figures moved. Problems 403, 404, `reporting.since-ahead`. */
  of(query: ChangesQuery): Promise<ChangesView> {
    const today = this.clock.today();
    const since = query.since ?? addDays(today, -7);
    if (since > today) throw dashboardProblem('reporting.since-ahead', { today });
    return this.uow.read(async () => {
      const unit = await this.units.chosen(query.unitId);
      const read = <Row extends object>(sql: string) =>
        this.uow.query<Found<Row>>(sql, [unit.unitId, today, since]).then(([one]) => group(one));
      const withinUnitId = String(unit.unitId);
      const figures = await read<FigureRow>(FIGURES);
      return {
        ...unit,
        since,
        today,
        done: { ...(await read<ChangedTaskView>(DONE)), rows: { withinUnitId, doneSince: since } },
        late: { ...(await read<ChangedTaskView>(LATE)), rows: { withinUnitId, lateSince: since } },
        issued: await read<IssuedPlanView>(ISSUED),
        figures: { count: figures.count, items: figures.items.map(toMoved) },
      };
    });
  }
}

function group<Row>({ found, items }: Found<Row>): ChangeGroupView<Row> {
  return { count: capped(found), items };
}

function toMoved(row: FigureRow): MovedFigureView {
  const { measure, blank, value, qualifier, oldBlank, oldValue, oldQualifier, ...rest } = row;
  return {
    ...rest,
    unitOfMeasure: MEASURE_NAMES[measure],
    before: oldBlank === null ? '' : words(oldBlank, oldValue, oldQualifier ?? 'EXACT'),
    after: words(blank, value, qualifier),
  };
}

const BLANK_WORDS: Record<Exclude<BlankKind, 'NUMBER'>, string> = {
  ZERO: '0',
  NONE_OCCURRED: 'không phát sinh',
  NOT_APPLICABLE: 'không áp dụng',
};

const words = (blank: BlankKind, value: number | null, qualifier: Qualifier) =>
  blank === 'NUMBER' ? formatQualified(Number(value), qualifier) : BLANK_WORDS[blank];
