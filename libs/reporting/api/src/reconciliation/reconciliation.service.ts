import { Injectable } from '@nestjs/common';
import { MEASURE_NAMES, type Measure } from '@congtac/planning-domain';
import {
  reconcile,
  type BlankKind,
  type ReconciledFigureView,
  type ReconciliationQuery,
  type ReconciliationRowView,
  type ReconciliationView,
} from '@congtac/reporting-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { notFound, type CivilDate, type Qualifier } from '@congtac/shared-domain';
import { FigureRepository } from '../figure/figure.repository';

interface Side {
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  report_id: string;
  reported_on: CivilDate;
}

interface PairRow {
  unit_id: number;
  task_id: string;
  task_title: string | null;
  indicator_id: string;
  indicator_name: string | null;
  measure: Measure | null;
  period_from: CivilDate;
  period_to: CivilDate;
  meeting_name: string | null;
  estimate: Side;
  official: Side | null;
}

interface PeriodRow {
  name: string;
  from: CivilDate;
  to: CivilDate;
  cut_off_on: CivilDate;
}

const SIDE = (t: string) =>
  `jsonb_build_object('blank', ${t}.blank, 'value', ${t}.value, 'qualifier', ${t}.qualifier, 'report_id', ${t}.report_id,
    'reported_on', ${t}.reported_on)`;

const COLUMNS = `unit_id, task_id, indicator_id, period_from, period_to, meeting_key, meeting_name, blank, value, qualifier,
  report_id, reported_on`;

/**
 * The last estimate of each unit, task, indicator, window and meeting, standing or replaced, beside the official figure
 * whose window holds it. $1 and $2: the period, $3: units.
 */
const PAIRS = `
  with estimates as (
    select distinct on (unit_id, task_id, indicator_id, period_from, period_to, meeting_key) * from (
      select ${COLUMNS}, null::timestamptz as ended_at from reporting.figure
      where estimate and period_from >= $1 and period_to <= $2 and unit_id = any($3)
      union all
      select ${COLUMNS}, ended_at from reporting.figure_revision
      where estimate and period_from >= $1 and period_to <= $2 and unit_id = any($3)
    ) told order by unit_id, task_id, indicator_id, period_from, period_to, meeting_key, ended_at desc nulls first
  )
  select e.unit_id, e.task_id, t.title as task_title, e.indicator_id, i.name as indicator_name, i.measure, e.period_from,
    e.period_to, e.meeting_name, ${SIDE('e')} as estimate,
    case when o.report_id is null then null else ${SIDE('o')} end as official
  from estimates e
  left join lateral (
    select f.* from reporting.figure f
    where f.unit_id = e.unit_id and f.task_id = e.task_id and f.indicator_id = e.indicator_id and not f.estimate
      and f.meeting_key = e.meeting_key and f.period_from <= e.period_from and f.period_to >= e.period_to
    order by f.period_to, f.period_from desc limit 1) o on true
  left join planning.v_task t on t.task_id = e.task_id
  left join planning.v_indicator i on i.indicator_id = e.indicator_id
  order by array_position($3, e.unit_id), i.name, e.period_from, t.title limit 5000`;

/** Estimates ("ước thực hiện") beside the official figures of the same period. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly figures: FigureRepository,
  ) {}

  /** The list of a unit and everything below it. Problems `common.not-found`, `common.forbidden`. */
  of(query: ReconciliationQuery): Promise<ReconciliationView> {
    this.access.require('reporting.figure.read', query.unitId);
    return this.uow.read(async () => {
      const period = await this.uow.one<PeriodRow>(
        `select name, date_from as "from", date_to as "to", cut_off_on from reporting.v_reporting_period
         where period_id = $1`,
        [query.periodId],
      );
      if (!period) throw notFound();
      const branch = await this.figures.subtree(query.unitId, period.to);
      const readable = branch.filter((unit) => this.access.can('reporting.figure.read', unit.unit_id));
      const names = new Map(readable.map((unit) => [unit.unit_id, unit.name]));
      const pairs = await this.uow.query<PairRow>(PAIRS, [period.from, period.to, [...names.keys()]]);
      return {
        unitId: query.unitId,
        unitName: names.get(query.unitId) ?? '',
        periodId: query.periodId,
        periodName: period.name,
        from: period.from,
        to: period.to,
        cutOffOn: period.cut_off_on,
        rows: pairs.map((pair) => toRow(pair, names.get(pair.unit_id) ?? '')),
      };
    });
  }
}

function toRow(pair: PairRow, unitName: string): ReconciliationRowView {
  return {
    unitId: pair.unit_id,
    unitName,
    taskId: pair.task_id,
    taskTitle: pair.task_title ?? '',
    indicatorId: pair.indicator_id,
    indicatorName: pair.indicator_name ?? '',
    unitOfMeasure: pair.measure ? MEASURE_NAMES[pair.measure] : '',
    from: pair.period_from,
    to: pair.period_to,
    meetingName: pair.meeting_name,
    estimate: toSide(pair.estimate),
    official: pair.official && toSide(pair.official),
    ...reconcile(pair.estimate, pair.official),
  };
}

function toSide(side: Side): ReconciledFigureView {
  return {
    blank: side.blank,
    value: side.blank === 'ZERO' ? 0 : side.value,
    qualifier: side.qualifier,
    reportId: side.report_id,
    reportedOn: side.reported_on,
  };
}
