import { actionsFrom, nextState, type Transition } from '@congtac/shared-domain';

/**
 * Where a unit's period stands on its way up the tree (§2.4: the level above approves the period, not each report).
 * WAITING_LOWER and READY follow from the units below; the other three are decisions of people.
 */
export const APPROVAL_STATES = ['WAITING_LOWER', 'READY', 'APPROVED', 'ACCEPTED', 'RETURNED'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What people have decided and what is stored. */
export type DecidedApproval = 'APPROVED' | 'ACCEPTED' | 'RETURNED';

/** `except` approves although named units below are missing; `undo` takes the last approval or acceptance back. */
export const APPROVAL_ACTIONS = ['approve', 'except', 'accept', 'return', 'undo'] as const;
export type ApprovalAction = (typeof APPROVAL_ACTIONS)[number];

/** The state machine of a unit's period; the same table gives the buttons. Undone approval is shown as READY again. */
export const APPROVAL_TRANSITIONS: readonly Transition<ApprovalState, ApprovalAction>[] = [
  { action: 'approve', from: ['READY', 'RETURNED'], to: 'APPROVED' },
  { action: 'except', from: ['WAITING_LOWER', 'RETURNED'], to: 'APPROVED' },
  { action: 'accept', from: ['APPROVED'], to: 'ACCEPTED' },
  { action: 'return', from: ['APPROVED'], to: 'RETURNED' },
  { action: 'undo', from: ['ACCEPTED'], to: 'APPROVED' },
  { action: 'undo', from: ['APPROVED'], to: 'READY' },
];

/** The state after `action`, or undefined when the table has no such row. */
export function nextApprovalState(state: ApprovalState, action: ApprovalAction): ApprovalState | undefined {
  return nextState(APPROVAL_TRANSITIONS, state, action);
}

/** Facts about the person and the unit's period that decide which steps are open. */
export interface ApprovalFacts {
  state: ApprovalState;
  /** Units below that are neither approved nor done. */
  missing: number;
  /** The data window is over: its last day has come. */
  cutOff: boolean;
  /** Chair or vice chair of the unit itself. */
  signsHere: boolean;
  /** Chair, vice chair or standing member of the unit above. */
  signsAbove: boolean;
  /** The unit above has approved with this unit counted in: it goes back first. */
  countedAbove: boolean;
}

/**
 * The steps open to one person now. Approval needs everything below, or an exception; whatever the unit above has counted
 * in is undone there first, so that steps are only taken back from the top down.
 */
export function allowedApprovalActions(facts: ApprovalFacts): ApprovalAction[] {
  const settled = !facts.countedAbove;
  const granted: Record<ApprovalAction, boolean> = {
    approve: facts.signsHere && facts.cutOff && facts.missing === 0,
    except: facts.signsHere && facts.cutOff && facts.missing > 0,
    accept: facts.signsAbove,
    return: facts.signsAbove && settled,
    undo: settled && (facts.state === 'ACCEPTED' ? facts.signsAbove : facts.signsHere),
  };
  return actionsFrom(APPROVAL_TRANSITIONS, facts.state).filter((action) => granted[action]);
}

/** What is known of one unit of a branch in a period. */
export interface ApprovalNode {
  unitId: number;
  parentId: number | null;
  /** False for bodies of residents, which only report: their reports are approved one by one. */
  signs: boolean;
  /** Reports owed by the unit itself in the period, sent, and accepted. */
  expected: number;
  reported: number;
  accepted: number;
  decided: DecidedApproval | null;
}

/** How a unit's period stands. */
export interface ApprovalStanding {
  /** Null for a unit that signs nothing, and for one whose branch owes nothing and was never approved. */
  state: ApprovalState | null;
  /** Units next below that sign, and those below that only report and owe something. */
  lower: number[];
  /** Of these, the ones that hold the approval back. */
  missing: number[];
  /** Reports of the unit and, when it signs, of everything below it. */
  expected: number;
  reported: number;
  accepted: number;
}

/**
 * How the periods of all units of a branch stand. A unit below is done when it owes nothing, has approved its period, or
 * signs nothing and every report it owes was accepted; by induction an approval covers the whole branch.
 */
export function approvalStandings(nodes: readonly ApprovalNode[]): Map<number, ApprovalStanding> {
  const below = Map.groupBy(nodes, (node) => node.parentId);
  const standings = new Map<number, ApprovalStanding>();
  for (const node of upwards(nodes)) {
    const children = below.get(node.unitId) ?? [];
    const lower = children.flatMap((child) => linesOf(child, standings));
    const missing = children.flatMap((child) => heldBackBy(child, standings));
    const counts = node.signs ? [node, ...children.map((child) => totalOf(child, below))] : [node];
    const sum = (key: 'expected' | 'reported' | 'accepted') => counts.reduce((all, one) => all + one[key], 0);
    const expected = sum('expected');
    const state = node.signs && (expected > 0 || node.decided) ? stateOf(node.decided, missing.length) : null;
    standings.set(node.unitId, {
      ...{ state, lower, missing, expected },
      ...{ reported: sum('reported'), accepted: sum('accepted') },
    });
  }
  return standings;
}

function stateOf(decided: DecidedApproval | null, missing: number): ApprovalState {
  return decided ?? (missing > 0 ? 'WAITING_LOWER' : 'READY');
}

function linesOf(child: ApprovalNode, standings: ReadonlyMap<number, ApprovalStanding>): number[] {
  const standing = standings.get(child.unitId);
  if (child.signs) return standing?.state ? [child.unitId] : [];
  return [...(child.expected > 0 ? [child.unitId] : []), ...(standing?.lower ?? [])];
}

function heldBackBy(child: ApprovalNode, standings: ReadonlyMap<number, ApprovalStanding>): number[] {
  const standing = standings.get(child.unitId);
  if (child.signs) {
    const done = !standing?.state || standing.state === 'APPROVED' || standing.state === 'ACCEPTED';
    return done ? [] : [child.unitId];
  }
  return [...(child.accepted < child.expected ? [child.unitId] : []), ...(standing?.missing ?? [])];
}

type Counts = Pick<ApprovalNode, 'expected' | 'reported' | 'accepted'>;

function totalOf(node: ApprovalNode, below: ReadonlyMap<number | null, readonly ApprovalNode[]>): Counts {
  const parts: Counts[] = [node, ...(below.get(node.unitId) ?? []).map((child) => totalOf(child, below))];
  const sum = (key: keyof Counts) => parts.reduce((all, one) => all + one[key], 0);
  return { expected: sum('expected'), reported: sum('reported'), accepted: sum('accepted') };
}

/** Every unit after all units below it. */
function upwards(nodes: readonly ApprovalNode[]): ApprovalNode[] {
  const known = new Set(nodes.map((node) => node.unitId));
  const below = Map.groupBy(nodes, (node) => node.parentId);
  const order: ApprovalNode[] = [];
  const waiting = nodes.filter((node) => node.parentId === null || !known.has(node.parentId));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    order.push(next);
    waiting.push(...(below.get(next.unitId) ?? []));
  }
  return order.toReversed();
}

/**
 * True when a person may sign a period: not the only author of what it holds, except in a unit of fewer than 3 accounts
 * (I-21). A period without reports has no author.
 */
export function maySignPeriod(authors: { mine: number; all: number }, accounts: number): boolean {
  return authors.mine < authors.all || authors.all === 0 || accounts < 3;
}
