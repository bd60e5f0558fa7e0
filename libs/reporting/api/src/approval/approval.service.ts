import { Injectable } from '@nestjs/common';
import {
  type ApprovalAction,
  type ApprovalState,
  type ApprovePeriod,
  type PeriodApprovalPayload,
  type PeriodApprovalQuery,
  type PeriodApprovalView,
  approvalProblem,
  type PeriodPinInput,
  type ReturnPeriod,
  type UndoPeriod,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import type { CataloguePeriod } from '../period/catalogue-period';
import { PeriodLocks } from '../period/period-locks';
import { PeriodService } from '../period/period.service';
import { ApprovalRepository } from './approval.repository';
import { ApprovalParts } from './approval-parts';
import type { BranchPeriod } from './branch-periods';
import type { StoredPin } from './period-approval.entity';

/** What a step says besides itself. */
interface Said {
  reason: string | null;
  pins: StoredPin[];
  leftOut: number[];
}

const EVENTS: Record<ApprovalAction, string> = {
  approve: 'approved',
  except: 'approved',
  accept: 'accepted',
  return: 'returned',
  undo: 'undone',
};

/** The approval of periods up the tree (§2.4): reads where a period stands and takes the steps. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly periods: PeriodService,
    private readonly approvals: ApprovalRepository,
    private readonly parts: ApprovalParts,
    private readonly locks: PeriodLocks,
  ) {}

  /** One unit's period with the units below it. Problems `common.not-found`, `common.forbidden`. */
  of({ unitId, periodId }: PeriodApprovalQuery): Promise<PeriodApprovalView> {
    this.access.require('reporting.approval.read', unitId);
    return this.uow.read(async () => {
      const period = await this.periods.one(periodId);
      return this.parts.views.of(await this.parts.branches.of(unitId, period), period);
    });
  }

  /**
   * The unit's own chair approves: everything below is approved, or named in an exception. Problems
   * `reporting.approval-lower-missing`, `reporting.approval-period-running`, `reporting.approval-own` (I-21),
   * `reporting.approval-not-possible`, `common.stale`, `common.forbidden`, `common.not-found`.
   */
  approve(unitId: number, periodId: string, body: ApprovePeriod, version: number): Promise<PeriodApprovalView> {
    const reason = body.exceptionReason?.trim() || null;
    const leftOut = reason ? (body.leaveOut ?? []) : [];
    const action = leftOut.length > 0 ? 'except' : 'approve';
    return this.step(action, { unitId, periodId, version }, (branch) => {
      const { missing } = branch.standing(unitId);
      return { reason, pins: [], leftOut: leftOut.filter((id) => missing.includes(id)) };
    });
  }

  /** The unit above takes the period over. Problems as `approve`. */
  accept(unitId: number, periodId: string, version: number): Promise<PeriodApprovalView> {
    return this.step('accept', { unitId, periodId, version }, () => ({ reason: null, pins: [], leftOut: [] }));
  }

  /** The unit above gives it back, each reason pinned to a field. Problems as `approve` and `reporting.pin-unknown`. */
  return(unitId: number, periodId: string, body: ReturnPeriod, version: number): Promise<PeriodApprovalView> {
    return this.step('return', { unitId, periodId, version }, async (branch, period) => {
      const known = await this.approvals.indicators(branch.unitIds, period);
      const pins = body.pins.map((pin) => toPin(pin, new Set(known.map((one) => one.indicatorId))));
      return { reason: pins.map((pin) => pin.reason).join(' '), pins, leftOut: [] };
    });
  }

  /** Takes the last approval or acceptance back, the upper one first. Problems as `approve`, `reporting.approval-above-first`. */
  undo(unitId: number, periodId: string, body: UndoPeriod, version: number): Promise<PeriodApprovalView> {
    return this.step('undo', { unitId, periodId, version }, () => ({ reason: body.reason, pins: [], leftOut: [] }));
  }

  private step(
    action: ApprovalAction,
    at: { unitId: number; periodId: string; version: number },
    say: (branch: BranchPeriod, period: CataloguePeriod) => Said | Promise<Said>,
  ): Promise<PeriodApprovalView> {
    const { unitId, periodId, version } = at;
    this.access.require('reporting.approval.read', unitId);
    return this.uow.run(async () => {
      const { branches, rights, views } = this.parts;
      const period = await this.periods.one(periodId);
      const { parentId } = await branches.place(unitId, period);
      await this.approvals.lock(parentId === null ? [unitId] : [unitId, parentId]);
      if (action === 'accept') await this.locks.waitForAcceptances(unitId);
      const branch = await branches.of(unitId, period);
      const said = await say(branch, period);
      const state = rights.require(action, branch, period, said.leftOut);
      const selfApproved = await rights.requireOther(action, branch, period);
      const fromAbove = action === 'accept' || action === 'return' || (action === 'undo' && state === 'APPROVED');
      const byUnitId = fromAbove && parentId !== null ? parentId : unitId;
      await this.approvals.change({
        ...{ unitId, periodId, parentId, version, action, state, ...said, selfApproved, byUnitId },
        ...{ post: this.access.postAt(byUnitId), at: this.clock.now() },
      });
      await this.announce(action, state, branch, period, said);
      return views.of(await branches.of(unitId, period), period);
    });
  }

  private async announce(
    action: ApprovalAction,
    state: ApprovalState,
    branch: BranchPeriod,
    period: CataloguePeriod,
    said: Said,
  ): Promise<void> {
    const { unitId, parentId } = branch;
    const step = EVENTS[action];
    await this.uow.audit({
      ...{ action: `period.${step}`, entity: 'period-approval', entityId: `${unitId}/${period.periodId}`, unitId },
      before: { state: branch.standing(unitId).state },
      after: { state, leftOut: said.leftOut, pins: said.pins },
      reason: said.reason ?? undefined,
    });
    const toAbove = action === 'approve' || action === 'except' || (action === 'undo' && state === 'READY');
    const told = toAbove ? parentId : unitId;
    const payload: PeriodApprovalPayload = {
      ...{ periodId: period.periodId, unitId, state },
      tellUnitIds: told === null ? [] : [told],
      tellAccountIds: action === 'return' ? await this.authors(branch, period, said.pins) : [],
      title: titleOf(step, branch.name(unitId), period.name),
      detail: said.reason ?? '',
      link: `/duyet-ky?don-vi=${toAbove && parentId !== null ? parentId : unitId}&ky=${period.periodId}`,
    };
    await this.uow.emit({ type: `reporting.period-${step}`, unitId, payload });
  }

  /** Who wrote what is to be done again, and who had approved it. */
  private async authors(branch: BranchPeriod, period: CataloguePeriod, pins: readonly StoredPin[]): Promise<string[]> {
    const indicators = pins.flatMap((pin) => pin.indicatorId ?? []);
    const writers = await this.approvals.writers([branch.unitId], period, indicators);
    const approver = branch.stored(branch.unitId)?.approvedBy;
    return [...new Set(approver ? [...writers, approver] : writers)];
  }
}

function toPin({ field, indicatorId, reason }: PeriodPinInput, known: ReadonlySet<string>): StoredPin {
  if (field !== 'FIGURE') return { field, indicatorId: null, reason };
  if (!indicatorId || !known.has(indicatorId)) throw approvalProblem('reporting.pin-unknown');
  return { field, indicatorId, reason };
}

function titleOf(step: string, unitName: string, periodName: string): string {
  const titles: Record<string, string> = {
    approved: `${unitName} đã duyệt kỳ ${periodName}`,
    accepted: `Cấp trên đã nhận kỳ ${periodName}`,
    returned: `Cấp trên trả lại kỳ ${periodName} của ${unitName}`,
    undone: `Đã hủy bước duyệt kỳ ${periodName} của ${unitName}`,
  };
  return titles[step];
}
