import type { CivilDate } from '@congtac/shared-domain';
import type { OccurrenceState } from './cascade-codes';

/** A way of looking at any plan that somebody kept: filter, grouping, order, columns and tab as an address. */
export interface SavedViewView {
  id: string;
  unitId: number;
  unitName: string;
  name: string;
  /** Query part of the plan page's address, without `?`. */
  query: string;
  /** Everybody of the unit sees it. */
  shared: boolean;
  /** Who made it. */
  ownerName: string;
  /** Whether it is the reader's own. */
  mine: boolean;
  version: number;
  allowed: ('edit' | 'delete')[];
}

/** One time a recurring task of a plan is due; in a draft as it will be once the plan is issued. */
export interface PlanOccurrenceView {
  taskId: string;
  ordinal: number;
  label: string;
  windowFrom: CivilDate;
  windowTo: CivilDate;
  dueOn: CivilDate;
  /** Null while the plan is a draft. */
  state: OccurrenceState | null;
}

/** What the views of a plan beside its table show: today of the business and every occurrence. */
export interface PlanDaysView {
  today: CivilDate;
  occurrences: PlanOccurrenceView[];
}
