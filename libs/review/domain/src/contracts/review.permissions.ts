import {
  CONTENT_ROLES,
  DECIDING_ROLES,
  DRAFTING_ROLES,
  OVERSIGHT_ROLES,
  definePermissions,
} from '@congtac/shared-domain';

/** Who may do what with reviews (domain.md §2.11, "Write / Accept period review"). */
export const reviewPermissions = definePermissions({
  /** Read a review; what the line above shows is limited to accepted and published ones by row-level security. */
  'review.review.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES, ancestor: CONTENT_ROLES },
  /** Create, write, draft from accepted reports, submit. */
  'review.review.write': { own: DRAFTING_ROLES },
  /** Accept or return: the own chair, or chair and standing members of a unit above. */
  'review.review.decide': { own: DECIDING_ROLES, descendant: ['CHAIR', 'STANDING'] },
  /** Publish after the meeting. */
  'review.review.publish': { own: DECIDING_ROLES },
  /** Turn a direction into a task, or mark it "không giao việc" (I-16). */
  'review.direction.assign': { own: DRAFTING_ROLES },
});
