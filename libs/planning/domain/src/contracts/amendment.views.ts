import type { CivilDate } from '@congtac/shared-domain';
import type { Comparator, Measure } from './cascade-codes';
import type { TargetCheck } from './task.views';

/** What a unit below has done about one changed task. */
export const UPTAKE_STATES = ['PENDING', 'ACCEPTED', 'JUSTIFIED'] as const;
export type UptakeState = (typeof UPTAKE_STATES)[number];

/** Vietnamese names of the uptake states. */
export const UPTAKE_STATE_NAMES: Record<UptakeState, string> = {
  PENDING: 'Chờ cập nhật',
  ACCEPTED: 'Đã cập nhật',
  JUSTIFIED: 'Giữ nội dung riêng',
};

/** How a change meets the unit's own text (see `threeWay`). */
export type UptakeWay = 'UNTOUCHED' | 'SAME' | 'CONFLICT';

/** One issue of a plan: the first text or an amendment. */
export interface RevisionRow {
  revision: number;
  title: string;
  number: number | null;
  symbol: string | null;
  issuedOn: CivilDate | null;
  signerText: string | null;
  /** The one in force. */
  current: boolean;
  /** Sections and tasks this amendment added, removed or changed; null for the first text. */
  changes: number | null;
}

/** The revisions of a plan, newest first. */
export interface RevisionsView {
  planId: string;
  title: string;
  unitName: string;
  revisions: RevisionRow[];
  /** The draft of the next revision, for those who may see it. */
  openDraftId: string | null;
  allowed: 'revise'[];
}

/** A field with both texts as people read them. */
export interface FieldChangeView {
  field: string;
  old: string;
  new: string;
}

/** One section or task that differs between two revisions. */
export interface ItemChangeView {
  id: string;
  change: 'ADDED' | 'REMOVED' | 'CHANGED';
  title: string;
  /** For ADDED and REMOVED: what the task says, only on one side. */
  fields: FieldChangeView[];
}

/** Two revisions field by field. */
export interface RevisionCompareView {
  planId: string;
  from: number;
  to: number;
  head: FieldChangeView[];
  sections: ItemChangeView[];
  tasks: ItemChangeView[];
}

/** A task below and what its unit decided about the change. */
export interface UptakeTaskView {
  uptakeId: string;
  taskTitle: string;
  childTaskId: string | null;
  state: UptakeState;
  reason: string | null;
  /** Fields that kept the unit's own text. */
  kept: string[];
  decidedOn: CivilDate | null;
  decidedByName: string | null;
}

/** One unit below an amendment (n of m accepted, who justified, who waits). */
export interface UptakeUnitView {
  unitId: number;
  unitName: string;
  planId: string;
  total: number;
  accepted: number;
  justified: number;
  pending: number;
  tasks: UptakeTaskView[];
}

/** One amendment with what it changed and how the units below took it up. */
export interface AmendmentUptakeView {
  amendmentId: string;
  revision: number;
  number: number | null;
  symbol: string | null;
  issuedOn: CivilDate;
  changedTasks: number;
  addedTasks: number;
  removedTasks: number;
  totals: { total: number; accepted: number; justified: number; pending: number };
  units: UptakeUnitView[];
}

/** One target above with what the unit says to it. */
export interface UptakeTargetView {
  parentTargetId: string;
  name: string;
  measure: Measure;
  comparator: Comparator;
  assignedValue: number | null;
  committedValue: number | null;
  justification: string;
  /** What the present commitment is worth under the new value. */
  check: TargetCheck;
}

/** One field in the three texts. */
export interface UptakeFieldView {
  /** A field of the task, or `removed` when the task above was taken out. */
  field: string;
  /** Text above before the amendment. */
  old: string;
  /** Text above now. */
  new: string;
  /** The unit's own text. */
  mine: string;
  way: UptakeWay;
  /** A copy taken verbatim has to follow in this field (I-7). */
  frozen: boolean;
}

/** One task of the unit that answers a changed task above. */
export interface UptakeView {
  id: string;
  state: UptakeState;
  parentPlanId: string;
  parentPlanTitle: string;
  parentUnitName: string;
  revision: number;
  number: number | null;
  symbol: string | null;
  issuedOn: CivilDate;
  parentTaskId: string;
  parentTaskTitle: string;
  childTaskId: string | null;
  childTaskTitle: string | null;
  verbatim: boolean;
  fields: UptakeFieldView[];
  /** The changed targets as this unit is assigned them; empty when the amendment leaves them as they were. */
  targets: UptakeTargetView[];
  reason: string | null;
  kept: string[];
  decidedOn: CivilDate | null;
  decidedByName: string | null;
  version: number;
  allowed: 'decide'[];
}

/** A task an amendment added that the unit has not answered yet. */
export interface NewTaskAbove {
  taskId: string;
  title: string;
  parentPlanTitle: string;
  revision: number;
}

/** What amendments above mean for one plan below. */
export interface AmendmentsAboveView {
  planId: string;
  title: string;
  unitName: string;
  uptakes: UptakeView[];
  newTasks: NewTaskAbove[];
  /** The plan's own open revision, in which new tasks are adopted. */
  openDraftId: string | null;
  allowed: 'revise'[];
}

/** What the plan's page says on top. */
export interface AmendmentNotice {
  /** Tasks that wait for this unit because a plan above was amended. */
  waiting: number;
  /** Set in the draft of a revision: the plan it revises and the number it gets. */
  revisesPlanId: string | null;
  revision: number;
  /** The open draft of the next revision, for those who may see it. */
  openDraftId: string | null;
}
