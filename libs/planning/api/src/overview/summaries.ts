import { Injectable } from '@nestjs/common';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { DailySweep } from './daily-sweep';
import { FROM_TRUTH, summarySql } from './summary-sql';

/**
 * Own-unit summaries: a cache of the one timeliness formula, kept right in the transaction of each change. A row is
 * always computed anew from the unit's few tasks in the plan, under its own lock, so it cannot drift.
 */
@Injectable()
export class Summaries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly sweep: DailySweep,
  ) {}

  /**
   * Recomputes the rows of one plan, or of some LEAD units in it, inside the open transaction. Rows are locked first and
   * the counting statement comes after, so that it sees whatever a writer before us has committed.
   */
  async recompute(planId: string, unitIds: readonly number[] | null = null): Promise<void> {
    const today = this.clock.today();
    const locked = await this.lock(planId, unitIds);
    if (unitIds === null || unitIds.some((unitId) => !locked.has(unitId))) {
      await this.addRows(planId, unitIds, today);
      await this.lock(planId, unitIds);
    }
    await this.uow.query(
      `update planning.plan_summary s set as_of = $1::date, ${FROM_TRUTH}
       from planning.plan_summary k left join (${summarySql(
         't.plan_id = $2 and ($3::int[] is null or t.lead_unit_id = any($3))',
         '$1',
       )}) x on x.plan_id = k.plan_id and x.lead_unit_id = k.unit_id
       where s.unit_id = k.unit_id and s.plan_id = k.plan_id and k.plan_id = $2
         and ($3::int[] is null or k.unit_id = any($3))`,
      [today, planId, unitIds],
    );
  }

  /** Makes sure that every counter speaks of today; call before opening the transaction that reads counters. */
  ensureFresh(): Promise<void> {
    return this.sweep.ensureFresh(this.clock.today());
  }

  private async lock(planId: string, unitIds: readonly number[] | null): Promise<ReadonlySet<number>> {
    const rows = await this.uow.query<{ unit_id: number }>(
      `select unit_id from planning.plan_summary
       where plan_id = $1 and ($2::int[] is null or unit_id = any($2)) order by unit_id for update`,
      [planId, unitIds],
    );
    return new Set(rows.map((row) => row.unit_id));
  }

  /** Rows of units that lead their first task in the plan. */
  private async addRows(planId: string, unitIds: readonly number[] | null, today: string): Promise<void> {
    await this.uow.query(
      `insert into planning.plan_summary (unit_id, plan_id, owner_unit_id, as_of)
       select distinct t.lead_unit_id, t.plan_id, t.owner_unit_id, $2::date from planning.task t
       where t.plan_id = $1 and t.status <> 'DRAFT' and ($3::int[] is null or t.lead_unit_id = any($3))
       order by 1 on conflict on constraint pk_plan_summary do nothing`,
      [planId, today, unitIds],
    );
  }
}
