import type { CivilDate } from '@congtac/shared-domain';
import { BOARD_CELL_STATES, type BoardCellState } from './contracts/board.views';
import type { AdoptionMode } from './contracts/cascade-codes';

const DECIDED: Record<AdoptionMode, BoardCellState> = {
  VERBATIM: 'ADOPTED',
  ADAPT: 'ADAPTED',
  SPLIT: 'SPLIT',
  SUPPORT: 'SUPPORTED',
  REFERENCE: 'REFERENCED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  REFUSED: 'REFUSED',
};

/** Roles at a unit whose holders are told when it is reminded. */
export const REMINDED_ROLES = ['CHAIR', 'VICE_CHAIR', 'SPECIALIST'] as const;
/** Hours after a reminder in which another one must be wanted. */
export const REMINDER_PAUSE_HOURS = 24;

/** What a unit's column says about all its cells. */
export interface BoardColumnFacts {
  opened: boolean;
  planId: string | null;
  dueOn: CivilDate;
}

/** State of one cell (S0-10): a decision wins; without one the time decides, then whether anybody has begun. */
export function boardCellState(
  decision: AdoptionMode | null,
  column: BoardColumnFacts,
  today: CivilDate,
): BoardCellState {
  if (decision !== null) return DECIDED[decision];
  if (today > column.dueOn) return 'LATE';
  return column.opened || column.planId !== null ? 'OPENED' : 'NOT_OPENED';
}

/** True for a cell whose unit still owes an answer. */
export function isUndecided(state: BoardCellState): boolean {
  return state === 'NOT_OPENED' || state === 'OPENED' || state === 'LATE';
}

/** How many cells are in each state; the sum is the number of cells. */
export function countCells(states: readonly BoardCellState[]): Record<BoardCellState, number> {
  const counts = Object.fromEntries(BOARD_CELL_STATES.map((state) => [state, 0])) as Record<BoardCellState, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

/** True when a reminder at `last` is less than 24 hours before `now`. */
export function remindedRecently(last: Date | null, now: Date): boolean {
  return last !== null && now.getTime() - last.getTime() < REMINDER_PAUSE_HOURS * 3_600_000;
}
