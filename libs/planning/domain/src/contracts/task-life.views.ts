import type { CivilDate } from '@congtac/shared-domain';
import type { AdoptionMode, Measure } from './cascade-codes';
import type { Timeliness } from './task-codes';

/** What happens to one occurrence when a series is edited. */
export type SeriesChangeKind = 'KEPT' | 'SAME' | 'MOVED' | 'ADDED' | 'REMOVED';

/** One occurrence before and after an edit of its series. */
export interface SeriesChange {
  kind: SeriesChangeKind;
  label: string;
  before: CivilDate | null;
  after: CivilDate | null;
}

/** What an edit of a series would do, told before it is saved. `summary` is a sentence for the person. */
export interface SeriesPreview {
  changes: SeriesChange[];
  kept: number;
  moved: number;
  added: number;
  removed: number;
  summary: string;
}

/** One line of a task's history, in words. */
export interface TaskHistoryRow {
  id: string;
  at: string;
  actorName: string;
  postTitle: string | null;
  /** What was done, e.g. "Tạm dừng nhiệm vụ". */
  text: string;
  changes: { label: string; before: string; after: string }[];
  reason: string | null;
}

/** What one lower unit does about a task of the plan above. */
export interface TaskUnitView {
  unitId: number;
  unitName: string;
  /** Null while the unit has not decided. */
  decision: AdoptionMode | null;
  reason: string | null;
  childTaskId: string | null;
  childTitle: string | null;
  committedValue: number | null;
  measure: Measure | null;
  progressPercent: number | null;
  timeliness: Timeliness | null;
  /** Days since the plan reached the unit, while it has not decided. */
  waitingDays: number | null;
}
