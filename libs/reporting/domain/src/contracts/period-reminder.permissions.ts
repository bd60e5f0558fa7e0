import { definePermissions, DRAFTING_ROLES } from '@congtac/shared-domain';

/** Permissions of reminding units of their reports. */
export const periodReminderPermissions = definePermissions({
  /** Remind the units below one's own that have not reported. */
  'reporting.reminder.send': { own: DRAFTING_ROLES, descendant: DRAFTING_ROLES },
});
