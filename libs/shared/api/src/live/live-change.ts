import type { UnitRelation } from '@congtac/shared-domain';
import type { DataScope, Principal } from '../access/actor';

/** An event of the outbox as the live channel reads it. */
export interface LiveRow {
  id: number;
  type: string;
  unitId: number | null;
  payload: Readonly<Record<string, unknown>>;
}

/** That something happened, without a word of what: screens read again through the API, which applies all rights. */
export interface LiveChange {
  /** Type of the event, e.g. `reporting.report-submitted`. */
  type: string;
  /** Units it concerns. */
  unitIds: number[];
  /** Accounts it is addressed to by name. */
  accountIds: string[];
  /** Ids of things it names: plans, tasks, reports. */
  ids: string[];
}

/** What one subscriber is sent of a change. */
export type LiveMessage = Pick<LiveChange, 'type' | 'unitIds' | 'ids'>;

/** How units stand to each other in today's tree. */
export type Relation = (fromUnitId: number, unitId: number) => UnitRelation;

/** Payload fields that name units or accounts which learn of the event. */
const UNIT_FIELDS = ['tellUnitIds', 'obligedUnitIds', 'recipientUnitIds', 'unitIds'];
/** Payload fields that name one unit with a part in it. */
const PARTY_FIELDS = ['ownerUnitId', 'leadUnitId', 'parentUnitId'];
const ACCOUNT_FIELDS = ['tellAccountIds', 'accountIds'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_IDS = 50;

/** What the live channel keeps of an event: its type, whom it concerns, and ids; never text. */
export function liveChange({ type, unitId, payload }: LiveRow): LiveChange {
  const parties = PARTY_FIELDS.map((field) => payload[field]);
  const told = [parties, ...UNIT_FIELDS.map((field) => payload[field])].flatMap((units) => list(units, isUnit));
  const fields = Object.entries(payload).filter(([field]) => !/accountIds?$/i.test(field));
  const ids = fields.flatMap(([, value]) => (isUuid(value) ? [value] : list(value, isUuid)));
  return {
    type,
    unitIds: [...new Set(unitId === null ? told : [unitId, ...told])],
    accountIds: [...new Set(ACCOUNT_FIELDS.flatMap((field) => list(payload[field], isUuid)))],
    ids: [...new Set(ids)].slice(0, MOST_IDS),
  };
}

/**
 * What a person is sent of a change: undefined when it neither happened inside their scope of content nor names them. Units
 * out of their scope are left out; the line above is told only through the units it names.
 */
export function messageFor(change: LiveChange, principal: Principal, relation: Relation): LiveMessage | undefined {
  const unitIds = change.unitIds.filter((unitId) => reaches(principal.scope, unitId, relation));
  if (unitIds.length === 0 && !change.accountIds.includes(principal.actor.accountId)) return undefined;
  return { type: change.type, unitIds, ids: change.ids };
}

/** True when the unit's content lies in the scope; `wide` holds heads of branches (positive) and single units (negative). */
export function reaches(scope: DataScope, unitId: number, relation: Relation): boolean {
  if (scope.wide === 'all' || scope.units.includes(unitId)) return true;
  const heads = scope.wide.slice(1, -1).split(',').filter(Boolean).map(Number);
  return heads.some((head) => {
    if (head < 0) return -head === unitId;
    const at = relation(head, unitId);
    return at === 'self' || at === 'descendant';
  });
}

function isUnit(value: unknown): value is number {
  return typeof value === 'number';
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

function list<T>(value: unknown, fits: (one: unknown) => one is T): T[] {
  return Array.isArray(value) ? value.filter(fits) : [];
}
