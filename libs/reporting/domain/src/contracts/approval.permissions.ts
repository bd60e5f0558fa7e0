import { ALL_ROLES, DECIDING_ROLES, definePermissions, OVERSIGHT_ROLES } from '@congtac/shared-domain';

/** Permissions of the approval of periods up the tree (domain.md §2.4, §2.11). */
export const approvalPermissions = definePermissions({
  'reporting.approval.read': { own: ALL_ROLES, descendant: OVERSIGHT_ROLES },
  /** Approve the period of one's own unit. */
  'reporting.approval.approve': { own: DECIDING_ROLES },
  /** Asked on the unit above: accept or return the period of a unit below. */
  'reporting.approval.accept': { own: [...DECIDING_ROLES, 'STANDING'] },
});
