import { Injectable } from '@nestjs/common';
import type {
  PeriodApprovalView,
  PeriodPinView,
  PeriodStandingView,
  PeriodStepView,
  UnitRefView,
} from '@congtac/reporting-domain';
import { BusinessClock } from '@congtac/shared-api';
import type { CataloguePeriod } from '../period/catalogue-period';
import { ApprovalRepository } from './approval.repository';
import { ApprovalRights } from './approval-rights';
import type { BranchPeriod } from './branch-periods';
import type { StoredPin } from './period-approval.entity';

/** Names of missing units told for one unit: as many as an exception may leave out. */
const MISSING_NAMES = 500;

/** Names that views need: units out of the branch, indicators. */
interface Names {
  unit: (unitId: number) => UnitRefView;
  indicator: ReadonlyMap<string, string>;
}

/** Puts together what is known of the approval of a branch; joins the open transaction. */
@Injectable()
export class ApprovalViews {
  constructor(
    private readonly clock: BusinessClock,
    private readonly rights: ApprovalRights,
    private readonly approvals: ApprovalRepository,
  ) {}

  /** The page of one unit's period. */
  async of(branch: BranchPeriod, period: CataloguePeriod): Promise<PeriodApprovalView> {
    const { unitId, parentId } = branch;
    const indicators = await this.approvals.indicators(branch.unitIds, period);
    const steps = await this.approvals.steps(unitId, period.periodId);
    const lower = branch.standing(unitId).lower;
    const leftOut = [unitId, ...lower].flatMap((id) => branch.stored(id)?.leftOut ?? []);
    const others = [...leftOut, ...steps.flatMap((step) => step.leftOut)].filter((id) => branch.name(id) === '');
    const known = await this.approvals.names(others);
    const names: Names = {
      unit: (id) => ({ unitId: id, unitName: branch.name(id) || (known.get(id) ?? '') }),
      indicator: new Map(indicators.map((one) => [one.indicatorId, one.indicatorName])),
    };
    const aboveState = parentId === null ? undefined : branch.stored(parentId)?.state;
    return {
      ...{ periodId: period.periodId, periodName: period.name, from: period.from, to: period.to },
      running: this.clock.today() < period.to,
      unit: this.standing(branch, unitId, period, names),
      above:
        parentId === null
          ? null
          : {
              ...{ unitId: parentId, unitName: branch.aboveName },
              approved: aboveState === 'APPROVED' || aboveState === 'ACCEPTED',
            },
      lower: lower.map((id) => this.standing(branch, id, period, names)),
      steps: steps.map(({ at, pins, leftOut: out, ...step }): PeriodStepView => ({
        ...step,
        ...{ pins: toPins(pins, names), leftOut: out.map(names.unit), at: at.toISOString() },
      })),
      indicators,
    };
  }

  private standing(branch: BranchPeriod, unitId: number, period: CataloguePeriod, names: Names): PeriodStandingView {
    const { state, expected, reported, accepted, missing } = branch.standing(unitId);
    const row = branch.stored(unitId);
    return {
      ...names.unit(unitId),
      ...{ state, expected, reported, accepted, missingCount: missing.length },
      missing: missing.slice(0, MISSING_NAMES).map(names.unit),
      exception: row?.exceptionReason ? { reason: row.exceptionReason, units: row.leftOut.map(names.unit) } : null,
      pins: row?.state === 'RETURNED' ? toPins(row.pins, names) : [],
      ...{ byName: row?.byName ?? null, postTitle: row?.postTitle ?? null },
      ...{ at: row?.decidedAt?.toISOString() ?? null, version: row?.version ?? 0 },
      allowed: this.rights.allowed(branch, unitId, period),
    };
  }
}

function toPins(pins: readonly StoredPin[], names: Names): PeriodPinView[] {
  return pins.map((pin) => ({ ...pin, indicatorName: names.indicator.get(pin.indicatorId ?? '') ?? '' }));
}
