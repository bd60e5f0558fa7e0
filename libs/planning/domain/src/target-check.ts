import type { Comparator, IndicatorDirection, JustificationState } from './contracts/cascade-codes';
import { planningProblem } from './contracts/planning.problems';
import type { TargetCheck } from './contracts/task.views';

/** The figures of one target. Null = not stated. */
export interface TargetFacts {
  assignedValue: number | null;
  committedValue: number | null;
  comparator: Comparator;
  direction: IndicatorDirection;
  justification: string;
  /** What the unit that assigned it said to the justification; left out = nothing yet. */
  justificationState?: JustificationState;
}

/** How a commitment looks to the unit above ("Chỉ tiêu giao"). */
export type TargetTone = 'NOT_STATED' | 'BELOW' | 'EQUAL' | 'ACCEPTED' | 'GOOD';

/**
 * Whether a figure meets another under a comparator (I-8): AT_LEAST is ≥, AT_MOST ≤, EXACT =. EXCEED means strictly
 * beyond in the good direction: above for UP, below for DOWN.
 */
export function meets(value: number, wanted: number, comparator: Comparator, direction: IndicatorDirection): boolean {
  if (comparator === 'AT_LEAST') return value >= wanted;
  if (comparator === 'AT_MOST') return value <= wanted;
  if (comparator === 'EXACT') return value === wanted;
  return direction === 'UP' ? value > wanted : value < wanted;
}

/**
 * Compares what a unit commits to with what it was assigned (I-8, A-1, G-1). Nothing to compare is `OK`. Equal under
 * EXCEED needs a justification; one that the unit above returned counts as missing.
 */
export function checkTarget(facts: TargetFacts): TargetCheck {
  const { assignedValue: assigned, committedValue: committed, comparator } = facts;
  if (assigned === null || committed === null) return 'OK';
  if (comparator === 'EXCEED' && committed === assigned) {
    const missing = facts.justification.trim() === '' || facts.justificationState === 'RETURNED';
    return missing ? 'NEEDS_JUSTIFICATION' : 'JUSTIFIED';
  }
  return meets(committed, assigned, comparator, facts.direction) ? 'OK' : 'REFUSED';
}

/** Red, amber, grey or good for the comparison of assigned and committed: amber until a justification is accepted. */
export function toneOf(facts: TargetFacts): TargetTone {
  if (facts.committedValue === null) return 'NOT_STATED';
  const check = checkTarget(facts);
  if (check === 'REFUSED') return 'BELOW';
  if (check === 'OK') return facts.justificationState === 'ASKED' ? 'EQUAL' : 'GOOD';
  return check === 'JUSTIFIED' && facts.justificationState === 'ACCEPTED' ? 'ACCEPTED' : 'EQUAL';
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
