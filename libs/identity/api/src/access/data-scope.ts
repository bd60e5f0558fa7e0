import { CONTENT_ROLES, OVERSIGHT_ROLES, type Role } from '@congtac/shared-domain';
import type { ActorGrant, DataScope } from '@congtac/shared-api';

/** The largest list of unit keys handed to row-level security; larger branches go by the unit at their head. */
export const MAX_SCOPE_UNITS = 1000;

/** What the computation asks of the tree. */
export interface ScopeTree {
  readonly version: number;
  ancestors(unitId: number): number[];
  descendants(unitId: number): number[];
  interval(unitId: number): { lft: number; rgt: number } | undefined;
  /** Ended units whose work the unit does today. */
  predecessors(unitId: number): number[];
  /** Ended units that the unit stood below. */
  endedAbove(unitId: number): number[];
}

/**
 * The grants with those that follow from them: whoever works at a unit works for the ended units it took over from
 * (§2.9), so that their plans go on and their history stays readable. The person's own grants come first.
 */
export function withPredecessors(grants: readonly ActorGrant[], tree: Pick<ScopeTree, 'predecessors'>): ActorGrant[] {
  const held = new Set(grants.map(keyOf));
  const inherited = grants
    .flatMap((grant) => tree.predecessors(grant.unitId).map((unitId) => ({ ...grant, unitId })))
    .filter((grant) => !held.has(keyOf(grant)) && held.add(keyOf(grant)));
  return [...grants, ...inherited];
}

/**
 * What a person's grants let them reach. Only overseeing roles reach the units below, the others read their own unit;
 * SYS_ADMIN opens no content at all, only the people and accounts of its branch; a COLLABORATOR reads what is issued
 * in the own unit and above, nothing unissued (§2.11). `wide` and `admin` are lists of unit keys: a positive key is a
 * unit with its branch, a negative one the unit alone, so they stay true when the tree is renumbered meanwhile.
 */
export function dataScopeOf(grants: ActorGrant[], tree: ScopeTree): DataScope {
  const units = new Set<number>();
  const line = new Set<number>();
  const own = new Set<number>();
  const heads: number[] = [];
  for (const grant of grants.filter((g) => g.role !== 'SYS_ADMIN')) {
    for (const above of [...tree.ancestors(grant.unitId), ...tree.endedAbove(grant.unitId)]) line.add(above);
    if (!isContentRole(grant.role)) {
      line.add(grant.unitId);
      continue;
    }
    const interval = tree.interval(grant.unitId);
    if (!interval) continue;
    own.add(grant.unitId);
    const reachesBelow = grant.scope === 'SUBTREE' && OVERSIGHT_ROLES.includes(grant.role);
    const size = reachesBelow ? interval.rgt - interval.lft + 1 : 1;
    if (units.size + size > MAX_SCOPE_UNITS) {
      heads.push(headOf(grant.unitId, reachesBelow));
      continue;
    }
    units.add(grant.unitId);
    if (reachesBelow) for (const below of tree.descendants(grant.unitId)) units.add(below);
  }
  return {
    units: [...units],
    wide: keys(heads),
    treeVersion: tree.version,
    line: [...line],
    own: [...own],
    admin: keys(
      grants
        .filter((grant) => grant.role === 'SYS_ADMIN')
        .map((grant) => headOf(grant.unitId, grant.scope === 'SUBTREE')),
    ),
  };
}

function keyOf({ role, unitId, scope }: ActorGrant): string {
  return `${role} ${unitId} ${scope}`;
}

function isContentRole(role: Role): boolean {
  return CONTENT_ROLES.includes(role);
}

function headOf(unitId: number, branch: boolean): number {
  return branch ? unitId : -unitId;
}

function keys(heads: number[]): string {
  return heads.length ? `{${heads.join(',')}}` : '';
}
