import { Injectable } from '@nestjs/common';
import {
  periodProblem,
  reportingProblem,
  type CreateTermPeriod,
  type PutPeriodClosing,
  type PutPeriodMeeting,
} from '@congtac/reporting-domain';
import { guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import type { CataloguePeriod } from './catalogue-period';
import { PeriodCourses } from './period-courses';
import { PeriodRights } from './period-rights';
import { PeriodRules, type PeriodUnit } from './period-rules';
import { PeriodService } from './period.service';

/** Sets what people decide about one unit's period: the meeting day, an early or later closing, a term of office. */
@Injectable()
export class PeriodSettingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rights: PeriodRights,
    private readonly rules: PeriodRules,
    private readonly periods: PeriodService,
    private readonly courses: PeriodCourses,
  ) {}

  /**
   * Sets or takes away the day of the review meeting. Problems `common.forbidden`, `common.not-found`, `common.stale`,
   * `reporting.meeting-too-early`.
   */
  meeting(unitId: number, periodId: string, body: PutPeriodMeeting, version: number): Promise<void> {
    return this.uow.run(async () => {
      const { unit, period } = await this.place(unitId, periodId);
      const course = (await this.courses.of(unit, [period]))[0];
      this.rights.demand(this.rights.actions(unit, course, false).includes('set-meeting'));
      if (body.meetingOn !== null && body.meetingOn < period.from) throw periodProblem('reporting.meeting-too-early');
      await this.write('period_meeting', unitId, periodId, version, { meeting_on: body.meetingOn });
      await this.audit('period.meeting-set', unitId, periodId, body);
    });
  }

  /**
   * Closes the period for the unit and everything below it after another day than the end of grace, or goes back to the
   * rule (null). Closing early is for the chair, a later day for the chair above (the own one at the top); both for the
   * administrator. Problems `common.forbidden`, `common.not-found`, `common.stale`, `reporting.period-already-locked`.
   */
  closing(unitId: number, periodId: string, body: PutPeriodClosing, version: number): Promise<void> {
    return this.uow.run(async () => {
      const { unit, period } = await this.place(unitId, periodId);
      const before = (await this.courses.of(unit, [period]))[0];
      if (before.state === 'LOCKED') throw periodProblem('reporting.period-already-locked');
      await this.write(
        'period_closing',
        unitId,
        periodId,
        version,
        { closes_on: body.closesOn, reason: body.reason },
        { reason: body.reason },
      );
      const after = (await this.courses.of(unit, [period]))[0];
      const earlier = after.closesOn < before.closesOn;
      this.rights.demand(earlier ? this.rights.mayClose(unit) : this.rights.mayReopen(unit));
      const days = { before: { closesOn: before.closesOn }, after: { closesOn: after.closesOn } };
      await this.audit('period.closing-set', unitId, periodId, days.after, days.before, body.reason);
    });
  }

  /** Adds a term of office. Problems `common.forbidden`, `common.not-found`, `reporting.window-wrong`, `reporting.term-overlaps`. */
  addTerm(body: CreateTermPeriod): Promise<{ periodId: string }> {
    return this.uow.run(async () => {
      await this.rules.of(body.unitId);
      this.rights.demand(this.rights.manages(body.unitId));
      if (body.from > body.to) throw reportingProblem('reporting.window-wrong');
      const overlap = await this.uow.one(
        `select 1 as one from reporting.reporting_period
         where unit_id = $1 and kind = 'TERM' and date_from <= $3 and date_to >= $2`,
        [body.unitId, body.from, body.to],
      );
      if (overlap) throw periodProblem('reporting.term-overlaps');
      const periodId = newId();
      await this.uow.query(
        `insert into reporting.reporting_period
           (period_id, profile, code, name, kind, year, date_from, date_to, cut_off_on, unit_id)
         values ($1, 'CALENDAR', $2, $3, 'TERM', $4, $5, $6, $6, $7)`,
        [periodId, `NK-${body.from}`, body.name, Number(body.from.slice(0, 4)), body.from, body.to, body.unitId],
      );
      await this.audit('period.term-added', body.unitId, periodId, body);
      return { periodId };
    });
  }

  /** Takes an unused term away. Problems `common.forbidden`, `common.not-found`, `reporting.period-in-use`. */
  removeTerm(periodId: string): Promise<void> {
    return this.uow.run(async () => {
      const period = await this.periods.one(periodId);
      if (period.unitId === null) throw notFound();
      this.rights.demand(this.rights.manages(period.unitId));
      await this.uow.query('delete from reporting.reporting_period where period_id = $1', [periodId]);
      await this.audit('period.term-removed', period.unitId, periodId, undefined, period);
    });
  }

  private async place(unitId: number, periodId: string): Promise<{ unit: PeriodUnit; period: CataloguePeriod }> {
    const unit = await this.rules.of(unitId);
    const period = await this.periods.one(periodId);
    // A term is no period of units outside the branch it was made for.
    if (period.unitId !== null && !unit.path.includes(period.unitId)) throw notFound();
    return { unit, period };
  }

  private async write(
    table: 'period_meeting' | 'period_closing',
    unitId: number,
    periodId: string,
    version: number,
    set: Record<string, unknown>,
    required: Record<string, string> = {},
  ): Promise<void> {
    // The first word: whoever saw nothing set sends version 0.
    const columns = ['unit_id', 'period_id', 'version', ...Object.keys(required)];
    const values = [unitId, periodId, 0, ...Object.values(required)];
    await this.uow.query(
      `insert into reporting.${table} (${columns.join(', ')}) values (${values.map((_, i) => `$${i + 1}`).join(', ')})
       on conflict do nothing`,
      values,
    );
    const key = { unit_id: unitId, period_id: periodId };
    await guardedUpdate(this.uow, { table: `reporting.${table}`, key, version, set });
  }

  private audit(
    action: string,
    unitId: number,
    periodId: string,
    after?: object,
    before?: object,
    reason?: string,
  ): Promise<void> {
    return this.uow.audit({ action, entity: 'reporting-period', entityId: periodId, unitId, before, after, reason });
  }
}
