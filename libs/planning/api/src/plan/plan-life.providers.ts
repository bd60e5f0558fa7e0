import { ParentApprovals } from './parent-approvals';
import { PlanApprovals } from './plan-approvals';
import { PlanNumbers } from './plan-numbers';
import { PlanObliging } from './plan-obliging';
import { PlanScans } from './plan-scans';
import { PlanSteps } from './plan-steps';
import { PlanSubmitters } from './plan-submitters';
import { ReviewDuties } from './review-duties';

/** Classes of a plan's life beside its steps: approval above, numbers, signed scans, proposed reviews. */
export const planLifeProviders = [
  PlanSteps,
  PlanApprovals,
  PlanSubmitters,
  ParentApprovals,
  PlanNumbers,
  PlanObliging,
  PlanScans,
  ReviewDuties,
];
