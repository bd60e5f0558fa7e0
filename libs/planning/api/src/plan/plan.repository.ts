import { Injectable } from '@nestjs/common';
import { type Page, offsetOf } from '@congtac/shared-domain';
import type { PlanFacts, PlanQuery, PlanRow, PlanStatus, PlanView } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { toPlanRow } from './plan.mapper';
import { type PlanCounts, PLAN_COLUMNS, PLAN_COUNTS_SQL, PLAN_FACTS_SQL } from './plan-rows.sql';

/** A plan as the database tells it: the view without its parts, and what rights are decided by. */
export type PlanRecord = Omit<
  PlanView,
  'bases' | 'sections' | 'objectives' | 'yearlyTargets' | 'recipients' | 'counts' | 'blockers' | 'allowed' | 'updatedAt'
> & {
  updatedAt: Date;
  recipientUnitIds: number[];
  submittedBy: string | null;
  /** Unit that was asked to approve. */
  parentUnitId: number | null;
  /** The living plan, when this is the draft of its next revision. */
  revisesPlanId: string | null;
  /** True when the plan's unit stands in the direct line above the person's units. */
  inLineAbove: boolean;
};

/** What a locked plan tells. */
export interface LockedPlan {
  status: PlanStatus;
  version: number;
}

/** Reads and locks plans; every query is filtered by row-level security. */
@Injectable()
export class PlanRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One plan, or undefined when it does not exist or is out of sight. */
  find(planId: string): Promise<PlanRecord | undefined> {
    return this.uow.one<PlanRecord>(
      `select ${PLAN_COLUMNS} from planning.plan p join org.v_unit u on u.unit_id = p.unit_id where p.plan_id = $1`,
      [planId],
    );
  }

  /** Locks a plan's row until the end of the transaction and tells its status and version, so that guards see a still picture. */
  lock(planId: string): Promise<LockedPlan | undefined> {
    return this.uow.one<LockedPlan>('select status, version from planning.plan where plan_id = $1 for update', [
      planId,
    ]);
  }

  /**
   * Plans in sight, newest year first, then by unit and title. Withdrawn ones only when asked for.
   * @param deciding units whose decision a plan may wait for; null = not asked.
   */
  async list(query: PlanQuery, deciding: readonly number[] | null): Promise<Page<PlanRow>> {
    const where = `
      ($1::int is null or $1 between p.year_from and p.year_to)
      and ($2::int is null or p.unit_id = $2 or p.held_by_unit_id = $2)
      and (case when $3::text is null then p.status <> 'WITHDRAWN' else p.status = $3 end)
      and ($4::text is null or p.search_text like '%' || app.fold($4) || '%')
      and ($5::text is null or p.scope = $5)
      and ($6::int[] is null or (p.parent_approval = 'PENDING' and p.parent_unit_id = any($6)))`;
    const filters = [
      query.year ?? null,
      query.unitId ?? null,
      query.status ?? null,
      likeText(query.q),
      query.scope ?? null,
      deciding,
    ];
    const items = await this.uow.query<PlanRecord>(
      `select ${PLAN_COLUMNS} from planning.plan p join org.v_unit u on u.unit_id = p.unit_id where ${where}
       order by p.year_from desc, u.level_ordinal, app.fold(u.name), app.fold(p.title), p.plan_id limit $7 offset $8`,
      [...filters, query.size, offsetOf(query)],
    );
    const count = await this.uow.one<{ total: number }>(
      `select count(*)::int as total from planning.plan p where ${where}`,
      filters,
    );
    return { items: items.map(toPlanRow), total: count?.total ?? 0 };
  }

  /** What the guards of the plan's life look at. */
  async facts(planId: string): Promise<PlanFacts> {
    const row = await this.uow.one<PlanFacts>(PLAN_FACTS_SQL, [planId]);
    if (!row) throw new Error(`plan ${planId} has no facts`);
    return row;
  }

  /** Counts of the plan's issued tasks per class of timeliness. */
  async counts(planId: string, today: string): Promise<PlanCounts> {
    const row = await this.uow.one<PlanCounts>(PLAN_COUNTS_SQL, [today, planId]);
    if (!row) throw new Error('an aggregate always gives a row');
    return row;
  }

  /** Number of committees of the same line directly below a unit that are in force on a day (S0-8). */
  async childCommittees(unitId: number, today: string): Promise<number[]> {
    const rows = await this.uow.query<{ unitId: number }>(
      `select c.unit_id as "unitId" from org.v_unit c join org.v_unit p on p.unit_id = c.parent_id and p.line = c.line
       where c.parent_id = $1 and c.kind = 'COMMITTEE' and c.level_ordinal > p.level_ordinal
         and (c.valid_from is null or c.valid_from <= $2::date) and (c.valid_to is null or c.valid_to >= $2::date)
       order by c.unit_id`,
      [unitId, today],
    );
    return rows.map((row) => row.unitId);
  }

  /** Units that lead tasks of a plan. */
  async leads(planId: string): Promise<number[]> {
    const rows = await this.uow.query<{ unitId: number }>(
      `select distinct lead_unit_id as "unitId" from planning.task where plan_id = $1 and lead_unit_id is not null`,
      [planId],
    );
    return rows.map((row) => row.unitId);
  }

  /** Lets one plan of a unit be issued at a time until the transaction ends, so that two at once see each other (I-1). */
  async lockIssuing(unitId: number): Promise<void> {
    await this.uow.query(`select pg_advisory_xact_lock(hashtext('planning.issue'), $1)`, [unitId]);
  }

  /** True when a plan of the unit bore the number before an amendment gave it another one (I-19). */
  async numberKept(unitId: number, of: { number: number; symbol: string; issuedOn: string }): Promise<boolean> {
    const row = await this.uow.one(
      `select 1 from planning.plan_revision where unit_id = $1 and number = $2 and symbol = $3
         and extract(year from issued_on) = extract(year from $4::date)`,
      [unitId, of.number, of.symbol, of.issuedOn],
    );
    return row !== undefined;
  }

  /** Title of another issued plan of the same kind whose period overlaps (I-1), if any. */
  overlapping(planId: string): Promise<{ title: string } | undefined> {
    return this.uow.one<{ title: string }>(
      `select o.title from planning.plan p join planning.plan o on o.unit_id = p.unit_id and o.plan_id <> p.plan_id
         and o.plan_id is distinct from p.revises_plan_id
         and o.doc_type = p.doc_type and o.scope = p.scope and o.fields = p.fields
         and o.period_from <= p.period_to and p.period_from <= o.period_to
         and o.status in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED')
       where p.plan_id = $1 and p.scope in ('ANNUAL','HALF_YEAR','MULTI_YEAR') limit 1`,
      [planId],
    );
  }
}

/** Search text made safe for `like`; null when there is none. */
export function likeText(q: string | undefined): string | null {
  return q ? q.replace(/[\\%_]/g, '\\$&') : null;
}
