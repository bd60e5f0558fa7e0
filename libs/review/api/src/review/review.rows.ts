import type {
  CauseKind,
  LimitationStatus,
  LinkedFigure,
  MeetingKind,
  MeetingMode,
  ReviewKind,
  ReviewSources,
  ReviewStatus,
  SectionKind,
} from '@congtac/review-domain';
import type { CivilDate } from '@congtac/shared-domain';

/** A line of the list as read. */
export interface ReviewListRow {
  review_id: string;
  unit_id: number;
  unit_name: string;
  kind: ReviewKind;
  title: string;
  period_from: CivilDate | null;
  period_to: CivilDate | null;
  period_note: string | null;
  status: ReviewStatus;
  number: string | null;
  symbol: string | null;
  issued_on: CivilDate | null;
  meeting_date: CivilDate | null;
  demo: boolean;
  version: number;
  updated_at: Date;
  total: number;
}

/** A review as read. */
export interface ReviewRow extends Omit<ReviewListRow, 'total' | 'meeting_date'> {
  unit_line: string;
  parent_name: string | null;
  plan_id: string | null;
  plan_title: string | null;
  meeting_id: string | null;
  place: string | null;
  sign_authority: string | null;
  signer_title: string | null;
  signer_name: string | null;
  recipients: string[];
  drafted_at: Date | null;
  sources: ReviewSources | null;
  submitted_at: Date | null;
  submitted_by_name: string | null;
  return_reason: string | null;
  accepted_at: Date | null;
  accepted_by_name: string | null;
  accepted_post_title: string | null;
  published_at: Date | null;
  frozen_at: Date | null;
  content_hash: string | null;
}

/** A review to be added. */
export interface NewReview {
  id: string;
  unitId: number;
  kind: ReviewKind;
  title: string;
  from: CivilDate;
  to: CivilDate;
  planId: string | null;
  symbol: string | null;
  place: string | null;
  signAuthority: string | null;
  signerTitle: string | null;
  byId: string;
  byName: string;
}

/** What a review needs to know of its plan. */
export interface PlanFacts {
  plan_id: string;
  unit_id: number;
  title: string;
}

/** A search match as read. */
export interface ReviewHitRow {
  review_id: string;
  title: string;
  unit_name: string;
}

interface PartRow {
  review_id: string;
  unit_id: number;
  ordinal: number;
  version: number;
}

/** A section as read. */
export interface SectionRow extends PartRow {
  section_id: string;
  kind: SectionKind;
  heading: string;
  text: string | null;
  theme_code: string | null;
  campaign_code: string | null;
  plan_section_id: string | null;
  confirmed_empty: boolean;
  draft_text: string | null;
  edited: boolean;
  figures: LinkedFigure[];
  draft_figures: LinkedFigure[];
}

/** A limitation as read. */
export interface LimitationRow extends PartRow {
  limitation_id: string;
  text: string;
  causes: { kind: CauseKind; text: string }[];
  linked_task_id: string | null;
  status: LimitationStatus;
}

/** A direction as read. */
export interface DirectionRow extends PartRow {
  direction_id: string;
  text: string;
  kind: string | null;
  due_on: CivilDate | null;
  generated_task_id: string | null;
  not_assigned_reason: string | null;
}

/** A meeting as read. */
export interface MeetingRow {
  meeting_id: string;
  kind: MeetingKind;
  name: string | null;
  held_on: CivilDate | null;
  place: string | null;
  mode: MeetingMode;
  points: string[];
  chairs: string | null;
  participants: string[];
  unit_id: number;
  reader_unit_ids: number[];
  demo: boolean;
  version: number;
}

/** A conclusion as read. */
export interface ConclusionRow {
  conclusion_id: string;
  ordinal: number;
  text: string;
  speaker: string | null;
  task_id: string | null;
  not_assigned_reason: string | null;
  obliges_plan: boolean;
  version: number;
}

/** A review with everything in it. */
export interface LoadedReview {
  review: ReviewRow;
  sections: SectionRow[];
  limitations: LimitationRow[];
  directions: DirectionRow[];
  meeting: (MeetingRow & { conclusions: ConclusionRow[] }) | null;
}
