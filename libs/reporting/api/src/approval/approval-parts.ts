import { Injectable } from '@nestjs/common';
import { ApprovalRights } from './approval-rights';
import { ApprovalViews } from './approval-views';
import { BranchPeriods } from './branch-periods';

/** What the steps of an approval have in common: the branch, the rights, the views. */
@Injectable()
export class ApprovalParts {
  constructor(
    readonly branches: BranchPeriods,
    readonly rights: ApprovalRights,
    readonly views: ApprovalViews,
  ) {}
}
