import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
import type { ReportStatus } from '../report-state';

/** Tabs of "Việc của tôi": given to my unit, given by my unit to others, followed. */
export const MY_WORK_TABS = ['MINE', 'ASSIGNED', 'FOLLOWED'] as const;
export type MyWorkTab = (typeof MY_WORK_TABS)[number];

/** Groups of one tab in the order they are shown: by when, after what was returned and what waits for me. */
export const MY_WORK_GROUPS = [
  'RETURNED',
  'URGENT',
  'WAITING_FOR_ME',
  'OVERDUE',
  'DUE_SOON',
  'THIS_MONTH',
  'OPEN',
  'NO_DEADLINE',
  'SENT',
  'DONE',
] as const;
/** A group of "Việc của tôi": a card stands in the first group that fits. SENT waits for somebody else, DONE is over. */
export type MyWorkGroup = (typeof MY_WORK_GROUPS)[number];

/** Cards of each group in the first answer; the others come with `GET /my-work/cards`. */
export const CARDS_AT_FIRST = 10;
/** Totals stop here: 100 is shown as "99+" (an exact count of a long list costs more than it tells). */
export const TOTAL_CAP = 100;

/** What may be done from a card: open a new report, go on with the open one, decide, or only look. */
export type MyWorkAction = 'report' | 'continue' | 'decide' | 'view';

/** How a task is reported from its card: one number, yes or no, words only. */
export type QuickReport = 'NUMBER' | 'YES_NO' | 'NOTE';

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

/** How the units below stand with a task given to them: tasks that answer it, or the unit that leads it. */
export interface MyWorkBelow {
  units: number;
  done: number;
  waiting: number;
  overdue: number;
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
  /** The unit leads the task, so its report may say that the task is done. */
  leads: boolean;
  /** What is asked for is a meeting: "Đã họp chưa? Bao nhiêu lượt?". */
  meeting: boolean;
  /** Set when a report can be sent from the card: nothing written yet and at most one figure. */
  quick: QuickReport | null;
  /** Tab ASSIGNED only. */
  below: MyWorkBelow | null;
  /** The signed-in person has marked the task. */
  following: boolean;
  reportId: string | null;
  reportStatus: ReportStatus | null;
  authorName: string | null;
  returnReason: string | null;
  allowed: MyWorkAction[];
}

/** One group: its first cards and how many there are in all, at most `TOTAL_CAP`. */
export interface MyWorkGroupView {
  group: MyWorkGroup;
  total: number;
  cards: MyWorkCard[];
}

/** Something other than a report that waits for the person's decision; each kind has its own page. */
export const MATTER_KINDS = [
  'PERIOD_RETURNED',
  'PERIOD_ACCEPT',
  'PLAN_APPROVE',
  'PLAN_ISSUE',
  'PLAN_PARENT',
  'REVIEW',
  'EXTENSION',
  'TASK_REFUSAL',
  'REFUSAL',
  'JUSTIFICATION',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** One line of what else waits: of one plan, review or task, with how many decisions are behind it. */
export interface WaitingMatter {
  kind: MatterKind;
  /** Id of the plan, review or task that its page is about; `<unitId>/<periodId>` of a period. */
  id: string;
  title: string;
  unitName: string;
  count: number;
}

/** A unit below with overdue work. */
export interface LateUnitView {
  unitId: number;
  unitName: string;
  count: number;
  /** Days of the longest delay. */
  days: number;
}

/** Units below that owe a plan of their own to one of ours. */
export interface OwedPlanView {
  planId: string;
  title: string;
  units: number;
  issued: number;
  late: number;
  mayRemind: boolean;
}

/** How many open things a tab holds, at most `TOTAL_CAP`. */
export interface MyWorkTabView {
  tab: MyWorkTab;
  total: number;
}

/** `GET /my-work`. Groups and tabs are always all present, in the order of `MY_WORK_GROUPS` and `MY_WORK_TABS`. */
export interface MyWorkView {
  today: CivilDate;
  /** The unit of the post acted in; null = all units the person reports for. */
  unitId: number | null;
  tab: MyWorkTab;
  tabs: MyWorkTabView[];
  groups: MyWorkGroupView[];
  /** Decisions other than reports, the oldest first. */
  matters: WaitingMatter[];
  /** The longest delay first, at most 10. */
  lateUnits: LateUnitView[];
  /** Tab ASSIGNED only: plans that units below still owe. */
  owedPlans: OwedPlanView[];
}

/** `GET|PUT /tasks/:taskId/follow`. */
export interface FollowView {
  taskId: string;
  following: boolean;
}
