import { CONTENT_ROLES, definePermissions, DRAFTING_ROLES, OVERSIGHT_ROLES } from '@congtac/shared-domain';

/** Who keeps account of publications (domain.md §2.11: registers, SPECIALIST+). */
export const publicationPermissions = definePermissions({
  'register.publication.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES, ancestor: CONTENT_ROLES },
  'register.publication.write': { own: DRAFTING_ROLES },
  /** Whoever works at the receiving unit confirms, area heads above all. */
  'register.delivery.confirm': { own: [...DRAFTING_ROLES, 'REPORTER', 'AREA_HEAD'] },
});
