import { DECIDING_ROLES, definePermissions } from '@congtac/shared-domain';

/** Who gives work that is in no plan (S2-19): asked at the unit that gives it. */
export const adHocPermissions = definePermissions({
  'planning.adhoc.assign': { own: DECIDING_ROLES },
});
