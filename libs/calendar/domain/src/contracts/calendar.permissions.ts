import { ALL_ROLES, definePermissions } from '@congtac/shared-domain';

/** The catalogues hold no unit's data: everyone who holds any role reads them. */
export const calendarPermissions = definePermissions({
  'calendar.catalogue.read': { own: ALL_ROLES },
});
