import { Injectable } from '@nestjs/common';
import {
  allowedReportActions,
  mayDecideOwn,
  nextReportStatus,
  reportingPermissions,
  reportingProblem,
  type ReportAction,
  type ReportStatus,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { commonProblem } from '@congtac/shared-domain';
import type { QueueFilter, ReportRow, ReportSight } from './report.repository';

const PERMISSION_OF: Record<ReportAction, string> = {
  edit: 'reporting.report.write',
  attach: 'reporting.report.write',
  submit: 'reporting.report.write',
  withdraw: 'reporting.report.write',
  accept: 'reporting.report.decide',
  return: 'reporting.report.decide',
  correct: 'reporting.report.correct',
};

/** Who may do what with a report: write at the reporting unit, decide and correct at the task owner's unit. */
@Injectable()
export class ReportRights {
  constructor(
    private readonly access: Access,
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** The actions open to the signed-in person on each report, in the order of the rows. */
  async allowed(rows: readonly ReportRow[]): Promise<ReportAction[][]> {
    const mine = rows.filter((row) => this.isAuthor(row) && row.status === 'SUBMITTED');
    const accounts = await this.accountsOf([...new Set(mine.map((row) => row.owner_unit_id))]);
    return rows.map((row) =>
      allowedReportActions({
        status: row.status,
        mayWrite: this.access.can('reporting.report.write', row.unit_id),
        isAuthor: this.isAuthor(row),
        mayDecide: this.access.can('reporting.report.decide', row.owner_unit_id),
        mayCorrect: this.access.can('reporting.report.correct', row.owner_unit_id),
        opened: row.opened_at !== null,
        ownerAccounts: accounts.get(row.owner_unit_id) ?? 0,
      }),
    );
  }

  /**
   * Passes when the signed-in person may take the step now and gives the state after it. Problems:
   * `common.not-found`, `common.forbidden`, `reporting.step-not-possible`, `reporting.already-opened`,
   * `reporting.own-report`.
   */
  async require(action: ReportAction, row: ReportRow): Promise<ReportStatus> {
    const code = PERMISSION_OF[action];
    const unitId = code === 'reporting.report.write' ? row.unit_id : row.owner_unit_id;
    // The report itself is in sight (row-level security), so a missing right is told as such.
    if (!this.access.can(code, unitId)) throw commonProblem('common.forbidden');
    const next = nextReportStatus(row.status, action);
    if (!next) throw reportingProblem('reporting.step-not-possible');
    if (action === 'withdraw') this.requireWithdrawal(row);
    if ((action === 'accept' || action === 'return') && !(await this.mayDecide(row))) {
      throw reportingProblem('reporting.own-report');
    }
    return next;
  }

  /** True when the signed-in person wrote the report. */
  isAuthor(row: Pick<ReportRow, 'author_account'>): boolean {
    return row.author_account === this.access.actor.accountId;
  }

  /** True when the person decides about the report, be it only by reading it now. */
  decides(row: ReportRow): boolean {
    return this.access.can('reporting.report.decide', row.owner_unit_id) && !this.isAuthor(row);
  }

  /** Name of the one post acted in at a unit (I-20). */
  postAt(unitId: number): string | null {
    return this.access.postAt(unitId)?.title ?? null;
  }

  /** True when the person may read the report: a draft only as one who writes for its unit. */
  mayRead(row: Pick<ReportRow, 'status' | 'unit_id' | 'owner_unit_id'>): boolean {
    if (row.status === 'DRAFT') return this.writesAt(row.unit_id);
    return [row.unit_id, row.owner_unit_id].some((unitId) => this.access.can('reporting.report.read', unitId));
  }

  /** True when the person writes reports for the unit. */
  writesAt(unitId: number): boolean {
    return this.access.can('reporting.report.write', unitId);
  }

  /** The same as `mayRead` for lists, as units. */
  sight(): ReportSight {
    const { descendant } = reportingPermissions['reporting.report.read'];
    const branches = this.access.actor.grants.filter(
      (grant) => grant.scope === 'SUBTREE' && descendant.includes(grant.role),
    );
    return {
      units: this.ownUnits('reporting.report.read'),
      branches: branches.map((grant) => grant.unitId),
      writing: this.ownUnits('reporting.report.write'),
    };
  }

  /** Units of the person's own grants where they hold a permission. */
  ownUnits(code: string): number[] {
    const units = new Set(this.access.actor.grants.map((grant) => grant.unitId));
    return [...units].filter((unitId) => this.access.can(code, unitId));
  }

  /** The queue of reports waiting for the person's decision. */
  async queue(): Promise<QueueFilter> {
    const decideUnits = this.ownUnits('reporting.report.decide');
    const accounts = await this.accountsOf(decideUnits);
    const selfUnits = decideUnits.filter((unitId) => mayDecideOwn(true, accounts.get(unitId) ?? 0));
    return { decideUnits, selfUnits, accountId: this.access.actor.accountId };
  }

  private requireWithdrawal(row: ReportRow): void {
    if (!this.isAuthor(row)) throw commonProblem('common.forbidden');
    if (row.opened_at) throw reportingProblem('reporting.already-opened');
  }

  private async mayDecide(row: ReportRow): Promise<boolean> {
    if (!this.isAuthor(row)) return true;
    const accounts = await this.accountsOf([row.owner_unit_id]);
    return mayDecideOwn(true, accounts.get(row.owner_unit_id) ?? 0);
  }

  /** Active accounts that hold a role at each unit today. */
  private async accountsOf(unitIds: number[]): Promise<Map<number, number>> {
    if (unitIds.length === 0) return new Map();
    const rows = await this.uow.query<{ unit_id: number; accounts: number }>(
      `select unit_id, count(distinct account_id)::integer as accounts from identity.v_role_grant
       where unit_id = any($1) and status = 'ACTIVE' and (valid_from is null or valid_from <= $2::date)
         and (valid_to is null or valid_to >= $2::date) group by unit_id`,
      [unitIds, this.clock.today()],
    );
    return new Map(rows.map((row) => [row.unit_id, row.accounts]));
  }
}
