import type { CivilDate } from '@congtac/shared-domain';
import type { UnitRef, UnitView } from './org.views';

/** Kinds of work a unit may leave behind; every context counts and hands over its own. */
export const OPEN_WORK_KINDS = [
  'TASKS_LED',
  'TASKS_SHARED',
  'PLANS_AT_WORK',
  'TASKS_GIVEN',
  'PLANS_IN_DRAFT',
  'OBLIGATIONS',
  'REPORTS',
  'DIRECTIVES',
] as const;
export type OpenWorkKind = (typeof OPEN_WORK_KINDS)[number];

/** One open thing, for readers who may read the unit's content. */
export interface OpenWorkItem {
  title: string;
  /** Where it stands: title of its plan, name of its sender; null when there is nothing to add. */
  place: string | null;
  dueOn: CivilDate | null;
  link: string;
}

/** How much of one kind is open. `items` = the first ones, due first; empty for readers who see no content. */
export interface OpenWork {
  kind: OpenWorkKind;
  count: number;
  items: OpenWorkItem[];
}

/** What was handed over, by kind. */
export interface HandedOver {
  kind: OpenWorkKind;
  count: number;
}

/** Answer of `GET /units/:unitId/closing`. */
export interface UnitClosingView {
  unitId: number;
  /** Last day of the unit that was asked about. */
  on: CivilDate;
  /** Day on which the work passes over: today when the last day has come, otherwise the day after it. */
  handOverOn: CivilDate;
  work: OpenWork[];
  /** True when ending the unit needs a successor. */
  successorNeeded: boolean;
  /** Who usually takes over: the unit above, unless that ends as well. */
  successor: UnitRef | null;
  /** Units below that are still in force after that day; they must be moved or ended first. */
  openChildren: number;
}

/** Answer of `POST /units/:unitId/close`: the ended unit, and what passed over in the same transaction. */
export interface ClosedUnitView extends UnitView {
  /** Empty when nothing was open or the hand-over is still to come. */
  handedOver: HandedOver[];
  handOverOn: CivilDate | null;
}
