import type { Comparator, IndicatorDirection } from './contracts/cascade-codes';
import { planningProblem } from './contracts/planning.problems';
import type { TargetCheck } from './contracts/task.views';

/** The figures of one target. Null = not stated. */
export interface TargetFacts {
  assignedValue: number | null;
  committedValue: number | null;
  comparator: Comparator;
  direction: IndicatorDirection;
  justification: string;
}

/**
 * Compares what a unit commits to with what it was assigned (I-8, A-1, G-1). Nothing to compare is `OK`.
 * EXCEED means strictly beyond in the good direction of the indicator; equal needs a justification.
 */
export function checkTarget(facts: TargetFacts): TargetCheck {
  const { assignedValue: assigned, committedValue: committed, comparator } = facts;
  if (assigned === null || committed === null) return 'OK';
  if (comparator === 'AT_LEAST') return committed >= assigned ? 'OK' : 'REFUSED';
  if (comparator === 'AT_MOST') return committed <= assigned ? 'OK' : 'REFUSED';
  if (comparator === 'EXACT') return committed === assigned ? 'OK' : 'REFUSED';
  if (committed === assigned) return facts.justification.trim() === '' ? 'NEEDS_JUSTIFICATION' : 'JUSTIFIED';
  const beyond = facts.direction === 'UP' ? committed > assigned : committed < assigned;
  return beyond ? 'OK' : 'REFUSED';
}

/** Refuses a commitment that fails its comparator. Problem `planning.target-below-assigned`. */
export function requireTarget(facts: TargetFacts): TargetCheck {
  const check = checkTarget(facts);
  if (check === 'REFUSED')
    throw planningProblem('planning.target-below-assigned', {
      assigned: facts.assignedValue,
      committed: facts.committedValue,
    });
  return check;
}
