import { Injectable } from '@nestjs/common';
import type { UnitPeriodView } from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { daysBetween, type CivilDate } from '@congtac/shared-domain';
import { PeriodCounts } from './period-counts';
import type { PeriodCourse } from './period-courses';
import { PeriodEntry } from './period-entry';
import { PeriodRights } from './period-rights';
import type { PeriodUnit } from './period-rules';

const NOTHING = { expected: 0, reported: 0, accepted: 0 };

/** Puts together what is known of a unit's periods; joins the open transaction. */
@Injectable()
export class UnitPeriodViews {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly counts: PeriodCounts,
    private readonly entry: PeriodEntry,
    private readonly rights: PeriodRights,
  ) {}

  /** Views of the courses of a unit, in their order. */
  async of(unit: PeriodUnit, courses: readonly PeriodCourse[]): Promise<UnitPeriodView[]> {
    const ids = courses.map(({ period }) => period.periodId);
    const counts = await this.counts.of(unit.unitId, ids);
    const meetings = await this.meetings(unit.unitId, ids);
    const exceptions = await this.entry.exceptions(unit.unitId);
    const today = this.clock.today();
    return courses.map((course) => {
      const { periodId, code, name, kind, profile, from, to } = course.period;
      const { cutOffOn, submitDueOn, closesOn, state } = course;
      const count = counts.get(periodId) ?? NOTHING;
      const until = exceptions.get(periodId);
      return {
        ...{ periodId, code, name, kind, profile, from, to, cutOffOn, submitDueOn, closesOn, state },
        meetingOn: meetings.get(periodId) ?? null,
        daysLeft: daysBetween(today, submitDueOn),
        ...count,
        missing: count.expected - count.reported,
        lateException: until === undefined ? null : { until },
        allowed: this.rights.actions(unit, course, until !== undefined),
      };
    });
  }

  private async meetings(unitId: number, periodIds: string[]): Promise<Map<string, CivilDate>> {
    const rows = await this.uow.query<{ periodId: string; meetingOn: CivilDate }>(
      `select period_id as "periodId", meeting_on as "meetingOn" from reporting.period_meeting
       where unit_id = $1 and meeting_on is not null and period_id = any($2::uuid[])`,
      [unitId, periodIds],
    );
    return new Map(rows.map(({ periodId, meetingOn }) => [periodId, meetingOn]));
  }
}
