import { CONTENT_ROLES, OVERSIGHT_ROLES, definePermissions } from '@congtac/shared-domain';

/**
 * Who may do what with units and people (domain.md §2.11). The register of units is open to everyone signed in
 * (no permission needed); changing it belongs to the administrator of the unit or of a unit above. Administrators see people because they
 * manage them; chairs and their helpers read the people of their own branch.
 */
export const ORG_PERMISSIONS = definePermissions({
  'org.unit.create': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  'org.unit.update': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  'org.unit.move': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  'org.unit.close': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  'org.unit.import': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  'org.person.read': {
    own: [...CONTENT_ROLES, 'SYS_ADMIN'],
    descendant: [...OVERSIGHT_ROLES, 'SYS_ADMIN'],
    ancestor: CONTENT_ROLES,
  },
  // telephone and e-mail: those who work in the unit or oversee it, not the units below
  'org.person.contact': {
    own: [...CONTENT_ROLES, 'SYS_ADMIN'],
    descendant: [...OVERSIGHT_ROLES, 'SYS_ADMIN'],
  },
  'org.person.manage': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
});
