import { Injectable } from '@nestjs/common';
import {
  LEVELS_UPWARDS,
  periodDates,
  reportsBy,
  type LevelDeadlineView,
  type PeriodCalendarQuery,
  type PeriodCalendarRow,
  type PeriodCalendarView,
  type PeriodRuleView,
  type UnitPeriodView,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { addDays } from '@congtac/shared-domain';
import { LONGEST_COURSE_DAYS, PeriodCourses, type PeriodCourse } from './period-courses';
import { PeriodRules, RULE_COLUMNS, type PeriodUnit } from './period-rules';
import { PeriodService } from './period.service';
import { UnitPeriodViews } from './unit-period-views';

/** Days for which a closed period with missing reports stays in the list of what is due. */
const SHOWN_AFTER_CLOSING_DAYS = 31;

const NOTHING_SAID: PeriodRuleView = { profile: null, kinds: null, graceDays: null, submitDays: {}, version: 0 };

/** The periods of one unit: what is due now, and the calendar of a year. */
@Injectable()
export class UnitPeriodService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly rules: PeriodRules,
    private readonly periods: PeriodService,
    private readonly courses: PeriodCourses,
    private readonly views: UnitPeriodViews,
  ) {}

  /**
   * Periods that take reports of the unit today (open, in grace, or by an exception) and those that closed within the
   * last month with reports missing; the nearest deadline first. Problem `common.not-found`.
   */
  now(unitId: number): Promise<UnitPeriodView[]> {
    this.access.require('reporting.period.read', unitId);
    return this.uow.read(async () => {
      const unit = await this.rules.of(unitId);
      const today = this.clock.today();
      const near = await this.periods.touching(unit, addDays(today, -LONGEST_COURSE_DAYS), today);
      const used = near.filter((period) => reportsBy(unit.rule, period.kind));
      const since = addDays(today, -SHOWN_AFTER_CLOSING_DAYS);
      const courses = (await this.courses.of(unit, used)).filter((course) => course.state !== 'LOCKED');
      const views = await this.views.of(unit, courses);
      return views
        .filter((view) => view.state !== 'CLOSED' || view.lateException || (view.closesOn >= since && view.missing > 0))
        .sort((a, b) => a.submitDueOn.localeCompare(b.submitDueOn) || b.from.localeCompare(a.from));
    });
  }

  /**
   * Every period of a year (the business year when left out) as the unit has to keep it, in the order of cut-offs, the
   * shorter first. Problem `common.not-found`.
   */
  calendar(query: PeriodCalendarQuery): Promise<PeriodCalendarView> {
    this.access.require('reporting.period.read', query.unitId);
    const today = this.clock.today();
    const year = query.year ?? Number(today.slice(0, 4));
    return this.uow.read(async () => {
      const unit = await this.rules.of(query.unitId);
      const touching = await this.periods.touching(unit, `${year}-01-01`, `${year}-12-31`);
      const courses = await this.courses.of(
        unit,
        touching
          .filter((period) => period.year === year || period.kind === 'TERM')
          .sort((a, b) => a.to.localeCompare(b.to) || b.from.localeCompare(a.from)),
      );
      return {
        ...{ unitId: unit.unitId, unitName: unit.unitName, level: unit.level, line: unit.line, year, today },
        rule: unit.rule,
        ownRule: await this.ownRule(unit.unitId),
        rows: await this.rows(unit, courses),
        allowed: this.access.can('reporting.period.manage', unit.unitId) ? ['edit-rule', 'add-term'] : [],
      };
    });
  }

  private async ownRule(unitId: number): Promise<PeriodRuleView> {
    const row = await this.uow.one<PeriodRuleView>(
      `select ${RULE_COLUMNS}, r.version from reporting.period_rule r where r.unit_id = $1`,
      [unitId],
    );
    return row ?? NOTHING_SAID;
  }

  private async rows(unit: PeriodUnit, courses: PeriodCourse[]): Promise<PeriodCalendarRow[]> {
    if (courses.length === 0) return [];
    const marks = await this.courses.marks(courses.map(({ period }) => period));
    const at = LEVELS_UPWARDS.findIndex((level) => level === unit.level);
    const levels = at < 0 ? [unit.level] : LEVELS_UPWARDS.slice(0, at + 1);
    const deadlines = (course: PeriodCourse): LevelDeadlineView[] =>
      levels.map((level) => ({ level, submitDueOn: periodDates(course, unit.rule, level, marks).submitDueOn }));
    const versions = await this.versions(unit.unitId);
    const views = await this.views.of(unit, courses);
    return courses.map((course, index) => ({
      ...views[index],
      inUse: reportsBy(unit.rule, course.period.kind),
      deadlines: deadlines(course),
      closing: course.closing,
      meetingVersion: versions.get(`meeting ${course.period.periodId}`) ?? 0,
      closingVersion: versions.get(`closing ${course.period.periodId}`) ?? 0,
    }));
  }

  private async versions(unitId: number): Promise<Map<string, number>> {
    const rows = await this.uow.query<{ key: string; version: number }>(
      `select 'meeting ' || period_id as key, version from reporting.period_meeting where unit_id = $1
       union all select 'closing ' || period_id, version from reporting.period_closing where unit_id = $1`,
      [unitId],
    );
    return new Map(rows.map(({ key, version }) => [key, version]));
  }
}
