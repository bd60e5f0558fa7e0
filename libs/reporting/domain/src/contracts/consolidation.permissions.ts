import { definePermissions, DRAFTING_ROLES } from '@congtac/shared-domain';

/** Permissions of the consolidation table (domain.md §2.11). */
export const consolidationPermissions = definePermissions({
  /**
   * Enter a figure told on paper or by telephone for a unit: one's own, or one below. Such a report names who typed it, is
   * marked as entered for the unit, and waits for somebody else's decision like any other (I-21).
   */
  'reporting.entry.write': { own: DRAFTING_ROLES, descendant: DRAFTING_ROLES },
});
