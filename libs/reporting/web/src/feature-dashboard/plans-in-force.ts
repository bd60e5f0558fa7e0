import type { PlanRow } from '@congtac/planning-domain';
import type { Choice } from '@congtac/shared-ui';

/** Statuses of a plan that has figures to look at. */
const IN_FORCE: readonly string[] = ['ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED'];

/** The plans at work among these, as choices. */
export function inForce(plans: readonly PlanRow[]): Choice[] {
  return plans.filter((plan) => IN_FORCE.includes(plan.status)).map(({ id, title }) => ({ value: id, label: title }));
}
