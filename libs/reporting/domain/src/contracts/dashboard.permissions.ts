import { CONTENT_ROLES, definePermissions, OVERSIGHT_ROLES } from '@congtac/shared-domain';

/** Who opens dashboards: those of the own unit and of every unit one oversees (domain.md §2.11). */
export const dashboardPermissions = definePermissions({
  'reporting.dashboard.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
});
