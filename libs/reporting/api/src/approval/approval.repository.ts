import { Injectable } from '@nestjs/common';
import type { ApprovalAction, ApprovalState, DecidedApproval } from '@congtac/reporting-domain';
import { type ActorPost, currentActor, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';
import type { Period } from '@congtac/shared-domain';
import type { StoredPin } from './period-approval.entity';

/** What stands for a unit and period. */
export interface ApprovalRow {
  unitId: number;
  state: DecidedApproval | null;
  approvedBy: string | null;
  exceptionReason: string | null;
  leftOut: number[];
  pins: StoredPin[];
  byName: string | null;
  postTitle: string | null;
  decidedAt: Date | null;
  version: number;
}

/** One step as stored. */
export interface StepRow {
  action: ApprovalAction;
  state: ApprovalState;
  reason: string | null;
  pins: StoredPin[];
  leftOut: number[];
  byName: string;
  postTitle: string | null;
  byUnitName: string;
  at: Date;
}

/** A step about to be stored. */
export interface ApprovalChange {
  unitId: number;
  periodId: string;
  parentId: number | null;
  version: number;
  action: ApprovalAction;
  state: ApprovalState;
  reason: string | null;
  pins: StoredPin[];
  leftOut: number[];
  /** Signed by the only author, in a unit of fewer than 3 accounts. */
  selfApproved: boolean;
  byUnitId: number;
  post: ActorPost | undefined;
  at: Date;
}

/** The SQL of the approval of periods; joins the open transaction. */
@Injectable()
export class ApprovalRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What stands for units in a period, in sight, by unit. */
  async rows(unitIds: readonly number[], periodId: string): Promise<Map<number, ApprovalRow>> {
    const rows = await this.uow.query<ApprovalRow>(
      `select unit_id as "unitId", state, approved_by as "approvedBy", exception_reason as "exceptionReason",
         left_out as "leftOut", pins, updated_by_name as "byName", decided_post_title as "postTitle",
         decided_at as "decidedAt", version
       from reporting.period_approval where unit_id = any($1::int[]) and period_id = $2`,
      [unitIds, periodId],
    );
    return new Map(rows.map((row) => [row.unitId, row]));
  }

  /** The steps of one unit's period, the latest first. */
  steps(unitId: number, periodId: string): Promise<StepRow[]> {
    return this.uow.query<StepRow>(
      `select s.action, s.state, s.reason, s.pins, s.left_out as "leftOut", s.taken_by_name as "byName",
         s.post_title as "postTitle", u.name as "byUnitName", s.taken_at as at
       from reporting.period_approval_step s join org.v_unit u on u.unit_id = s.by_unit_id
       where s.unit_id = $1 and s.period_id = $2 order by s.step_id desc limit 50`,
      [unitId, periodId],
    );
  }

  /** Names of units, also of those out of the branch. */
  async names(unitIds: readonly number[]): Promise<Map<number, string>> {
    if (unitIds.length === 0) return new Map();
    const rows = await this.uow.query<{ unitId: number; name: string }>(
      'select unit_id as "unitId", name from org.v_unit where unit_id = any($1::int[])',
      [unitIds],
    );
    return new Map(rows.map((row) => [row.unitId, row.name]));
  }

  /** Indicators that reports of these units told figures of in a window. */
  indicators(unitIds: readonly number[], window: Period): Promise<{ indicatorId: string; indicatorName: string }[]> {
    return this.uow.query(
      `select i.indicator_id as "indicatorId", i.name as "indicatorName" from planning.v_indicator i
       where i.indicator_id in (select v.indicator_id from reporting.report_value v
         join reporting.progress_report r on r.report_id = v.report_id
         where v.unit_id = any($1::int[]) and r.status <> 'DRAFT' and r.period_from >= $2 and r.period_to <= $3)
       order by i.name, i.indicator_id limit 500`,
      [unitIds, window.from, window.to],
    );
  }

  /** Reports of units in a window, and how many of them one account has written. */
  async authors(unitIds: readonly number[], window: Period, accountId: string): Promise<{ mine: number; all: number }> {
    const row = await this.uow.one<{ mine: number; all: number }>(
      `select count(*)::int as all, count(*) filter (where author_account = $4)::int as mine
       from reporting.progress_report where unit_id = any($1::int[]) and status in ('SUBMITTED', 'ACCEPTED')
         and period_to between $2 and $3`,
      [unitIds, window.from, window.to, accountId],
    );
    return row ?? { mine: 0, all: 0 };
  }

  /** Accounts that wrote reports with these indicators, or any report when none is given. */
  async writers(unitIds: readonly number[], window: Period, indicatorIds: readonly string[]): Promise<string[]> {
    const rows = await this.uow.query<{ accountId: string }>(
      `select distinct r.author_account as "accountId" from reporting.progress_report r
       where r.unit_id = any($1::int[]) and r.status in ('SUBMITTED', 'ACCEPTED') and r.period_to between $2 and $3
         and r.author_account is not null and (cardinality($4::uuid[]) = 0 or exists (select from reporting.report_value v
           where v.report_id = r.report_id and v.indicator_id = any($4))) limit 500`,
      [unitIds, window.from, window.to, indicatorIds],
    );
    return rows.map((row) => row.accountId);
  }

  /** Active accounts that hold a role at a unit on a day. */
  async accounts(unitId: number, day: CivilDate): Promise<number> {
    const row = await this.uow.one<{ n: number }>(
      `select count(distinct account_id)::int as n from identity.v_role_grant where unit_id = $1 and status = 'ACTIVE'
         and (valid_from is null or valid_from <= $2::date) and (valid_to is null or valid_to >= $2::date)`,
      [unitId, day],
    );
    return row?.n ?? 0;
  }

  /** Steps of a unit and of the unit above it come one after another. */
  async lock(unitIds: readonly number[]): Promise<void> {
    for (const unitId of unitIds.toSorted((a, b) => a - b)) {
      await this.uow.query('select pg_advisory_xact_lock(7302, $1)', [unitId]);
    }
  }

  /** Stores a step and what stands after it. Problem `common.stale`. */
  async change(change: ApprovalChange): Promise<void> {
    const { unitId, periodId, parentId, state } = change;
    await this.uow.query(
      `insert into reporting.period_approval (unit_id, period_id, parent_unit_id, version)
       values ($1, $2, $3, 0) on conflict do nothing`,
      [unitId, periodId, parentId],
    );
    const signed = change.action === 'approve' || change.action === 'except';
    const { accountId } = currentActor();
    await guardedUpdate(this.uow, {
      ...{ table: 'reporting.period_approval', key: { unit_id: unitId, period_id: periodId } },
      version: change.version,
      set: {
        ...(signed && {
          ...{
            approved_at: change.at,
            approved_by: accountId,
            self_approved: change.selfApproved,
            left_out: change.leftOut,
          },
          exception_reason: change.action === 'except' ? change.reason : null,
        }),
        ...(state === 'READY' && { exception_reason: null, left_out: [] }),
        ...{ state: state === 'READY' ? null : state, pins: JSON.stringify(change.pins) },
        ...{ decided_at: change.at, decided_post_title: change.post?.title ?? null, parent_unit_id: parentId },
      },
    });
    // Told by the clock that also dates the figures, so that what changes later is known to be later.
    if (signed)
      await this.uow.query(
        'update reporting.period_approval set approved_at = clock_timestamp() where unit_id = $1 and period_id = $2',
        [unitId, periodId],
      );
    await this.keep(change);
  }

  private async keep(change: ApprovalChange): Promise<void> {
    const { accountId, displayName } = currentActor();
    await this.uow.query(
      `insert into reporting.period_approval_step (step_id, unit_id, period_id, parent_unit_id, action, state, reason, pins,
         left_out, by_unit_id, taken_by, taken_by_name, post_id, post_title, taken_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[newId(), change.unitId, change.periodId, change.parentId, change.action, change.state, change.reason],
        ...[JSON.stringify(change.pins), change.leftOut, change.byUnitId, accountId, displayName],
        ...[change.post?.postId ?? null, change.post?.title ?? null, change.at],
      ],
    );
  }
}
