import { definePermissions, DRAFTING_ROLES } from '@congtac/shared-domain';

/**
 * Who keeps the catalogues (domain.md §2.11). The unit asked about is the owner of the row; rows without an owner are
 * common to all and belong to the administrator of the whole installation, i.e. of a unit at the top of the tree.
 */
export const calendarPermissions = definePermissions({
  'calendar.catalogue.edit': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  /** Events a unit plans for are its own business: those who draft its plans add them. */
  'calendar.event.edit': { own: [...DRAFTING_ROLES, 'SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
});
