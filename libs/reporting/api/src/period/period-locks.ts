import { Injectable } from '@nestjs/common';
import { approvalProblem, reportingProblem } from '@congtac/reporting-domain';
import { SystemClock, UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period } from '@congtac/shared-domain';

/** What an accepted review freezes: the figures of a unit and everything below it, by the days they belong to. */
export interface PeriodToLock extends Period {
  unitId: number;
  reviewId: string;
}

/** The report whose figures are about to become values of a period. */
export interface LockableReport {
  report_id: string;
  occurrence_id: string | null;
  task_id: string;
  unit_id: number;
  owner_unit_id: number;
  period_from: CivilDate;
  period_to: CivilDate;
}

/**
 * A lock of the owner unit, or of a unit above whose plans ask for one of the reported indicators, that the report
 * would add to: its window lies inside the locked one, or it would replace figures that do. Words alone are no values,
 * but an occurrence of a closed period is not made up for.
 */
const LOCK_HIT = `
  select l.period_from as "from", l.period_to as "to"
  from org.v_unit_position_today o join reporting.period_lock l on l.unit_id = any(o.path)
  where o.unit_id = $3
    and (l.unit_id = $3 and $4::uuid is not null and $5 >= l.period_from and $6 <= l.period_to
      or exists (select from reporting.report_value v
        where v.report_id = $1 and (l.unit_id = $3 or v.indicator_id = any(l.indicator_ids))
          and ($5 >= l.period_from and $6 <= l.period_to
            or exists (select from reporting.figure f
              where f.unit_id = $2 and f.task_id = $7 and f.indicator_id = v.indicator_id and f.report_id <> $1
                and f.period_from >= greatest($5, l.period_from) and f.period_to <= least($6, l.period_to)))))
  order by l.locked_at limit 1`;

/** A period of the reporting unit, or of one above it, that the level above has accepted, and that holds the figures sent. */
const ACCEPTED_HIT = `
  select p.name as period, u.name as unit
  from org.v_unit_position_today o join reporting.period_approval a on a.unit_id = any(o.path) and a.state = 'ACCEPTED'
  join reporting.reporting_period p on p.period_id = a.period_id and $3 >= p.date_from and $4 <= p.date_to
  join org.v_unit u on u.unit_id = a.unit_id
  where o.unit_id = $2 and exists (select from reporting.report_value v where v.report_id = $1)
  order by p.date_to, a.unit_id limit 1`;

/** Advisory lock of units: shared by acceptances of reports, held alone while a period is locked. */
const ACCEPTING = 7303;

/** Periods whose values stand in an accepted review: they are changed by a correction with a reason only (I-14). */
@Injectable()
export class PeriodLocks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: SystemClock,
  ) {}

  /**
   * Locks the values of a unit's period for good, for the indicators that its issued plans of the period ask for.
   * Joins the open transaction of the acceptance; locking again for the same review changes nothing.
   */
  async lock(period: PeriodToLock): Promise<void> {
    // Waits for acceptances that have begun: their figures belong to the period, those after it find the lock.
    await this.waitForAcceptances(period.unitId);
    await this.uow.query(
      `insert into reporting.period_lock (review_id, unit_id, period_from, period_to, indicator_ids, locked_at)
       select $1, $2, $3, $4, coalesce(array_agg(distinct g.indicator_id), '{}'), $5
       from planning.v_plan p join planning.v_task t on t.plan_id = p.plan_id and t.status <> 'DRAFT'
       join planning.v_target g on g.task_id = t.task_id
       where p.unit_id = $2 and p.period_from <= $4 and p.period_to >= $3
       on conflict on constraint pk_period_lock do nothing`,
      [period.reviewId, period.unitId, period.from, period.to, this.clock.now()],
    );
  }

  /** Until the open transaction ends, no report of the unit or of one below it is accepted; those under way end first. */
  async waitForAcceptances(unitId: number): Promise<void> {
    await this.uow.query(`select pg_advisory_xact_lock(${ACCEPTING}, $1)`, [unitId]);
  }

  /**
   * As `requireOpen`, for good: nobody locks or accepts a period of the unit, the owner or those above before the open
   * transaction ends.
   */
  async holdOpen(report: LockableReport): Promise<void> {
    await this.uow.query(
      `select pg_advisory_xact_lock_shared(${ACCEPTING}, above) from org.v_unit_position_today o, unnest(o.path) as above
       where o.unit_id = any($1::int[])`,
      [[report.owner_unit_id, report.unit_id]],
    );
    await this.requireOpen(report);
  }

  /**
   * Passes while the report's figures touch no locked period and none accepted up the tree. Problems
   * `reporting.period-locked` with its days, `reporting.period-accepted`.
   */
  async requireOpen(report: LockableReport): Promise<void> {
    const hit = await this.uow.one<Period>(LOCK_HIT, [
      report.report_id,
      report.unit_id,
      report.owner_unit_id,
      report.occurrence_id,
      report.period_from,
      report.period_to,
      report.task_id,
    ]);
    if (hit) throw reportingProblem('reporting.period-locked', { from: hit.from, to: hit.to });
    const accepted = await this.uow.one<{ period: string; unit: string }>(ACCEPTED_HIT, [
      ...[report.report_id, report.unit_id, report.period_from, report.period_to],
    ]);
    if (accepted) throw approvalProblem('reporting.period-accepted', { ...accepted });
  }
}
