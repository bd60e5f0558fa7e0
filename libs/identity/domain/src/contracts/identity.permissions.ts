import { definePermissions } from '@congtac/shared-domain';

/** Who manages accounts and roles (domain.md §2.11): the administrator of the unit or of a unit above. */
export const IDENTITY_PERMISSIONS = definePermissions({
  'identity.account.manage': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  'identity.grant.manage': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
});
