import {
  CONTENT_ROLES,
  DECIDING_ROLES,
  definePermissions,
  DRAFTING_ROLES,
  OVERSIGHT_ROLES,
  type Role,
} from '@congtac/shared-domain';

const REPORTING_ROLES: readonly Role[] = ['CHAIR', 'VICE_CHAIR', 'SPECIALIST', 'REPORTER', 'AREA_HEAD'];

/**
 * Who may do what with plans and tasks (domain.md §2.11). The unit asked about is the plan's unit, or the task's
 * owner, except `planning.task.report`, which is asked at the LEAD unit.
 */
export const planningPermissions = definePermissions({
  /** Read plans and tasks in any state. */
  'planning.plan.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
  /** Read issued plans and tasks, those of the direct line above included. */
  'planning.issued.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES, ancestor: CONTENT_ROLES },
  'planning.plan.edit': { own: DRAFTING_ROLES },
  'planning.plan.submit': { own: DRAFTING_ROLES },
  'planning.plan.approve': { own: DECIDING_ROLES },
  'planning.plan.issue': { own: DECIDING_ROLES },
  /** Decide about plans of the units directly below that are not free to issue alone. */
  'planning.plan.parent-approve': { own: [], descendant: DECIDING_ROLES },
  'planning.board.read': { own: OVERSIGHT_ROLES, descendant: OVERSIGHT_ROLES },
  'planning.task.report': { own: REPORTING_ROLES },
  'planning.task.confirm': { own: DECIDING_ROLES, descendant: DECIDING_ROLES },
});

/** Codes of the planning permissions. */
export type PlanningPermission = keyof typeof planningPermissions;
