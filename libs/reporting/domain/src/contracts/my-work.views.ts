import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
import type { ReportStatus } from '../report-state';

/** Groups of "Việc của tôi" in the order they are shown. */
export const MY_WORK_GROUPS = [
  'URGENT',
  'RETURNED',
  'WAITING_FOR_ME',
  'OVERDUE',
  'DUE_SOON',
  'THIS_MONTH',
  'OPEN',
  'NO_DEADLINE',
  'FOLLOWED',
] as const;
/** A group of "Việc của tôi": a card stands in the first group that fits, except WAITING_FOR_ME and FOLLOWED. */
export type MyWorkGroup = (typeof MY_WORK_GROUPS)[number];

/** What may be done from a card: open a new report, go on with the open one, decide, or only look. */
export type MyWorkAction = 'report' | 'continue' | 'decide' | 'view';

/** The first number of the task, to print "Chỉ tiêu 56 tổ · mới 41". */
export interface MyWorkTarget {
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  value: number | null;
}

/** The last accepted figure for that number. */
export interface MyWorkFigure {
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  reportedOn: CivilDate;
}

/** One card of "Việc của tôi". */
export interface MyWorkCard {
  /** Stable key of the card for lists. */
  key: string;
  taskId: string;
  occurrenceId: string | null;
  occurrenceLabel: string | null;
  title: string;
  planId: string;
  planTitle: string;
  /** The unit that does the work (and reports). */
  unitId: number;
  unitName: string;
  /** The unit that assigned it (and accepts). */
  ownerUnitId: number;
  keyTask: boolean;
  /** Urgent work given between the plans; open, it stands above everything else (S2-19). */
  urgent: boolean;
  dueOn: CivilDate | null;
  /** `TaskTimeliness` of planning. */
  timeliness: string;
  /** Days past the due day (positive) or left (negative); null without a due day. */
  daysLate: number | null;
  /** For PENDING: what waits was sent after the due day, whenever it is decided (G-7). */
  pendingLate: boolean;
  target: MyWorkTarget | null;
  lastFigure: MyWorkFigure | null;
  reportId: string | null;
  reportStatus: ReportStatus | null;
  authorName: string | null;
  returnReason: string | null;
  allowed: MyWorkAction[];
}

/** One group: at most 100 cards and how many there are in all. */
export interface MyWorkGroupView {
  group: MyWorkGroup;
  total: number;
  cards: MyWorkCard[];
}

/** `GET /my-work`. Groups are always all present, in the order of `MY_WORK_GROUPS`. */
export interface MyWorkView {
  today: CivilDate;
  /** The unit of the post acted in; null = all units the person reports for. */
  unitId: number | null;
  groups: MyWorkGroupView[];
}
