import type { CivilDate } from '@congtac/shared-domain';
import type { BoardState } from './contracts/plan-codes';

/** How deep tasks may be nested, along the tree of one plan (I-4). */
export const MAX_TASK_DEPTH = 6;

/** What a unit has done about the plan it owes. */
export interface ObligationFacts {
  opened: boolean;
  planId: string | null;
  issuedOn: CivilDate | null;
  dueOn: CivilDate;
}

/** The state shown on the adoption board (S0-10): issued wins, then late, then whether anybody has begun. */
export function boardStateOf(facts: ObligationFacts, today: CivilDate): BoardState {
  if (facts.issuedOn !== null) return 'ISSUED';
  if (today > facts.dueOn) return 'LATE';
  return facts.opened || facts.planId !== null ? 'DRAFTING' : 'NOT_OPENED';
}
