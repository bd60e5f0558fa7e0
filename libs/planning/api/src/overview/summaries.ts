import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { originalTimelinessSql, TIMELINESS, timelinessSql } from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { CarryOver } from '../copy/carry-over';
import { TrashSweep } from '../trash/trash-sweep';

const columnOf = (name: string) => name.toLowerCase();

/** Counters per (LEAD unit, plan) of the tasks that `where` selects; `$1` = today. */
function aggregateSql(where: string): string {
  const counts = TIMELINESS.map((name) => `count(*) filter (where c.class = '${name}')::int as ${columnOf(name)}`);
  return `
    select c.plan_id, c.lead_unit_id, count(c.class)::int as total, ${counts.join(', ')},
      count(*) filter (where c.original = 'COMPLETED_ON_TIME')::int as on_time_original,
      count(*) filter (where c.original = 'OVERDUE')::int as overdue_original,
      coalesce(sum(c.weight * c.progress_percent) filter (where c.class <> 'OUT_OF_COUNT'), 0) as weighted_percent,
      coalesce(sum(c.weight) filter (where c.class <> 'OUT_OF_COUNT'), 0) as weight
    from (select t.plan_id, t.lead_unit_id, t.weight, t.progress_percent, ${timelinessSql('t', '$1')} as class,
        ${originalTimelinessSql('t', '$1')} as original
      from planning.task t where t.status <> 'DRAFT' and ${where}) c
    group by c.plan_id, c.lead_unit_id`;
}

const COUNTERS = [
  ...['total', ...TIMELINESS.map(columnOf)],
  ...['on_time_original', 'overdue_original', 'weighted_percent', 'weight'],
];
const ASSIGNMENTS = COUNTERS.map((column) => `${column} = coalesce(x.${column}, 0)`).join(', ');

/**
 * Own-unit summaries: a cache of the one timeliness formula, kept right in the transaction of each change. A row is
 * always computed anew from the unit's few tasks in the plan, under its own lock, so it cannot drift.
 */
@Injectable()
export class Summaries {
  private sweptFor: CivilDate | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly trash: TrashSweep,
    private readonly carryOver: CarryOver,
  ) {}

  /** Recomputes the rows of one plan, or of some LEAD units in it, inside the open transaction. */
  async recompute(planId: string, unitIds: readonly number[] | null = null): Promise<void> {
    const today = this.clock.today();
    await this.uow.query(
      `insert into planning.plan_summary (unit_id, plan_id, owner_unit_id, as_of)
       select distinct t.lead_unit_id, t.plan_id, t.owner_unit_id, $2::date from planning.task t
       where t.plan_id = $1 and t.status <> 'DRAFT' and ($3::int[] is null or t.lead_unit_id = any($3))
       order by 1 on conflict on constraint pk_plan_summary do nothing`,
      [planId, today, unitIds],
    );
    await this.uow.query(
      `select unit_id from planning.plan_summary
       where plan_id = $1 and ($2::int[] is null or unit_id = any($2)) order by unit_id for update`,
      [planId, unitIds],
    );
    await this.uow.query(
      `update planning.plan_summary s set as_of = $1::date, ${ASSIGNMENTS}
       from planning.plan_summary k left join (${aggregateSql('t.plan_id = $2')}) x
         on x.plan_id = k.plan_id and x.lead_unit_id = k.unit_id
       where s.unit_id = k.unit_id and s.plan_id = k.plan_id and k.plan_id = $2
         and ($3::int[] is null or k.unit_id = any($3))`,
      [today, planId, unitIds],
    );
  }

  /** Makes sure that every counter speaks of today; call before opening the transaction that reads counters. */
  async ensureFresh(): Promise<void> {
    const today = this.clock.today();
    const newDay = this.sweptFor !== today;
    await this.uow.asSystem('planning counters of a new day', () => this.refreshSummaries(today), {
      timeoutMs: 60_000,
    });
    if (newDay) await this.trash.sweep(today);
  }

  /**
   * The sweep: recomputes every row of another day, among them rows that a change begun before midnight left behind.
   * Once a day it also begins issued plans whose work has begun and makes rows for plans that were loaded as issued.
   */
  async refreshSummaries(today: CivilDate): Promise<void> {
    if (this.sweptFor !== today) await this.beginDay(today);
    const stale = await this.uow.query(
      `select unit_id from planning.plan_summary where as_of < $1::date or as_of > $1::date
       order by unit_id, plan_id for update`,
      [today],
    );
    if (stale.length > 0) await this.recomputeStale(today);
    this.sweptFor = today;
  }

  private async recomputeStale(today: CivilDate): Promise<void> {
    await this.uow.query(
      `update planning.plan_summary s set as_of = $1::date, ${ASSIGNMENTS}
       from planning.plan_summary k left join (${aggregateSql(
         't.plan_id in (select o.plan_id from planning.plan_summary o where o.as_of <> $1::date)',
       )}) x on x.plan_id = k.plan_id and x.lead_unit_id = k.unit_id
       where s.unit_id = k.unit_id and s.plan_id = k.plan_id and k.as_of <> $1::date`,
      [today],
    );
  }

  private async beginDay(today: CivilDate): Promise<void> {
    await this.carryOver.settle(today);
    await this.uow.query(
      `update planning.plan p set status = 'IN_PROGRESS', version = p.version + 1, updated_at = clock_timestamp(),
         updated_by = null, updated_by_name = 'Hệ thống'
       where p.status = 'ISSUED' and not p.imported and exists (select 1 from planning.task t where t.plan_id = p.plan_id
         and (t.status not in ('DRAFT', 'ASSIGNED') or t.start_on <= $1::date))`,
      [today],
    );
    await this.uow.query(
      `insert into planning.plan_summary (unit_id, plan_id, owner_unit_id, as_of)
       select distinct t.lead_unit_id, t.plan_id, t.owner_unit_id, $1::date - 1 from planning.task t
       where t.status <> 'DRAFT' and not exists (select 1 from planning.plan_summary s
         where s.plan_id = t.plan_id and s.unit_id = t.lead_unit_id)
       order by 1, 2 on conflict on constraint pk_plan_summary do nothing`,
      [today],
    );
  }
}
