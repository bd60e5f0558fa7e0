import {
  CONTENT_ROLES,
  DECIDING_ROLES,
  definePermissions,
  DRAFTING_ROLES,
  OVERSIGHT_ROLES,
} from '@congtac/shared-domain';

/** Who may keep the indicator catalogue and decide about targets and refusals of lower units. */
export const targetPermissions = definePermissions({
  /** Read the catalogue of a unit; lower units use the indicators of the line above them. */
  'planning.indicator.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES, ancestor: CONTENT_ROLES },
  'planning.indicator.edit': { own: DRAFTING_ROLES },
  /** Accept or return a justification, sign for a gap in an allocation, close a refusal: asked at the assigning unit. */
  'planning.target.decide': { own: DECIDING_ROLES },
});
