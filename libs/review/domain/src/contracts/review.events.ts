import type { CivilDate } from '@congtac/shared-domain';
import type { ReviewKind } from '../review-kinds';

/** What every event of a review says. */
export interface ReviewEventPayload {
  reviewId: string;
  unitId: number;
  kind: ReviewKind;
  from: CivilDate;
  to: CivilDate;
  planId: string | null;
}

/** Type names of the events that the review context writes to the outbox. */
export const REVIEW_EVENTS = {
  created: 'review.review-created',
  submitted: 'review.review-submitted',
  returned: 'review.review-returned',
  /** The figures of the period are frozen from here on (I-14). */
  accepted: 'review.review-accepted',
  published: 'review.review-published',
  directionAssigned: 'review.direction-assigned',
} as const;
