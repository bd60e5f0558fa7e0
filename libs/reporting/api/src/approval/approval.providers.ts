import { StandingApprovals } from './standing-approvals';

/** Classes of the approval of periods. */
export const approvalProviders = [StandingApprovals];
