import type { CivilDate } from '@congtac/shared-domain';
import type { AdoptionMode, CascadeMode } from './contracts/cascade-codes';
import type { BoardState } from './contracts/plan-codes';
import { planningProblem } from './contracts/planning.problems';

/** How deep tasks may be nested, along the tree of one plan (I-4). */
export const MAX_TASK_DEPTH = 6;

/** Parts of a task that a person edits. */
export type TaskPart =
  'title' | 'description' | 'kind' | 'target' | 'due' | 'parties' | 'forms' | 'recurrence' | 'rest';

/** What each kind of answer to a task above leaves fixed (I-7). */
const FROZEN_PARTS: Record<AdoptionMode, readonly TaskPart[]> = {
  VERBATIM: ['title', 'description', 'kind', 'target', 'recurrence'],
  ADAPT: [],
  NOT_APPLICABLE: [],
};

/** True when a task that answers its parent in `mode` may change `part`; a task without a parent may change all. */
export function mayChange(mode: AdoptionMode | null, part: TaskPart): boolean {
  return mode === null || !FROZEN_PARTS[mode].includes(part);
}

/** Refuses changes of frozen parts. Problem `planning.verbatim-frozen`. */
export function requireChangeable(mode: AdoptionMode | null, parts: readonly TaskPart[]): void {
  if (parts.some((part) => !mayChange(mode, part))) throw planningProblem('planning.verbatim-frozen');
}

/**
 * Whether a unit may answer a task above in a mode: a task given verbatim is not rewritten (I-7); declining needs a
 * reason. Problems `planning.verbatim-required`, `planning.reason-required`.
 */
export function requireAnswer(given: CascadeMode | null, answer: AdoptionMode, reason: string): void {
  if (answer === 'ADAPT' && given === 'VERBATIM') throw planningProblem('planning.verbatim-required');
  if (answer === 'NOT_APPLICABLE' && reason.trim() === '') throw planningProblem('planning.reason-required');
}

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
