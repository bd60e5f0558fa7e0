import {
  type DirectionView,
  type LimitationView,
  type MeetingView,
  type ReviewListItem,
  type ReviewSectionView,
  type ReviewSources,
  type ReviewView,
  type SectionAction,
  checkReview,
  isResolved,
  offersProposal,
} from '@congtac/review-domain';
import { checkFactsOf, isRowEmpty, sectionTextOf } from './review-facts';
import type { Rights } from './review.rights';
import type { DirectionRow, LimitationRow, LoadedReview, ReviewListRow, SectionRow } from './review.rows';

const NO_SOURCES: Omit<ReviewSources, 'draftedAt'> = {
  tasksTotal: 0,
  tasksCompleted: 0,
  tasksOnTime: 0,
  tasksNotHeld: 0,
  reportedUnits: 0,
  totalUnits: 0,
  missingUnits: [],
  notHeld: [],
};

/** A line of the list. */
export function listItemOf(row: ReviewListRow): ReviewListItem {
  return { ...commonOf(row), meetingDate: row.meeting_date };
}

/** The whole review with what the person may do now. */
export function reviewViewOf(loaded: LoadedReview, rights: Rights): ReviewView {
  const { review } = loaded;
  const facts = checkFactsOf(loaded);
  return {
    ...commonOf(review),
    planId: review.plan_id,
    planTitle: review.plan_title,
    unitLine: review.unit_line,
    parentUnitName: review.parent_name,
    place: review.place,
    signAuthority: review.sign_authority,
    signerTitle: review.signer_title,
    signerName: review.signer_name,
    recipients: review.recipients,
    submittedAt: instant(review.submitted_at),
    submittedByName: review.submitted_by_name,
    returnReason: review.return_reason,
    acceptedAt: instant(review.accepted_at),
    acceptedByName: review.accepted_by_name,
    acceptedByPost: review.accepted_post_title,
    publishedAt: instant(review.published_at),
    frozenAt: instant(review.frozen_at),
    contentHash: review.content_hash,
    sections: loaded.sections.map((row) => sectionViewOf(row, isRowEmpty(row, facts), rights)),
    limitations: loaded.limitations.map((row) => limitationViewOf(row, rights)),
    directions: loaded.directions.map((row) => directionViewOf(row, rights)),
    meeting: meetingViewOf(loaded.meeting),
    checks: checkReview(facts),
    sources: { ...NO_SOURCES, ...review.sources, draftedAt: instant(review.drafted_at) },
    allowed: rights.allowed,
  };
}

/** One section. */
export function sectionViewOf(row: SectionRow, isEmpty: boolean, rights: Rights): ReviewSectionView {
  const draftDiffers = offersProposal(sectionTextOf(row));
  const actions: SectionAction[] = ['edit'];
  if (isEmpty) actions.push('confirm-empty');
  if (draftDiffers) actions.push('use-draft');
  return {
    id: row.section_id,
    kind: row.kind,
    ordinal: row.ordinal,
    heading: row.heading,
    text: row.text,
    draftText: row.draft_text,
    edited: row.edited,
    draftDiffers,
    isEmpty,
    confirmedEmpty: row.confirmed_empty,
    themeCode: row.theme_code,
    campaignCode: row.campaign_code,
    planSectionId: row.plan_section_id,
    figures: row.figures,
    draftFigures: row.draft_figures,
    version: row.version,
    allowed: rights.editable ? actions : [],
  };
}

/** One limitation. */
export function limitationViewOf(row: LimitationRow, rights: Rights): LimitationView {
  return {
    id: row.limitation_id,
    ordinal: row.ordinal,
    text: row.text,
    causes: row.causes,
    linkedTaskId: row.linked_task_id,
    status: row.status,
    version: row.version,
    allowed: rights.editable ? ['edit', 'delete'] : [],
  };
}

/** One direction. */
export function directionViewOf(row: DirectionRow, rights: Rights): DirectionView {
  const open = !isResolved({
    generatedTaskId: row.generated_task_id,
    notAssignedReason: row.not_assigned_reason,
  });
  return {
    id: row.direction_id,
    ordinal: row.ordinal,
    text: row.text,
    kind: row.kind,
    dueOn: row.due_on,
    generatedTaskId: row.generated_task_id,
    notAssignedReason: row.not_assigned_reason,
    resolution: row.generated_task_id ? 'TASK' : open ? 'OPEN' : 'DECLINED',
    version: row.version,
    allowed: [
      ...(open && rights.editable ? (['edit', 'delete'] as const) : []),
      ...(open && rights.resolvable ? (['assign', 'decline'] as const) : []),
    ],
  };
}

function commonOf(row: Omit<ReviewListRow, 'meeting_date' | 'total'>): Omit<ReviewListItem, 'meetingDate'> {
  return {
    id: row.review_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    kind: row.kind,
    title: row.title,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    periodNote: row.period_note,
    status: row.status,
    number: row.number,
    symbol: row.symbol,
    issuedOn: row.issued_on,
    demo: row.demo,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

function meetingViewOf(meeting: LoadedReview['meeting']): MeetingView | null {
  if (!meeting) return null;
  return {
    id: meeting.meeting_id,
    kind: meeting.kind,
    name: meeting.name,
    date: meeting.held_on,
    place: meeting.place,
    mode: meeting.mode,
    points: meeting.points,
    chairs: meeting.chairs,
    participants: meeting.participants,
    conclusions: meeting.conclusions.map(({ conclusion_id, ordinal, text, speaker }) => ({
      id: conclusion_id,
      ordinal,
      text,
      speaker,
    })),
    version: meeting.version,
  };
}

function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
