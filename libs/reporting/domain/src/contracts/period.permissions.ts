import { ALL_ROLES, DECIDING_ROLES, definePermissions, OVERSIGHT_ROLES } from '@congtac/shared-domain';

/** Permissions of reporting periods (domain.md §2.11: periods belong to the administrator). */
export const periodPermissions = definePermissions({
  /** See when a unit reports. */
  'reporting.period.read': { own: ALL_ROLES, descendant: [...OVERSIGHT_ROLES, 'SYS_ADMIN'] },
  /** Say by which profile and deadlines the units of a branch report; add terms; close and reopen. */
  'reporting.period.manage': { own: ['SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  /** Set the day of the unit's review meeting. */
  'reporting.period.meeting': { own: [...DECIDING_ROLES, 'SYS_ADMIN'], descendant: ['SYS_ADMIN'] },
  /** Close a period early; reopening asks the same at the unit above. */
  'reporting.period.close': { own: DECIDING_ROLES, descendant: DECIDING_ROLES },
  'reporting.late-entry.ask': { own: ['REPORTER', 'SPECIALIST', 'AREA_HEAD', ...DECIDING_ROLES] },
  /** Asked on the unit above the one that wants to enter late. */
  'reporting.late-entry.decide': { own: DECIDING_ROLES, descendant: DECIDING_ROLES },
});
