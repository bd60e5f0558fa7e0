import {
  CONTENT_ROLES,
  DECIDING_ROLES,
  definePermissions,
  DRAFTING_ROLES,
  OVERSIGHT_ROLES,
  type Role,
} from '@congtac/shared-domain';

const RECEIVING_ROLES: readonly Role[] = ['CHAIR', 'VICE_CHAIR', 'STANDING', 'SPECIALIST', 'AREA_HEAD'];

/** Who may do what with directives, meetings and conclusions (domain.md §2.11). */
export const directivePermissions = definePermissions({
  /** Directives that the unit sent or received; overseers also those of the units below. */
  'review.directive.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
  /** Register one from outside, or write one. */
  'review.directive.write': { own: DRAFTING_ROLES },
  /** Send, relay, close: what obliges lower units is the chair's act. */
  'review.directive.send': { own: DECIDING_ROLES },
  /** Press "Đã nhận" for the unit. */
  'review.directive.acknowledge': { own: RECEIVING_ROLES },
  /** Read meetings; row-level security adds those that the unit was invited to. */
  'review.meeting.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
  'review.meeting.write': { own: DRAFTING_ROLES },
  /** Turn a conclusion into tasks, or mark it "không giao việc" (S2-10). */
  'review.conclusion.assign': { own: DECIDING_ROLES },
});
