import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { CauseKind, LimitationStatus, MeetingKind, MeetingMode, ReviewKind, SectionKind } from '../review-kinds';
import type { ReviewStatus } from '../review-state';

/** One row behind a figure: who reported it, in which report. */
export interface FigureRow {
  unitId: number;
  unitName: string;
  value: number;
  qualifier: Qualifier;
  reportId: string | null;
  taskId: string | null;
}

/** A figure printed in a section, with its provenance (domain.md principle 5). */
export interface LinkedFigure {
  /** Stable inside the review: `<indicatorId>:<sectionId>` or `count:<sectionId>`. */
  key: string;
  label: string;
  value: number;
  qualifier: Qualifier;
  unitOfMeasure: string;
  /** How the figure is written in the sentence, e.g. `1.035 lượt người`. */
  text: string;
  /** True when a qualified value took part, so that the sum is no exact number (I-17). */
  approximate: boolean;
  indicatorId: string | null;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  /** Units that have reported, of those that should have. */
  reportedUnits: number;
  totalUnits: number;
  rows: FigureRow[];
}

/** What may be done with a section now. */
export type SectionAction = 'edit' | 'confirm-empty' | 'use-draft';

/** A section of a review. */
export interface ReviewSectionView {
  id: string;
  kind: SectionKind;
  ordinal: number;
  heading: string;
  text: string | null;
  /** Proposal made from accepted reports; null until drafted. */
  draftText: string | null;
  /** True when a person has written the text: drafting never replaces it. */
  edited: boolean;
  /** True when a proposal exists that differs from the text: offer it, do not take it. */
  draftDiffers: boolean;
  /** True when nothing is in it (lists of limitations and directions count as content of their sections). */
  isEmpty: boolean;
  confirmedEmpty: boolean;
  themeCode: string | null;
  campaignCode: string | null;
  planSectionId: string | null;
  figures: LinkedFigure[];
  /** Figures of the proposal; they replace `figures` when it is taken. */
  draftFigures: LinkedFigure[];
  version: number;
  allowed: SectionAction[];
}

/** A limitation with its causes. */
export interface LimitationView {
  id: string;
  ordinal: number;
  text: string;
  causes: { kind: CauseKind; text: string }[];
  linkedTaskId: string | null;
  status: LimitationStatus;
  version: number;
  allowed: ('edit' | 'delete')[];
}

/** A direction for the next period and what became of it (I-16). */
export interface DirectionView {
  id: string;
  ordinal: number;
  text: string;
  kind: string | null;
  /** Wished due day; null = the end of the next period. */
  dueOn: CivilDate | null;
  generatedTaskId: string | null;
  notAssignedReason: string | null;
  /** OPEN until it became a task or was declined with a reason. */
  resolution: 'OPEN' | 'TASK' | 'DECLINED';
  version: number;
  allowed: ('edit' | 'delete' | 'assign' | 'decline')[];
}

/** The meeting at which the review was presented. */
export interface MeetingView {
  id: string;
  kind: MeetingKind;
  name: string | null;
  date: CivilDate | null;
  place: string | null;
  mode: MeetingMode;
  points: string[];
  chairs: string | null;
  participants: string[];
  conclusions: { id: string; ordinal: number; text: string; speaker: string | null }[];
  version: number;
}

/** One complaint of the check before submitting or publishing. */
export interface ReviewCheck {
  code: 'empty-section' | 'limitation-without-cause' | 'direction-unresolved' | 'number-incomplete' | 'no-plan';
  /** Block = the action is refused; warning = shown only (G-8). */
  level: 'block' | 'warning';
  /** Which action it concerns. */
  on: 'submit' | 'publish';
  /** The section, limitation or direction meant. */
  targetId: string | null;
  message: string;
}

/** Where the drafted figures come from. */
export interface ReviewSources {
  draftedAt: string | null;
  tasksTotal: number;
  tasksCompleted: number;
  tasksOnTime: number;
  tasksNotHeld: number;
  reportedUnits: number;
  totalUnits: number;
  missingUnits: { unitId: number; unitName: string }[];
  /** Tasks not carried out in the period, offered as limitations. */
  notHeld: { taskId: string; title: string }[];
}

/** What may be done with a review now. */
export type ReviewAllowed =
  | 'edit'
  | 'edit-details'
  | 'edit-meeting'
  | 'draft'
  | 'submit'
  | 'return'
  | 'accept'
  | 'publish'
  | 'assign-directions'
  | 'export';

/** A line of the list of reviews. */
export interface ReviewListItem {
  id: string;
  unitId: number;
  unitName: string;
  kind: ReviewKind;
  title: string;
  /** Null (both) when the source does not state the window, e.g. "03 năm"; then `periodNote` says what it does state. */
  periodFrom: CivilDate | null;
  periodTo: CivilDate | null;
  periodNote: string | null;
  status: ReviewStatus;
  number: string | null;
  symbol: string | null;
  issuedOn: CivilDate | null;
  meetingDate: CivilDate | null;
  demo: boolean;
  version: number;
  updatedAt: string;
}

/** A whole review. */
export interface ReviewView extends Omit<ReviewListItem, 'meetingDate'> {
  planId: string | null;
  planTitle: string | null;
  /** The unit's line decides the form of the document. */
  unitLine: string;
  parentUnitName: string | null;
  place: string | null;
  signAuthority: string | null;
  signerTitle: string | null;
  signerName: string | null;
  recipients: string[];
  submittedAt: string | null;
  submittedByName: string | null;
  returnReason: string | null;
  acceptedAt: string | null;
  acceptedByName: string | null;
  acceptedByPost: string | null;
  publishedAt: string | null;
  frozenAt: string | null;
  contentHash: string | null;
  sections: ReviewSectionView[];
  limitations: LimitationView[];
  directions: DirectionView[];
  meeting: MeetingView | null;
  checks: ReviewCheck[];
  sources: ReviewSources;
  allowed: ReviewAllowed[];
}

/** A hit of the search over reviews. */
export interface ReviewHit {
  id: string;
  title: string;
  subtitle: string;
}
