import type { CivilDate } from '@congtac/shared-domain';
import type { BoardState, ParentApproval, PlanDocType, PlanScope, PlanStatus } from './plan-codes';
import type { AdoptionMode, CascadeMode, IndicatorDirection } from './cascade-codes';
import type { ParentTargetView } from './target.views';
import type { OnTimeRate } from '../on-time';
import type { Timeliness } from './task-codes';

/** Things a person may do with a plan now; the web shows exactly these buttons. */
export type PlanAllowed =
  | 'edit'
  | 'submit'
  | 'return'
  | 'approve'
  | 'parent-approve'
  | 'parent-return'
  | 'issue'
  | 'withdraw'
  | 'delete'
  | 'attach-scan'
  | 'adopt'
  | 'create-from-parent'
  | 'see-board';

/** How many tasks stand in each class of timeliness, and how many there are in all (§2.4 partition). */
export type TimelinessCounts = Record<Timeliness, number> & { total: number };

/** One row of the plan list. */
export interface PlanRow {
  id: string;
  unitId: number;
  unitName: string;
  title: string;
  docType: PlanDocType;
  scope: PlanScope;
  yearFrom: number;
  yearTo: number;
  fields: string[];
  status: PlanStatus;
  /** Null when unknown (imported) or not issued. */
  number: number | null;
  symbol: string | null;
  issuedOn: CivilDate | null;
  /** Taken over from a text as "issued"; number and signer may be unknown and are shown so. */
  imported: boolean;
  /** Example data that no source text states. */
  demo: boolean;
  sourceCode: string | null;
  taskCount: number;
  /** Decision of the unit above where it approves; null where it is not asked. */
  parentApproval: ParentApproval | null;
  version: number;
}

/** A basis as shown; for a plan of the line above its title, number and unit are filled in. */
export interface PlanBasisView {
  id: string;
  legalDocumentId: string | null;
  parentPlanId: string | null;
  parentPlan: {
    title: string;
    unitName: string;
    number: number | null;
    symbol: string | null;
    issuedOn: CivilDate | null;
  } | null;
  note: string | null;
}

export interface PlanSectionView {
  id: string;
  parentSectionId: string | null;
  ordinal: number;
  heading: string;
  bodyText: string;
  themeId: string | null;
  campaignId: string | null;
  taskCount: number;
  version: number;
}

export interface ObjectiveView {
  id: string;
  ordinal: number;
  text: string;
  qualitative: boolean;
}

/** What one main target is to reach in one year (S1-22). */
export interface YearlyTargetView {
  id: string;
  subject: string;
  year: number;
  value: number | null;
  measure: string;
  note: string;
  /** Tells what was reached in the year; null while no indicator is named. */
  indicatorId: string | null;
  indicatorName: string | null;
  /** DOWN: less is better. */
  direction: IndicatorDirection | null;
}

/** A number that is free, and the symbol it was looked up for (I-19). */
export interface NumberSuggestion {
  number: number;
  symbol: string;
}

export interface RecipientView {
  unitId: number | null;
  unitName: string | null;
  text: string | null;
}

/** Everything the workspace of one plan shows, without the tasks (`GET /plans/:id/tasks`). */
export interface PlanView extends PlanRow {
  purposeText: string;
  requirementText: string;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  noBasis: boolean;
  obligesLowerUnits: boolean;
  signerPostId: string | null;
  signerText: string | null;
  revision: number;
  /** The unit that carries the plan on after its own unit ended (§2.9); null while its own unit does. */
  heldBy: { unitId: number; name: string } | null;
  returnReason: string | null;
  submittedByName: string | null;
  submittedOn: CivilDate | null;
  approvedByName: string | null;
  approvedOn: CivilDate | null;
  /** The approver also submitted the plan: a unit of fewer than 3 accounts (I-21). */
  selfApproved: boolean;
  /** Theme of a thematic plan. */
  themeId: string | null;
  /** The unit above that decides, and who decided when. */
  parentUnitName: string | null;
  parentDecidedByName: string | null;
  parentDecidedOn: CivilDate | null;
  yearlyTargets: YearlyTargetView[];
  bases: PlanBasisView[];
  sections: PlanSectionView[];
  objectives: ObjectiveView[];
  recipients: RecipientView[];
  counts: TimelinessCounts;
  /** Against the current due days and against those before any extension. */
  onTimeRate: OnTimeRate;
  /** What still stands in the way of submitting or issuing; empty when nothing does. */
  blockers: PlanBlocker[];
  updatedByName: string | null;
  updatedAt: string;
  allowed: PlanAllowed[];
}

