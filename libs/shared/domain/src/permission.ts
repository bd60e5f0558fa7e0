/** Roles granted on a unit (domain.md §2.11). */
export const ROLES = [
  'SYS_ADMIN',
  'CHAIR',
  'VICE_CHAIR',
  'STANDING',
  'SPECIALIST',
  'REPORTER',
  'AREA_HEAD',
  'COLLABORATOR',
  'VIEWER',
] as const;
export type Role = (typeof ROLES)[number];

/** Vietnamese names of the roles. */
export const ROLE_NAMES: Record<Role, string> = {
  SYS_ADMIN: 'Quản trị hệ thống',
  CHAIR: 'Chủ tịch',
  VICE_CHAIR: 'Phó Chủ tịch',
  STANDING: 'Thường trực',
  SPECIALIST: 'Chuyên viên',
  REPORTER: 'Cán bộ báo cáo',
  AREA_HEAD: 'Trưởng Ban công tác Mặt trận',
  COLLABORATOR: 'Cộng tác viên dư luận xã hội',
  VIEWER: 'Người xem',
};

/** How far a grant reaches: the unit alone, or the unit with everything below it. */
export const GRANT_SCOPES = ['UNIT', 'SUBTREE'] as const;
export type GrantScope = (typeof GRANT_SCOPES)[number];

/** Every role that reads the content of its own unit. */
export const CONTENT_ROLES: readonly Role[] = [
  'CHAIR',
  'VICE_CHAIR',
  'STANDING',
  'SPECIALIST',
  'REPORTER',
  'AREA_HEAD',
  'VIEWER',
];
/** Roles that read the content of the units below when their grant is SUBTREE. */
export const OVERSIGHT_ROLES: readonly Role[] = ['CHAIR', 'VICE_CHAIR', 'STANDING', 'SPECIALIST'];
/** Roles that write for their unit. */
export const DRAFTING_ROLES: readonly Role[] = ['CHAIR', 'VICE_CHAIR', 'SPECIALIST'];
/** Roles that decide for their unit. */
export const DECIDING_ROLES: readonly Role[] = ['CHAIR', 'VICE_CHAIR'];
/** Every role. */
export const ALL_ROLES: readonly Role[] = ROLES;

/**
 * Who may do one thing, by the position of the object's unit relative to the unit of the grant:
 * `own` = the same unit, `descendant` = a unit below (needs a SUBTREE grant),
 * `ancestor` = the direct line above. Left out = nobody.
 */
export interface PermissionRule {
  own: readonly Role[];
  descendant?: readonly Role[];
  ancestor?: readonly Role[];
}

const registry = new Map<string, PermissionRule>();

/**
 * Declares a context's permissions once.
 * @param rules code (`context.noun.verb`) → rule; a code may be declared only once in the whole program.
 * @returns the same table, for tests and for the screen that explains roles.
 */
export function definePermissions<const R extends Record<string, PermissionRule>>(rules: R): R {
  for (const [code, rule] of Object.entries(rules)) {
    if (registry.has(code)) throw new Error(`permission declared twice: ${code}`);
    registry.set(code, rule);
  }
  return rules;
}

/** Every declared permission. */
export function allPermissions(): ReadonlyMap<string, PermissionRule> {
  return registry;
}

/** Position of an object's unit seen from the unit of a grant. */
export type UnitRelation = 'self' | 'descendant' | 'ancestor' | 'none';

/** One grant as the rules see it. */
export interface Grant {
  role: Role;
  scope: GrantScope;
}

/** True when `grant` allows `rule` on a unit that stands in `relation` to the grant's unit. */
export function grantAllows(rule: PermissionRule, grant: Grant, relation: UnitRelation): boolean {
  if (relation === 'self') return rule.own.includes(grant.role);
  if (relation === 'descendant') return grant.scope === 'SUBTREE' && (rule.descendant ?? []).includes(grant.role);
  if (relation === 'ancestor') return (rule.ancestor ?? []).includes(grant.role);
  return false;
}
