import type { CivilDate } from '@congtac/shared-domain';
import type { BoardState } from './plan-codes';

/**
 * What a lower unit has done about one task: nothing seen, plan opened, one of its decisions, or no decision although
 * the time is over (S0-10, A-4).
 */
export const BOARD_CELL_STATES = [
  'NOT_OPENED',
  'OPENED',
  'ADOPTED',
  'ADAPTED',
  'SPLIT',
  'SUPPORTED',
  'REFERENCED',
  'NOT_APPLICABLE',
  'REFUSED',
  'LATE',
] as const;
export type BoardCellState = (typeof BOARD_CELL_STATES)[number];

/** One lower unit, a column of the board. */
export interface BoardUnitView {
  obligationId: string;
  unitId: number;
  unitName: string;
  /** How far its own plan is. */
  state: BoardState;
  openedAt: string | null;
  issuedOn: CivilDate | null;
  /** Last day in time. */
  dueOn: CivilDate;
  /** Its plan, draft or issued; null when it has none. */
  planId: string | null;
  /** Working days it took to issue, or that have passed until today. */
  workingDays: number;
  /** Tasks it has not decided about. */
  undecided: number;
  /** Last time it was reminded. */
  remindedAt: string | null;
  remindedByName: string | null;
}

/** What one unit has done about one task. */
export interface BoardCellView {
  state: BoardCellState;
  /** Why it does not apply or was refused. */
  reason: string | null;
  /** The unit's own task, to go on to. */
  childTaskId: string | null;
  childTitle: string | null;
}

/** One task of the issued plan, a row of the board. */
export interface BoardTaskView {
  taskId: string;
  code: string | null;
  title: string;
  sectionHeading: string;
  /** In the order of `units`. */
  cells: BoardCellView[];
}

/** Adoption board: tasks of an issued plan × the units that owe a plan of their own (S0-10). */
export interface BoardGridView {
  planId: string;
  today: CivilDate;
  /** Working days a unit has, and the working days since the plan reached the units. */
  limitDays: number;
  workingDaysSinceIssue: number;
  units: BoardUnitView[];
  tasks: BoardTaskView[];
  counts: Record<BoardCellState, number>;
  totals: { issued: number; total: number };
  allowed: 'remind'[];
}

/** One unit that would be reminded. */
export interface ReminderUnitView {
  unitId: number;
  unitName: string;
  /** Accounts of the unit's chair, vice chair and specialists that would be told. */
  people: number;
  remindedAt: string | null;
  /** Reminded within the last 24 hours: the person must say that they want it again. */
  recent: boolean;
}

/** Who would be told: "Sẽ nhắc 12 đơn vị, 27 người". */
export interface ReminderPreviewView {
  units: ReminderUnitView[];
  unitCount: number;
  people: number;
  recentCount: number;
}

/** One reminder that was sent, for the history of the board. */
export interface ReminderView {
  sentAt: string;
  sentByName: string;
  text: string;
  units: { unitId: number; unitName: string }[];
  people: number;
}
