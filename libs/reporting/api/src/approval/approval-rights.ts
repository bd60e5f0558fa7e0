import { Injectable } from '@nestjs/common';
import {
  allowedApprovalActions,
  type ApprovalAction,
  type ApprovalFacts,
  type ApprovalState,
  approvalProblem,
  maySignPeriod,
  nextApprovalState,
} from '@congtac/reporting-domain';
import { Access, BusinessClock } from '@congtac/shared-api';
import { commonProblem } from '@congtac/shared-domain';
import type { CataloguePeriod } from '../period/catalogue-period';
import { ApprovalRepository } from './approval.repository';
import type { BranchPeriod } from './branch-periods';

/** Names written out in a refusal. */
const NAMES_TOLD = 5;

/** Who may take which step with the period of a unit (domain.md §2.4, I-20, I-21). */
@Injectable()
export class ApprovalRights {
  constructor(
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly approvals: ApprovalRepository,
  ) {}

  /** The steps open to the person on one unit of a branch; nobody is offered a period that signs nothing. */
  allowed(branch: BranchPeriod, unitId: number, period: CataloguePeriod): ApprovalAction[] {
    const facts = this.facts(branch, unitId, period);
    return facts ? allowedApprovalActions(facts) : [];
  }

  /**
   * Passes when the step may be taken now and gives the state after it. Problems `common.forbidden`,
   * `reporting.approval-period-running`, `reporting.approval-lower-missing`, `reporting.approval-above-first`,
   * `reporting.approval-not-possible`.
   * @param leaveOut units below that the exception names.
   */
  require(
    action: ApprovalAction,
    branch: BranchPeriod,
    period: CataloguePeriod,
    leaveOut: readonly number[],
  ): ApprovalState {
    const facts = this.facts(branch, branch.unitId, period);
    const next = facts && nextApprovalState(facts.state, action);
    const signing = action === 'approve' || action === 'except';
    if (!facts || (!next && !(signing && facts.state === 'WAITING_LOWER')))
      throw approvalProblem('reporting.approval-not-possible');
    this.demandRole(action, facts);
    if (signing) this.demandLower(branch, facts, leaveOut);
    if ((action === 'return' || action === 'undo') && facts.countedAbove)
      throw approvalProblem('reporting.approval-above-first', { name: branch.aboveName || 'Cấp trên' });
    if (!allowedApprovalActions(facts).includes(action)) throw approvalProblem('reporting.approval-not-possible');
    return next ?? 'APPROVED';
  }

  /**
   * Maker is not checker: the only author of a period does not approve it, and who approved it does not accept it
   * (I-21). Gives whether a small unit had to do without. Problem `reporting.approval-own`.
   */
  async requireOther(action: ApprovalAction, branch: BranchPeriod, period: CataloguePeriod): Promise<boolean> {
    const { accountId } = this.access.actor;
    if (action === 'accept') {
      const same = branch.stored(branch.unitId)?.approvedBy === accountId;
      return this.requireSmall(same, branch.parentId ?? branch.unitId);
    }
    if (action !== 'approve' && action !== 'except') return false;
    const authors = await this.approvals.authors(branch.unitIds, period, accountId);
    return this.requireSmall(!maySignPeriod(authors, Number.MAX_SAFE_INTEGER), branch.unitId);
  }

  private async requireSmall(own: boolean, unitId: number): Promise<boolean> {
    if (!own) return false;
    const accounts = await this.approvals.accounts(unitId, this.clock.today());
    if (!maySignPeriod({ mine: 1, all: 1 }, accounts)) throw approvalProblem('reporting.approval-own');
    return true;
  }

  private demandRole(action: ApprovalAction, facts: ApprovalFacts): void {
    const above = action === 'accept' || action === 'return' || (action === 'undo' && facts.state === 'ACCEPTED');
    if (!(above ? facts.signsAbove : facts.signsHere)) throw commonProblem('common.forbidden');
  }

  private demandLower(branch: BranchPeriod, facts: ApprovalFacts, leaveOut: readonly number[]): void {
    if (!facts.cutOff) throw approvalProblem('reporting.approval-period-running');
    const open = branch.standing(branch.unitId).missing.filter((unitId) => !leaveOut.includes(unitId));
    if (open.length === 0) return;
    const names = open.slice(0, NAMES_TOLD).map(branch.name).join(', ');
    const more = open.length > NAMES_TOLD ? ` và ${open.length - NAMES_TOLD} đơn vị khác` : '';
    throw approvalProblem('reporting.approval-lower-missing', { names: `${names}${more}`, unitIds: open });
  }

  private facts(branch: BranchPeriod, unitId: number, period: CataloguePeriod): ApprovalFacts | undefined {
    const { state, missing } = branch.standing(unitId);
    if (state === null) return undefined;
    const parentId = branch.parentOf(unitId);
    const above = parentId === null ? undefined : branch.stored(parentId);
    const approvedAbove = above?.state === 'APPROVED' || above?.state === 'ACCEPTED';
    return {
      ...{ state, missing: missing.length, cutOff: this.clock.today() >= period.to },
      signsHere: this.access.can('reporting.approval.approve', unitId),
      signsAbove: parentId !== null && this.access.can('reporting.approval.accept', parentId),
      countedAbove: approvedAbove && !above.leftOut.includes(unitId),
    };
  }
}
