import { definePermissions, DRAFTING_ROLES } from '@congtac/shared-domain';

/** Reminding lower units is done for the unit whose plan it is (domain.md §2.11: the specialist reminds). */
export const boardPermissions = definePermissions({
  'planning.reminder.send': { own: DRAFTING_ROLES },
});
