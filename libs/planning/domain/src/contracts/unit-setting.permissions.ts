import { CONTENT_ROLES, DECIDING_ROLES, definePermissions, OVERSIGHT_ROLES } from '@congtac/shared-domain';

/** Who may see and change how a unit plans; the unit asked about is the one whose settings they are. */
export const unitSettingPermissions = definePermissions({
  'planning.setting.read': { own: CONTENT_ROLES, descendant: OVERSIGHT_ROLES, ancestor: CONTENT_ROLES },
  /** Limits that hold for the unit's own plans and tasks: its chair. */
  'planning.setting.limits': { own: DECIDING_ROLES },
  /** Who approves the unit's plans: decided above, because a unit cannot free itself from it. */
  'planning.setting.approval': { own: [], descendant: DECIDING_ROLES },
});
