import { CONTENT_ROLES, DECIDING_ROLES, definePermissions, OVERSIGHT_ROLES } from '@congtac/shared-domain';

/** Who amends a plan and takes amendments up. The unit asked about is the plan's. */
export const amendmentPermissions = definePermissions({
  /** Read what amendments above mean for the unit's own plan, and what it decided. */
  'planning.amendment.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
  /** Take a change of the plan above over into an issued plan, or keep the own text with a reason. */
  'planning.amendment.decide': { own: DECIDING_ROLES },
});
