import {
  type ReviewAllowed,
  type ReviewStatus,
  canResolveDirections,
  isEditable,
  reviewActions,
} from '@congtac/review-domain';
import type { Access } from '@congtac/shared-api';

/** What the person may do with a review now. */
export interface Rights {
  /** Sections, limitations and directions may be written. */
  editable: boolean;
  /** Directions may become tasks or be declined. */
  resolvable: boolean;
  allowed: ReviewAllowed[];
}

const PERMISSION_OF_ACTION = {
  submit: 'review.review.write',
  return: 'review.review.decide',
  accept: 'review.review.decide',
  publish: 'review.review.publish',
} as const;

/** Rights from the state machine and the person's permissions on the unit; the same table gives the buttons. */
export function rightsOn(access: Access, status: ReviewStatus, unitId: number): Rights {
  const may = (code: string) => access.can(code, unitId);
  const writer = may('review.review.write');
  const editable = writer && isEditable(status);
  const resolvable = may('review.direction.assign') && canResolveDirections(status);
  const beforePublishing = writer && status !== 'PUBLISHED' && status !== 'SUBMITTED';
  return {
    editable,
    resolvable,
    allowed: [
      ...(editable ? (['edit', 'draft'] as const) : []),
      ...(beforePublishing ? (['edit-details', 'edit-meeting'] as const) : []),
      ...reviewActions(status).filter((action) => may(PERMISSION_OF_ACTION[action])),
      ...(resolvable ? (['assign-directions'] as const) : []),
      'export',
    ],
  };
}
