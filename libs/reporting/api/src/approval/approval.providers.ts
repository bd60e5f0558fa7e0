import { ApprovalController } from './approval.controller';
import { ApprovalParts } from './approval-parts';
import { ApprovalRepository } from './approval.repository';
import { ApprovalRights } from './approval-rights';
import { ApprovalService } from './approval.service';
import { ApprovalViews } from './approval-views';
import { BranchPeriods } from './branch-periods';
import { ReplayController } from '../replay/replay.controller';
import { ReplayParts } from '../replay/replay-parts';
import { ReplayRepository } from '../replay/replay.repository';
import { ReplayService } from '../replay/replay.service';
import { StandingApprovals } from './standing-approvals';

/** Classes of the approval of periods, and of figures told as they were. */
export const approvalProviders = [
  ...[StandingApprovals, ApprovalRepository, BranchPeriods, ApprovalRights, ApprovalViews],
  ...[ApprovalParts, ApprovalService, ReplayRepository, ReplayParts, ReplayService],
];

/** Routes of the approval of periods. */
export const approvalControllers = [ApprovalController, ReplayController];