/** A reason why the plan cannot move on, with the task at fault when there is one. */
export interface PlanBlocker {
  code: string;
  detail: string;
  taskId?: string;
  taskTitle?: string;
}

/** One obliged unit on the adoption board (S0-10). */
export interface AdoptionBoardRow {
  obligationId: string;
  unitId: number;
  unitName: string;
  state: BoardState;
  openedAt: string | null;
  issuedOn: CivilDate | null;
  /** Last day before the state turns LATE: working days by the limit of the unit above. */
  dueOn: CivilDate;
  /** Calendar days from the parent's issue to today, or to the day the unit issued. */
  daysSinceIssue: number;
  planId: string | null;
}

export interface AdoptionBoardView {
  planId: string;
  items: AdoptionBoardRow[];
  totals: { issued: number; total: number };
}

/** Who did what with one task of the plan. */
export interface AdoptionByTask {
  taskId: string;
  title: string;
  adopted: AdoptionAnswer[];
  adapted: AdoptionAnswer[];
  declined: AdoptionAnswer[];
  /** Obliged units that have not decided yet. */
  undecided: { unitId: number; unitName: string }[];
}

export interface AdoptionAnswer {
  unitId: number;
  unitName: string;
  reason: string | null;
  childTaskId: string | null;
  childTitle: string | null;
}

/** One plan a unit owes. */
export interface ObligationView {
  id: string;
  unitId: number;
  unitName: string;
  parentPlanId: string;
  parentPlanTitle: string;
  parentUnitName: string;
  parentYear: number;
  state: BoardState;
  createdOn: CivilDate;
  dueOn: CivilDate;
  openedAt: string | null;
  issuedOn: CivilDate | null;
  planId: string | null;
  allowed: ('open' | 'create-plan')[];
}

/** A task of the plan above beside the decision of this plan's unit. */
export interface ParentTaskView {
  parentPlanId: string;
  parentPlanTitle: string;
  taskId: string;
  title: string;
  description: string;
  sectionHeading: string;
  kind: string;
  priority: string;
  dueOn: CivilDate | null;
  cascadeMode: CascadeMode | null;
  recurrenceLabel: string | null;
  /** The first target, null when there is none. */
  target: ParentTargetView | null;
  /** Every target in order, the first included. */
  targets: ParentTargetView[];
  decision: {
    mode: AdoptionMode;
    reason: string | null;
    childTaskId: string | null;
    childTitle: string | null;
    /** For If-Match of the next decision; a task without one stands at 0. */
    version: number;
  } | null;
}

/** A number and the query that lists the rows behind it (`GET /tasks?…`). */
export interface CountedRows {
  counts: TimelinessCounts;
  /** Query parameters for `GET /tasks`; add `timeliness` for one class. */
  rows: Record<string, string>;
}

/** Counted rows with their two on-time rates; work outside the plan never moves them. */
export interface RatedRows extends CountedRows {
  onTimeRate: OnTimeRate;
}

/** The district's overview of its plan: per ward, per section, in all. */
export interface PlanOverviewView {
  planId: string;
  today: CivilDate;
  own: RatedRows;
  sections: (CountedRows & { sectionId: string | null; heading: string })[];
  units: (RatedRows & { unitId: number; unitName: string; planId: string | null; state: BoardState })[];
  /** Own tasks and those of the wards' plans together. */
  totals: RatedRows;
}
