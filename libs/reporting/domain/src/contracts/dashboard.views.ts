import type { OnTimeRate, TaskStatus, Timeliness, TimelinessCounts } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';

/** Query parameters that open the rows behind a number: `GET /tasks?…` and the page `/tong-quan/viec?…`. */
export type RowsQuery = Record<string, string>;

/** A count that stops at a limit: `{ value: 1000, capped: true }` is shown as "1.000+". */
export interface CappedCount {
  value: number;
  capped: boolean;
}

/** What stands in the columns of a matrix. */
export const MATRIX_BY = ['status', 'theme'] as const;
export type MatrixBy = (typeof MATRIX_BY)[number];

/** A column: one of the seven shown states, or a theme. */
export interface MatrixColumnView {
  /** `done`, `waiting`, `doing`, `overdue`, `idle`, `noDeadline`, `out`; or the id of the theme; `none` = no theme. */
  key: string;
  /** Vietnamese name, as exports print it. */
  label: string;
  /** Classes counted in the column; every class where the column is a theme. */
  classes: readonly Timeliness[];
}

/** One number of a matrix. */
export interface MatrixCellView {
  /** Key of its column. */
  key: string;
  count: number;
  /** Per cent completed of the tasks that count in this cell; null without any: "chưa có số liệu". Told by theme only. */
  donePercent: number | null;
  /** Overdue tasks in the cell. */
  overdue: number;
  rows: RowsQuery;
}

/** Which line of a table over units a row is. FORMER = the units below that the tree of the day does not hold any more. */
export const UNIT_ROW_KINDS = ['OWN', 'CHILD', 'FORMER', 'TOTAL'] as const;
export type UnitRowKind = (typeof UNIT_ROW_KINDS)[number];

/** A unit as a line of a dashboard. A CHILD stands for its whole subtree in the tree of the day. */
export interface DashboardUnitView {
  kind: UnitRowKind;
  /** The unit of the line; the chosen unit in OWN, FORMER and TOTAL. */
  unitId: number;
  unitName: string;
  /** Number of units counted in the line. */
  units: number;
  /** True when the line can be opened as a dashboard of its own (`unitId=`). */
  opens: boolean;
  /** True when the person does not oversee the unit: only the tasks that they may see are counted. */
  partial: boolean;
}

/** One line of the matrix. */
export interface MatrixRowView extends DashboardUnitView {
  /** NO_DATA = no task counts here: "chưa có số liệu", never 0 % and never green. */
  state: 'COUNTED' | 'NO_DATA';
  /** Tasks by class; the classes add up to `total`. */
  counts: TimelinessCounts;
  /** One per column, in their order. */
  cells: MatrixCellView[];
  /** Completed ÷ tasks that count, 0–100; null = nothing counts. */
  donePercent: number | null;
  /** Mean progress weighted by the tasks' weights, 0–100; null = nothing counts. */
  progressPercent: number | null;
  /** Against the current and against the original due days; null = nothing has fallen due. */
  onTimeRate: OnTimeRate;
  /** Day of the last report sent by a unit of the line; null = never. */
  lastReportOn: CivilDate | null;
  /** Query of every task of the line. */
  rows: RowsQuery;
}

/** `GET /dashboards/matrix` and `GET /dashboards/themes`. */
export interface MatrixView {
  unitId: number;
  unitName: string;
  by: MatrixBy;
  /** The plan the tasks belong to, with the plans that cite it; null = every plan of the year. */
  planId: string | null;
  planTitle: string | null;
  year: number | null;
  /** Business day the numbers and the tree of units are told for. */
  asOf: CivilDate;
  today: CivilDate;
  columns: MatrixColumnView[];
  /** Direct children in the order of the tree, each with its subtree. */
  children: MatrixRowView[];
  /** Tasks led by the unit itself. */
  own: MatrixRowView;
  /** Tasks of units that were below and are dissolved; null when there are none. */
  former: MatrixRowView | null;
  /** OWN, CHILD and FORMER together. */
  total: MatrixRowView;
}

/** A period as a column. */
export interface DashboardPeriodView {
  periodId: string;
  code: string;
  name: string;
  from: CivilDate;
  to: CivilDate;
  submitDueOn: CivilDate;
  /** True until its last day is over: its numbers still grow. */
  running: boolean;
}

/** Reports of one line in one period. */
export interface ReportingCellView {
  periodId: string;
  /** Reports owed. */
  expected: number;
  /** Of these: sent (waiting, accepted or corrected). */
  reported: number;
  /** Of the reported: sent by the due day. */
  onTime: number;
  /** Reported ÷ expected, 0–100; null = nothing is owed. */
  completePercent: number | null;
  /** Sent in time ÷ expected that have fallen due, 0–100; null = nothing has fallen due. */
  onTimePercent: number | null;
  /** Query for `GET /dashboards/reporting-rows`; add `state` = `reported`, `missing` or `late`. */
  rows: RowsQuery;
}

