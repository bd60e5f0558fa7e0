import { CONTENT_ROLES, DECIDING_ROLES, definePermissions, OVERSIGHT_ROLES, type Role } from '@congtac/shared-domain';

const WORKING_ROLES: readonly Role[] = ['CHAIR', 'VICE_CHAIR', 'SPECIALIST', 'REPORTER'];
const SPEAKING_ROLES: readonly Role[] = [...WORKING_ROLES, 'STANDING', 'AREA_HEAD'];

/** Steps of a task's life, extensions and the discussion (domain.md §2.4, §2.11). */
export const taskLifePermissions = definePermissions({
  /** Suspend, resume, cancel, replace, reassign, edit the series, correct the day of completion: the assigning chair. */
  'planning.task.direct': { own: DECIDING_ROLES },
  /** Refuse: asked at the LEAD unit. */
  'planning.task.refuse': { own: DECIDING_ROLES },
  /** Ask for more time: asked at the LEAD unit. */
  'planning.extension.request': { own: WORKING_ROLES },
  /** Decide about more time: asked at the owner. */
  'planning.extension.decide': { own: DECIDING_ROLES },
  /** Read the discussion: asked at every unit that takes part. */
  'planning.comment.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES },
  /** Speak in the discussion; units above may comment on the work below them. */
  'planning.comment.write': { own: SPEAKING_ROLES, descendant: OVERSIGHT_ROLES },
  /** Add files to a task at work: asked at the owner and the LEAD unit. */
  'planning.task.attach': { own: WORKING_ROLES },
});
