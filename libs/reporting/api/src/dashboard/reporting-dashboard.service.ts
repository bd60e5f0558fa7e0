import { Injectable } from '@nestjs/common';
import {
  type DashboardPeriodView,
  type DashboardUnitView,
  periodDates,
  type ReportingCellView,
  type ReportingDashboardQuery,
  type ReportingDashboardView,
  type ReportingOwedPageView,
  type ReportingOwedView,
  type ReportingRowsQuery,
  type ReportingRowView,
} from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { type CivilDate, earlierOf, notFound } from '@congtac/shared-domain';
import { type CataloguePeriod, PERIOD_COLUMNS } from '../period/catalogue-period';
import { PeriodCourses } from '../period/period-courses';
import { PeriodRules } from '../period/period-rules';
import { branchSql } from './dashboard-sql';
import { type DashboardUnit, DashboardUnits } from './dashboard-unit';
import { OWED_COUNTS, OWED_ROWS } from './owed.sql';
import { isDay, isId, isUnit, pageKey, readPageKey } from './page-key';

interface OwedCounts {
  rowId: number;
  periodId: string;
  expected: number;
  reported: number;
  onTime: number;
  fallenDue: number;
}

/** Who has reported: completeness and punctuality by unit and period, and the reports behind each number. */
@Injectable()
export class ReportingDashboardService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly units: DashboardUnits,
    private readonly rules: PeriodRules,
    private readonly courses: PeriodCourses,
  ) {}

  /** The table of a unit and its children over the last periods. Problems `common.not-found`, `common.forbidden`. */
  of(query: ReportingDashboardQuery): Promise<ReportingDashboardView> {
    const today = this.clock.today();
    return this.uow.read(async () => {
      const unit = await this.units.chosen(query.unitId);
      const periods = await this.periods(query.periodId, query.count ?? 6, today);
      const day = earlierOf(periods[periods.length - 1].to, today);
      const { params, deadlines } = await this.deadlines(unit, periods, day);
      const counts = await this.uow.query<OwedCounts>(OWED_COUNTS, [...params, today]);
      const children = (await this.units.children(unit.unitId, day)).map((child) => this.units.childView(child));
      const views = periods.map((period) =>
        periodView(period, deadlines.get(period.periodId) ?? period.cutOffOn, today),
      );
      const line = (view: DashboardUnitView, rowIds: number[]) => rowView(view, rowIds, views, counts);
      const size = children.reduce((sum, child) => sum + child.units, 1);
      const partial = children.some((child) => child.partial);
      return {
        ...unit,
        today,
        periods: views,
        children: children.map((child) => line(child, [child.unitId])),
        own: line(this.units.ownView('OWN', unit, 1, false), [unit.unitId]),
        total: line(this.units.ownView('TOTAL', unit, size, partial), [unit.unitId, ...children.map((c) => c.unitId)]),
      };
    });
  }

  /** One page of the reports behind a number. Problems as above and `reporting.page-unknown`. */
  rows(query: ReportingRowsQuery): Promise<ReportingOwedPageView> {
    const today = this.clock.today();
    const size = query.size ?? 50;
    const after = query.after ? readPageKey(query.after, [isDay, isUnit, isId, isId]) : [null, null, null, null];
    return this.uow.read(async () => {
      const unit = await this.units.chosen(query.unitId);
      const [period] = await this.periods(query.periodId, 1, today);
      const { params } = await this.deadlines(unit, [period], earlierOf(period.to, today));
      const found = await this.uow.query<ReportingOwedView>(OWED_ROWS, [
        ...params,
        query.state ?? null,
        query.own ?? false,
        ...after,
        size + 1,
      ]);
      const items = found.slice(0, size);
      const last = found.length > size ? items[items.length - 1] : undefined;
      const next = last && pageKey([last.dueOn, last.unitId, last.taskId, last.occurrenceId ?? last.taskId]);
      return { items, next: next ?? null };
    });
  }

  /** The period asked for with those before it of its kind, oldest first; the running month when none is asked for. */
  private async periods(periodId: string | undefined, count: number, today: CivilDate): Promise<CataloguePeriod[]> {
    const columns = PERIOD_COLUMNS;
    const rows = await this.uow.query<CataloguePeriod>(
      `with chosen as (select * from reporting.reporting_period p where p.period_id = $1
         or $1::uuid is null and p.profile = 'CALENDAR' and p.kind = 'MONTH' and $2::date between p.date_from and p.date_to)
       select ${columns} from reporting.reporting_period p join chosen c on c.profile = p.profile and c.kind = p.kind
         and c.unit_id is not distinct from p.unit_id and p.date_to <= c.date_to
       order by p.date_to desc limit $3`,
      [periodId ?? null, today, count],
    );
    if (rows.length === 0) throw notFound();
    return rows.reverse();
  }

  /** Parameters of the reports owed; the deadlines told are those of the unit itself. */
  private async deadlines(unit: DashboardUnit, periods: readonly CataloguePeriod[], day: CivilDate) {
    const members = await this.uow.query<{ unit_id: number }>(branchSql('$1', '$2'), [unit.unitId, day]);
    const units = await this.rules.ofAll(members.map((member) => member.unit_id));
    const marks = await this.courses.marks(periods);
    const groups = new Map<string, { at: number; due: CivilDate[] }>();
    const ofUnit = units.map((one) => {
      const key = JSON.stringify([one.level, one.rule]);
      const due = () => periods.map((period) => periodDates(period, one.rule, one.level, marks).submitDueOn);
      const group = groups.get(key) ?? { at: groups.size, due: due() };
      groups.set(key, group);
      return { unitId: one.unitId, group };
    });
    const all = [...groups.values()].flatMap(({ at, due }) =>
      due.map((on, n) => ({ at, on, id: periods[n].periodId })),
    );
    const own = ofUnit.find((one) => one.unitId === unit.unitId)?.group.due ?? [];
    return {
      deadlines: new Map(own.map((on, n) => [periods[n].periodId, on])),
      params: [
        ...[unit.unitId, day, periods.map((period) => period.periodId)],
        ...[ofUnit.map((one) => one.unitId), ofUnit.map((one) => one.group.at)],
        ...[all.map((one) => one.at), all.map((one) => one.id), all.map((one) => one.on)],
      ],
    };
  }
}

function periodView(period: CataloguePeriod, submitDueOn: CivilDate, today: CivilDate): DashboardPeriodView {
  const { periodId, code, name, from, to } = period;
  return { periodId, code, name, from, to, submitDueOn, running: to >= today };
}

function rowView(
  view: DashboardUnitView,
  rowIds: readonly number[],
  periods: readonly DashboardPeriodView[],
  counts: readonly OwedCounts[],
): ReportingRowView {
  const cells = periods.map(({ periodId }): ReportingCellView => {
    const mine = counts.filter((count) => count.periodId === periodId && rowIds.includes(count.rowId));
    const sum = (key: 'expected' | 'reported' | 'onTime' | 'fallenDue') => mine.reduce((all, one) => all + one[key], 0);
    const [expected, reported, onTime] = [sum('expected'), sum('reported'), sum('onTime')];
    return {
      ...{ periodId, expected, reported, onTime },
      completePercent: share(reported, expected),
      onTimePercent: share(onTime, sum('fallenDue')),
      rows: { unitId: String(view.unitId), periodId, ...(view.kind === 'OWN' && { own: 'true' }) },
    };
  });
  return { ...view, cells };
}

const share = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);
