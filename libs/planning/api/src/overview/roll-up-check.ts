import { Injectable } from '@nestjs/common';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { SUMMARY_COUNTERS, summarySql } from './summary-sql';
import { Summaries } from './summaries';

/** One counter that is not what the tasks say. `column` is `row` where a unit has tasks and no counters at all. */
export interface RollUpDifference {
  unitId: number;
  planId: string;
  column: string;
  stored: string | null;
  truth: string;
}

/** What a check found. */
export interface RollUpCheckResult {
  /** Plans looked at. */
  plans: number;
  /** Counter rows compared. */
  rows: number;
  differences: number;
  /** Rows written anew. */
  repaired: number;
}

/** How a check is done. */
export interface RollUpCheckWish {
  repair: boolean;
  /** Hears of each difference as it is found; nothing is gathered, so that any number fits in memory. */
  onDifference(difference: RollUpDifference): void;
}

interface ComparedRow {
  unit_id: number;
  plan_id: string;
  stored: Record<string, string | number> | null;
  truth: Record<string, string | number> | null;
}

/** Plans in one statement: a few ten thousand tasks, less than a second. */
const BATCH_PLANS = 500;

/** Recomputes every summary from the tasks: the truth that the stored counters are a cache of. */
@Injectable()
export class RollUpCheck {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly summaries: Summaries,
  ) {}

  /**
   * Compares each row with the tasks on the row's own day, a batch of plans at a time, each batch in one statement and so
   * against one state of the database: writers at work give no false differences. Call outside a transaction.
   */
  async run(wish: RollUpCheckWish): Promise<RollUpCheckResult> {
    const result: RollUpCheckResult = { plans: 0, rows: 0, differences: 0, repaired: 0 };
    for (let after: string | null = null; ;) {
      const batch: ComparedBatch = await this.system(() => this.compare(after));
      if (batch.plans === 0) return result;
      after = batch.last;
      result.plans += batch.plans;
      result.rows += batch.rows;
      for (const row of batch.wrong) {
        const differences = differencesOf(row);
        differences.forEach((difference) => wish.onDifference(difference));
        result.differences += differences.length;
      }
      if (wish.repair) result.repaired += await this.repair(batch.wrong);
    }
  }

  private system<T>(fn: () => Promise<T>): Promise<T> {
    return this.uow.asSystem('check of the counters', fn, { timeoutMs: 120_000 });
  }

  private async compare(after: string | null): Promise<ComparedBatch> {
    const plans = await this.uow.query<{ plan_id: string }>(
      `select plan_id from planning.plan where $1::uuid is null or plan_id > $1 order by plan_id limit ${BATCH_PLANS}`,
      [after],
    );
    const planIds = plans.map((plan) => plan.plan_id);
    if (planIds.length === 0) return { plans: 0, rows: 0, last: null, wrong: [] };
    const [{ rows, wrong }] = await this.uow.query<{ rows: number; wrong: ComparedRow[] }>(COMPARE, [
      planIds,
      this.clock.today(),
    ]);
    return { plans: planIds.length, rows, last: planIds[planIds.length - 1], wrong };
  }

  /** Writes the rows anew, plan by plan, and says so in the trail. */
  private async repair(wrong: readonly ComparedRow[]): Promise<number> {
    for (const [planId, rows] of Map.groupBy(wrong, (row) => row.plan_id))
      await this.system(async () => {
        await this.summaries.recompute(
          planId,
          rows.map((row) => row.unit_id),
        );
        for (const row of rows)
          await this.uow.audit({
            action: 'plan-summary.repaired',
            entity: 'plan-summary',
            entityId: planId,
            unitId: row.unit_id,
            before: row.stored ?? {},
            after: row.truth ?? {},
            reason: 'Số tổng hợp đã lưu khác số tính lại từ các nhiệm vụ',
          });
      });
    return wrong.length;
  }
}

interface ComparedBatch {
  plans: number;
  rows: number;
  last: string | null;
  wrong: ComparedRow[];
}

const values = (alias: string) =>
  `jsonb_build_object(${SUMMARY_COUNTERS.map((column) => `'${column}', coalesce(${alias}.${column}, 0)`).join(', ')})`;
const differs = SUMMARY_COUNTERS.map((column) => `coalesce(s.${column}, 0) <> coalesce(x.${column}, 0)`).join(' or ');
const ROW_DAY = `left join planning.plan_summary d on d.plan_id = t.plan_id and d.unit_id = t.lead_unit_id`;

/** `$1` = plans, `$2` = today, the day of rows that are missing. */
const COMPARE = `
  with truth as (${summarySql('t.plan_id = any($1)', 'coalesce(d.as_of, $2::date)', ROW_DAY)}),
  stored as (select * from planning.plan_summary where plan_id = any($1))
  select count(*)::int as rows, coalesce(jsonb_agg(jsonb_build_object(
      'unit_id', coalesce(s.unit_id, x.lead_unit_id), 'plan_id', coalesce(s.plan_id, x.plan_id),
      'stored', case when s.unit_id is not null then ${values('s')} end, 'truth', ${values('x')}))
    filter (where s.unit_id is null or ${differs}), '[]') as wrong
  from stored s full join truth x on x.plan_id = s.plan_id and x.lead_unit_id = s.unit_id`;

function differencesOf(row: ComparedRow): RollUpDifference[] {
  const { unit_id: unitId, plan_id: planId, stored } = row;
  const truth = row.truth ?? {};
  if (!stored) return [{ unitId, planId, column: 'row', stored: null, truth: String(truth['total'] ?? 0) }];
  return SUMMARY_COUNTERS.filter((column) => Number(stored[column]) !== Number(truth[column] ?? 0)).map((column) => ({
    unitId,
    planId,
    column,
    stored: String(stored[column]),
    truth: String(truth[column] ?? 0),
  }));
}
