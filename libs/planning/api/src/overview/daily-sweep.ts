import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { CarryOver } from '../copy/carry-over';
import { TrashSweep } from '../trash/trash-sweep';
import { FROM_TRUTH, summarySql } from './summary-sql';

/** What a sweep did. */
export interface SweepResult {
  /** Counter rows brought to the day. */
  rows: number;
  /** Transactions used; each holds few rows for a short time. */
  batches: number;
}

/** Rows in one transaction: about 40,000 tasks are counted in it. */
const BATCH_ROWS = 1000;
const STALE = '(as_of < $1::date or as_of > $1::date)';

/**
 * The sweep of a new day: what is overdue, due soon or late changes with the day alone. It counts every row of another
 * day anew for the day asked for, so that after any downtime, or a clock that was set back, one run is enough.
 *
 * Safe beside writers and other sweepers: a batch takes only rows that nobody holds, and each row left over is waited
 * for alone, so that a sweep never waits while it holds something. Running it again does nothing.
 */
@Injectable()
export class DailySweep {
  private sweptFor: CivilDate | undefined;
  private running: { day: CivilDate; done: Promise<SweepResult> } | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly trash: TrashSweep,
    private readonly carryOver: CarryOver,
  ) {}

  /**
   * Brings everything to `today`; call outside a transaction. Callers at the same time share one run.
   * @param today the business day.
   */
  run(today: CivilDate): Promise<SweepResult> {
    if (this.running?.day === today) return this.running.done;
    const done = this.sweep(today).finally(() => {
      if (this.running?.done === done) this.running = undefined;
    });
    this.running = { day: today, done };
    return done;
  }

  /** Runs when this process has not yet swept for `today`, or when a change of yesterday was committed after it. */
  async ensureFresh(today: CivilDate): Promise<void> {
    if (this.sweptFor !== today || (await this.stale(today))) await this.run(today);
  }

  /** Like `ensureFresh`, for readers that look at `as_of` of what they read themselves and ask again when it is old. */
  async ensureBegun(today: CivilDate): Promise<void> {
    if (this.sweptFor !== today) await this.run(today);
  }

  private async sweep(today: CivilDate): Promise<SweepResult> {
    const newDay = this.sweptFor !== today;
    if (newDay) await this.system(() => this.beginDay(today));
    const result = { rows: 0, batches: 0 };
    for (let count = BATCH_ROWS; count > 0; result.batches += 1) {
      count = await this.system(() => this.batch(today));
      result.rows += count;
    }
    for (let left = true; left;) {
      left = await this.system(() => this.leftOver(today));
      if (left) result.rows += 1;
    }
    this.sweptFor = today;
    if (newDay) await this.trash.sweep(today);
    return result;
  }

  private system<T>(fn: () => Promise<T>): Promise<T> {
    return this.uow.asSystem('planning counters of a new day', fn, { timeoutMs: 60_000 });
  }

  private async stale(today: CivilDate): Promise<boolean> {
    const row = await this.system(() =>
      this.uow.one<{ stale: boolean }>(`select exists (select from planning.plan_summary where ${STALE}) as stale`, [
        today,
      ]),
    );
    return row?.stale ?? false;
  }

  /** A batch of rows nobody holds; the number of rows done, 0 = no such row is left. */
  private async batch(today: CivilDate): Promise<number> {
    const rows = await this.uow.query<{ unit_id: number; plan_id: string }>(
      `select unit_id, plan_id from planning.plan_summary where ${STALE}
       order by unit_id, plan_id limit ${BATCH_ROWS} for update skip locked`,
      [today],
    );
    if (rows.length > 0) await this.recount(rows, today);
    return rows.length;
  }

  /** One row that somebody held a moment ago, waited for; false = none is left. */
  private async leftOver(today: CivilDate): Promise<boolean> {
    const seen = await this.uow.query<{ unit_id: number; plan_id: string }>(
      `select unit_id, plan_id from planning.plan_summary where ${STALE} order by unit_id, plan_id limit 1`,
      [today],
    );
    if (seen.length === 0) return false;
    await this.uow.query('select unit_id from planning.plan_summary where unit_id = $1 and plan_id = $2 for update', [
      seen[0].unit_id,
      seen[0].plan_id,
    ]);
    await this.recount(seen, today);
    return true;
  }

  private async recount(rows: readonly { unit_id: number; plan_id: string }[], today: CivilDate): Promise<void> {
    await this.uow.query(
      `with wanted as (select * from unnest($2::int[], $3::uuid[]) as w (unit_id, plan_id))
       update planning.plan_summary s set as_of = $1::date, ${FROM_TRUTH}
       from wanted k left join (${summarySql('true', '$1', WANTED_TASKS)}) x
         on x.plan_id = k.plan_id and x.lead_unit_id = k.unit_id
       where s.unit_id = k.unit_id and s.plan_id = k.plan_id`,
      [today, rows.map((row) => row.unit_id), rows.map((row) => row.plan_id)],
    );
  }

  /** Rows of plans whose tasks the sweep itself has moved: a writer of today may have brought them to this day already. */
  private async recountLater(planIds: readonly string[], today: CivilDate): Promise<void> {
    if (planIds.length === 0) return;
    const rows = 'planning.plan_summary where plan_id = any($1)';
    await this.uow.query(`select unit_id from ${rows} order by unit_id, plan_id for update`, [planIds]);
    await this.uow.query(
      'update planning.plan_summary set as_of = $2::date - 1 where plan_id = any($1) and as_of = $2::date',
      [planIds, today],
    );
  }

  /** Ends carried-over work, begins issued plans whose work has begun, and makes rows for plans that were loaded. */
  private async beginDay(today: CivilDate): Promise<void> {
    await this.recountLater(await this.carryOver.settle(today), today);
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

const WANTED_TASKS = 'join wanted w on w.plan_id = t.plan_id and w.unit_id = t.lead_unit_id';
