import { Injectable } from '@nestjs/common';
import { accountingPeriod, periodProblem } from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';
import type { CataloguePeriod } from './catalogue-period';
import { PeriodCourses } from './period-courses';
import { PeriodRules, type PeriodUnit } from './period-rules';
import { PeriodService } from './period.service';

/** A report about to be entered: who reports, whose task it is, the days it belongs to, the period if one was chosen. */
export interface EntryWindow {
  unitId: number;
  ownerUnitId: number;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  periodId: string | null;
}

/**
 * Decides whether a period still takes entries. The owner of the task says how time is cut, so that the figures of all
 * units that work on it fit together; the level and place of the reporting unit say until when. What an accepted review
 * froze is guarded by `PeriodLocks`.
 */
@Injectable()
export class PeriodEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly rules: PeriodRules,
    private readonly periods: PeriodService,
    private readonly courses: PeriodCourses,
  ) {}

  /**
   * Passes while the period of the entry is open or in grace, or an exception for late entry stands. Joins the open
   * transaction. Problems `reporting.period-closed` (with `periodId`), `reporting.period-not-begun`.
   */
  async require(entry: EntryWindow): Promise<void> {
    const owner = await this.rules.of(entry.ownerUnitId);
    const period = await this.periodOf(entry, owner);
    if (!period) return;
    const unit = entry.unitId === entry.ownerUnitId ? owner : await this.rules.of(entry.unitId);
    const [course] = await this.courses.of({ ...unit, rule: owner.rule }, [period]);
    const today = this.clock.today();
    // A window that reaches into the future belongs to a period that has not begun: that is no late entry.
    if (today < course.from) {
      if (entry.periodId) throw periodProblem('reporting.period-not-begun', { from: course.from });
      return;
    }
    if (today <= course.closesOn || (await this.exceptionUntil(entry.unitId, period.periodId)) !== null) return;
    throw periodProblem('reporting.period-closed', {
      period: `Kỳ ${period.name}`,
      periodId: period.periodId,
      closedOn: course.closesOn,
    });
  }

  /** Last day of the exception that stands for a unit and period today; null = none. Joins the open transaction. */
  async exceptionUntil(unitId: number, periodId: string): Promise<CivilDate | null> {
    return (await this.exceptions(unitId)).get(periodId) ?? null;
  }

  /** Exceptions that stand for a unit today: last day by period. */
  async exceptions(unitId: number): Promise<Map<string, CivilDate>> {
    const rows = await this.uow.query<{ periodId: string; until: CivilDate }>(
      `select period_id as "periodId", max(until_on) as until from reporting.late_entry_exception
       where unit_id = $1 and state = 'GRANTED' and until_on >= $2 group by period_id`,
      [unitId, this.clock.today()],
    );
    return new Map(rows.map(({ periodId, until }) => [periodId, until]));
  }

  private async periodOf(entry: EntryWindow, owner: PeriodUnit): Promise<CataloguePeriod | undefined> {
    if (entry.periodId) return this.periods.one(entry.periodId);
    const window = { from: entry.periodFrom, to: entry.periodTo };
    return accountingPeriod(await this.periods.touching(owner, window.from, window.to), owner.rule, window);
  }
}
