import { ALL_ROLES, CONTENT_ROLES, DECIDING_ROLES, definePermissions, OVERSIGHT_ROLES } from '@congtac/shared-domain';

/** Permissions of reporting (domain.md §2.11). */
export const reportingPermissions = definePermissions({
  /** See one's own work; every signed-in person has a home. */
  'reporting.work.read': { own: ALL_ROLES },
  'reporting.report.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
  /** Report progress for the unit of the grant. */
  'reporting.report.write': { own: ['REPORTER', 'SPECIALIST', 'AREA_HEAD', 'CHAIR', 'VICE_CHAIR'] },
  /** Accept or return; asked on the unit that owns (assigned) the task. */
  'reporting.report.decide': { own: DECIDING_ROLES },
  /** Correct an accepted report with a reason; asked on the unit that owns the task. */
  'reporting.report.correct': { own: DECIDING_ROLES, descendant: ['CHAIR'] },
  'reporting.figure.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
});