/** One line of the table of reports. */
export interface ReportingRowView extends DashboardUnitView {
  /** One per period, in their order. */
  cells: ReportingCellView[];
}

/** `GET /dashboards/reporting`: who has reported, by unit and period. */
export interface ReportingDashboardView {
  unitId: number;
  unitName: string;
  today: CivilDate;
  /** Oldest first; the last one is the period asked for. The tree is that of its last day (today while it runs). */
  periods: DashboardPeriodView[];
  children: ReportingRowView[];
  own: ReportingRowView;
  total: ReportingRowView;
}

/** One report owed. */
export interface ReportingOwedView {
  taskId: string;
  taskTitle: string;
  occurrenceId: string | null;
  occurrenceLabel: string | null;
  unitId: number;
  unitName: string;
  dueOn: CivilDate;
  state: 'REPORTED' | 'REPORTED_LATE' | 'MISSING';
  reportId: string | null;
  submittedOn: CivilDate | null;
}

/** `GET /dashboards/reporting-rows`: the reports behind one cell. */
export interface ReportingOwedPageView {
  items: ReportingOwedView[];
  /** `after` of the next page; null on the last one. */
  next: string | null;
}

/** What needs attention. */
export const ATTENTION_KINDS = ['overdue', 'at-risk', 'silent', 'undated'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** A task that needs attention. */
export interface AttentionRowView {
  taskId: string;
  title: string;
  planId: string;
  planTitle: string;
  leadUnitId: number;
  leadUnitName: string;
  ownerUnitId: number;
  ownerUnitName: string;
  status: TaskStatus;
  /** The day that matters while the task is open: of its earliest open occurrence, else its own. */
  dueOn: CivilDate | null;
  /** Days past `dueOn`; 0 when it is not past. */
  daysLate: number;
  progressPercent: number;
  /** Day of the last report sent; null = never. */
  lastReportOn: CivilDate | null;
  /** Days since the last report, or since the work began without one. */
  silentDays: number;
}

/** `GET /dashboards/attention`. */
export interface AttentionView {
  unitId: number;
  unitName: string;
  kind: AttentionKind;
  today: CivilDate;
  counts: { overdue: CappedCount; atRisk: CappedCount; silent: CappedCount; undated: CappedCount };
  items: AttentionRowView[];
  /** `after` of the next page; null on the last one. */
  next: string | null;
}

/** One month of a burn-up. */
export interface BurnUpMonthView {
  /** `2020-03`. */
  month: string;
  /** Last day counted: the month's end, or the end of the plan. */
  to: CivilDate;
  /** Accepted value of the month alone; null = nobody said anything. */
  added: number | null;
  /** Accepted value from the start of the plan to `to`; null for months to come and while nobody said anything. */
  value: number | null;
  /** Ready to print: `1.035`, `≥ 210`; empty without a value. */
  text: string;
  approximate: boolean;
  /** Target that should be reached by `to`: the targets whose day has come; null without targets. */
  expected: number | null;
}

/** A step of the expectation: from that day on, the sum of all targets due so far. */
export interface BurnUpStepView {
  on: CivilDate;
  expected: number;
}

/** `GET /dashboards/burn-up`. */
export interface BurnUpView {
  unitId: number;
  unitName: string;
  planId: string;
  planTitle: string;
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  from: CivilDate;
  to: CivilDate;
  today: CivilDate;
  /** Sum of all targets; null when none is stated. */
  target: number | null;
  steps: BurnUpStepView[];
  months: BurnUpMonthView[];
  /** Query for `GET /figures`: the rows behind the value. */
  rows: RowsQuery;
}

/** A task that changed its class. */
export interface ChangedTaskView {
  taskId: string;
  title: string;
  planId: string;
  leadUnitId: number;
  leadUnitName: string;
  /** Day of completion, or the first day late. */
  on: CivilDate;
}

/** A plan that was issued. */
export interface IssuedPlanView {
  planId: string;
  title: string;
  unitId: number;
  unitName: string;
  issuedOn: CivilDate;
  /** Written number, for example `12/KH-MTTQ`; empty without one. */
  number: string;
}

/** A figure that was accepted or corrected. */
export interface MovedFigureView {
  figureId: string;
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  unitId: number;
  unitName: string;
  from: CivilDate;
  to: CivilDate;
  /** Ready to print; `before` is empty for a figure that is new. */
  before: string;
  after: string;
  movedOn: CivilDate;
  corrected: boolean;
  reportId: string;
}

/** Changes of one kind: how many, and the newest of them. */
export interface ChangeGroupView<Row> {
  count: CappedCount;
  items: Row[];
}

/** `GET /dashboards/changes`: what is different since a day. */
export interface ChangesView {
  unitId: number;
  unitName: string;
  since: CivilDate;
  today: CivilDate;
  done: ChangeGroupView<ChangedTaskView> & { rows: RowsQuery };
  late: ChangeGroupView<ChangedTaskView> & { rows: RowsQuery };
  issued: ChangeGroupView<IssuedPlanView>;
  figures: ChangeGroupView<MovedFigureView>;
}
