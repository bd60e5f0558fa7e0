import { Injectable } from '@nestjs/common';
import { WorkingDays } from '@congtac/calendar-api';
import type { DayMarks } from '@congtac/calendar-domain';
import {
  periodDates,
  periodState,
  type EffectivePeriodRule,
  type PeriodClosingView,
  type PeriodDates,
  type UnitPeriodState,
} from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { addDays, type CivilDate } from '@congtac/shared-domain';
import type { CataloguePeriod } from './catalogue-period';

/** Days after a cut-off within which every deadline and grace lies. */
export const LONGEST_COURSE_DAYS = 250;

/** Whose course is asked for: the level and place of the unit that reports, the rule that holds for it. */
export interface CoursePlace {
  unitId: number;
  level: string;
  /** From the root down to the unit itself. */
  path: readonly number[];
  rule: EffectivePeriodRule;
}

/** A period as it runs for one unit. */
export interface PeriodCourse extends PeriodDates {
  period: CataloguePeriod;
  state: UnitPeriodState;
  closing: PeriodClosingView | null;
}

/** A closing as stored: the period it was set for. */
export interface StoredClosing extends PeriodClosingView {
  periodId: string;
  /** When it was said. */
  at: Date;
}

/** Works out dates and states of periods for one unit (§2.8); joins the open transaction. */
@Injectable()
export class PeriodCourses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly workingDays: WorkingDays,
  ) {}

  /** The courses of these periods for a unit, in their order, on the business day. */
  async of(place: CoursePlace, periods: readonly CataloguePeriod[]): Promise<PeriodCourse[]> {
    if (periods.length === 0) return [];
    const marks = await this.marks(periods);
    const closings = await this.closings(place.path, periods);
    const locked = await this.locked(place.unitId, periods);
    const today = this.clock.today();
    return periods.map((period) => {
      const closing = standing(closings, period.periodId, place.path);
      const dates = withClosing(periodDates(period, place.rule, place.level, marks), closing);
      return { ...dates, period, closing, state: periodState(dates, today, locked.has(period.periodId)) };
    });
  }

  /** Special days around these periods, for counting their deadlines. */
  marks(periods: readonly CataloguePeriod[]): Promise<DayMarks> {
    const ends = periods.map((period) => period.to).sort();
    return this.workingDays.marks(ends[0], addDays(ends[ends.length - 1], LONGEST_COURSE_DAYS));
  }

  /** What was set for these periods at places in sight. */
  closings(places: readonly number[], periods: readonly CataloguePeriod[]): Promise<StoredClosing[]> {
    return this.uow.query<StoredClosing>(
      `select c.period_id as "periodId", c.unit_id as "unitId", u.name as "unitName", c.closes_on as "closesOn", c.reason,
         c.updated_by_name as "byName", c.updated_at as at
       from reporting.period_closing c join org.v_unit u on u.unit_id = c.unit_id
       where c.closes_on is not null and c.unit_id = any($1::int[]) and c.period_id = any($2::uuid[])`,
      [places, periods.map((period) => period.periodId)],
    );
  }

  /** Periods that lie in one whose review by this very unit was accepted (I-14). */
  private async locked(unitId: number, periods: readonly CataloguePeriod[]): Promise<Set<string>> {
    const rows = await this.uow.query<{ from: CivilDate; to: CivilDate }>(
      'select period_from as "from", period_to as "to" from reporting.period_lock where unit_id = $1',
      [unitId],
    );
    const held = periods.filter((period) => rows.some((lock) => lock.from <= period.from && period.to <= lock.to));
    return new Set(held.map((period) => period.periodId));
  }
}

/**
 * The closing that holds at a place: of those said for the unit and for units above it, the last word. So a unit cannot
 * keep a period open by having said something before the unit above closed it for all.
 */
export function standing(
  closings: readonly StoredClosing[],
  periodId: string,
  path: readonly number[],
): PeriodClosingView | null {
  const here = closings.filter((closing) => closing.periodId === periodId && path.includes(closing.unitId));
  const last = here.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (!last) return null;
  const { unitId, unitName, closesOn, reason, byName } = last;
  return { unitId, unitName, closesOn, reason, byName };
}

/** The dates with the day that was set instead of the end of grace. */
export function withClosing(dates: PeriodDates, closing: { closesOn: CivilDate } | null): PeriodDates {
  return closing ? { ...dates, closesOn: closing.closesOn } : dates;
}
