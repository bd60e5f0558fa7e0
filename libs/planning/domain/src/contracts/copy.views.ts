import type { CivilDate } from '@congtac/shared-domain';
import type { RecurrenceFreq } from './cascade-codes';
import type { DueKind, TaskStatus } from './task-codes';

/** What to do with a task of last year's plan. */
export const COPY_CHOICES = ['CARRY', 'ADAPT', 'DROP'] as const;
export type CopyChoice = (typeof COPY_CHOICES)[number];

/** Vietnamese names of the choices. */
export const COPY_CHOICE_NAMES: Record<CopyChoice, string> = {
  CARRY: 'Chép nguyên',
  ADAPT: 'Sửa tên',
  DROP: 'Bỏ',
};

/** Why a copied day should be looked at: it is a Saturday or Sunday, or a public holiday. */
export type CopyHint = 'WEEKEND' | 'HOLIDAY';

/** What happened to a day on the way: no day of the event known, day out of the new plan, 29/02 became 28/02. */
export type CopyNote = 'EVENT_UNKNOWN' | 'OUTSIDE_PERIOD' | 'LEAP_DAY';

/** One task of the old plan with what the copy makes of it. */
export interface CopyRow {
  taskId: string;
  sectionHeading: string;
  /** Depth within the plan, 0 = root of its section. */
  depth: number;
  title: string;
  proposedTitle: string;
  leadUnitName: string | null;
  /** The LEAD unit no longer exists; the plan's own unit leads the copy. */
  leadClosed: boolean;
  status: TaskStatus;
  choice: CopyChoice;
  /** Unfinished one-time work: the copy is linked as carried over. */
  carriedOver: boolean;
  recurrence: RecurrenceFreq | null;
  dueKind: DueKind;
  dueOn: CivilDate | null;
  newDueKind: DueKind;
  newDueOn: CivilDate | null;
  eventName: string | null;
  hint: CopyHint | null;
  note: CopyNote | null;
  /** The targets in words; assigned and committed values are kept as a proposal. */
  targets: string;
}

/** Last year's plan beside what it would be in another year. */
export interface CopyPreviewView {
  planId: string;
  title: string;
  unitName: string;
  fromYear: number;
  toYear: number;
  proposedTitle: string;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  rows: CopyRow[];
  /** Plans above cited by the old plan that have no issued plan for the new year yet: they are left out of the bases. */
  missingBases: string[];
  /** A plan of the same kind and time that the unit has already; null = none, the copy may be made. */
  existingPlanId: string | null;
}
