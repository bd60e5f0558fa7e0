import { type Transition, actionsFrom, nextState } from '@congtac/shared-domain';

/** Workflow states of a periodic review (domain.md §2.4). */
export const REVIEW_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'PUBLISHED'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Vietnamese names of the states. */
export const REVIEW_STATUS_NAMES: Record<ReviewStatus, string> = {
  DRAFT: 'Bản nháp',
  SUBMITTED: 'Chờ duyệt',
  RETURNED: 'Trả lại',
  ACCEPTED: 'Đã duyệt',
  PUBLISHED: 'Đã công bố',
};

/** What moves a review on. */
export const REVIEW_ACTIONS = ['submit', 'return', 'accept', 'publish'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/** The state machine; the same table gives the buttons. */
export const REVIEW_TRANSITIONS: readonly Transition<ReviewStatus, ReviewAction>[] = [
  { action: 'submit', from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  { action: 'return', from: ['SUBMITTED'], to: 'RETURNED' },
  { action: 'accept', from: ['SUBMITTED'], to: 'ACCEPTED' },
  { action: 'publish', from: ['ACCEPTED'], to: 'PUBLISHED' },
];

/** The state after `action`, or undefined when the review cannot do that now. */
export function nextReviewStatus(status: ReviewStatus, action: ReviewAction): ReviewStatus | undefined {
  return nextState(REVIEW_TRANSITIONS, status, action);
}

/** The lifecycle actions possible in `status`, before any question of permission. */
export function reviewActions(status: ReviewStatus): ReviewAction[] {
  return actionsFrom(REVIEW_TRANSITIONS, status);
}

/** True while sections, limitations and directions may be written. */
export function isEditable(status: ReviewStatus): boolean {
  return status === 'DRAFT' || status === 'RETURNED';
}

/** True once text and figures no longer change (I-14). */
export function isFrozen(status: ReviewStatus): boolean {
  return status === 'ACCEPTED' || status === 'PUBLISHED';
}

/** True while directions may still become tasks or be declined: never under examination, never after publishing (I-16). */
export function canResolveDirections(status: ReviewStatus): boolean {
  return isEditable(status) || status === 'ACCEPTED';
}
