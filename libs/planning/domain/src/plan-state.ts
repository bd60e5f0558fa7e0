import { type FieldError, nextState, actionsFrom, type Transition } from '@congtac/shared-domain';
import { PLAN_STATUS_NAMES, type PlanStatus } from './contracts/plan-codes';
import type { PlanBlocker } from './contracts/plan.views';
import { planningProblem } from './contracts/planning.problems';
import { targetProblem } from './contracts/target.problems';
import { type AllocationFacts, allocationProblem } from './allocation';
import { checkTarget, type TargetFacts } from './target-check';

/** Steps of a plan's life. */
export type PlanAction =
  'submit' | 'return' | 'approve' | 'issue' | 'start' | 'review' | 'close' | 'supersede' | 'withdraw';

/**
 * The life of a plan (domain.md §2.4). Returning is possible after approval as well: a plan that cannot be issued
 * (for example because a plan above was issued in between) would have no way out otherwise.
 */
export const PLAN_TRANSITIONS: readonly Transition<PlanStatus, PlanAction>[] = [
  { action: 'submit', from: ['DRAFT'], to: 'SUBMITTED' },
  { action: 'return', from: ['SUBMITTED', 'APPROVED'], to: 'DRAFT' },
  { action: 'approve', from: ['SUBMITTED'], to: 'APPROVED' },
  { action: 'issue', from: ['APPROVED'], to: 'ISSUED' },
  { action: 'start', from: ['ISSUED'], to: 'IN_PROGRESS' },
  { action: 'review', from: ['IN_PROGRESS'], to: 'REVIEWED' },
  { action: 'close', from: ['REVIEWED'], to: 'CLOSED' },
  { action: 'supersede', from: ['ISSUED', 'IN_PROGRESS'], to: 'SUPERSEDED' },
  { action: 'withdraw', from: ['DRAFT', 'SUBMITTED'], to: 'WITHDRAWN' },
];

/** What the guards look at in one target of a task. */
export interface PlanTargetFacts extends TargetFacts {
  allocation: AllocationFacts;
}

/** What the guards look at in one task. */
export interface PlanTaskFacts {
  id: string;
  title: string;
  leadUnits: number;
  targets: readonly PlanTargetFacts[];
}

/** What the guards look at in a plan. */
export interface PlanFacts {
  sections: number;
  tasks: readonly PlanTaskFacts[];
  bases: number;
  noBasis: boolean;
  /** The unit above whose approval is still missing; null when none is. */
  waitsForParent: string | null;
  /** Plans above that oblige this unit (G-2), with whether this plan cites them. */
  obligations: readonly { parentPlanId: string; parentTitle: string; cited: boolean }[];
}

/** The actions the table allows in a status: the same table gives the buttons. */
export function planActions(status: PlanStatus): PlanAction[] {
  return actionsFrom(PLAN_TRANSITIONS, status);
}

/**
 * Reasons why `action` may not happen yet; empty when the guards hold. Codes: `planning.no-section`, `no-task`,
 * `no-lead`, `many-leads`, `no-basis` (submit); `target-below-assigned`, `target-needs-justification` (approve);
 * `parent-not-approved`, `parent-not-cited` (G-2), `allocation-open` (I-9; issue).
 */
export function planBlockers(action: PlanAction, facts: PlanFacts): PlanBlocker[] {
  if (action === 'submit') return [...completenessBlockers(facts), ...facts.tasks.flatMap(leadBlockers)];
  if (action === 'approve') return facts.tasks.flatMap(targetBlockers);
  return action === 'issue' ? issueBlockers(facts) : [];
}

/**
 * The status after `action`. Problems: `planning.wrong-state` when the table has no such row; the blocker's own code
 * when all blockers share one, `planning.not-ready` when they differ; field errors name the tasks at fault.
 */
export function movePlan(action: PlanAction, status: PlanStatus, facts: PlanFacts): PlanStatus {
  const next = nextState(PLAN_TRANSITIONS, status, action);
  if (!next) throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[status] });
  const blockers = planBlockers(action, facts);
  if (blockers.length) throw blockedProblem(blockers, facts);
  return next;
}

/** Accounts from which on the approver of a plan may not be the one who submitted it (I-21). */
const SEGREGATION_FROM = 3;

/** True when a person who submitted a plan may approve it all the same: in a unit of fewer than 3 accounts (I-21). */
export function mayApproveOwn(accounts: number): boolean {
  return accounts < SEGREGATION_FROM;
}

/** Refuses changes of the body outside DRAFT. Problem `planning.plan-locked`. */
export function requireDraft(status: PlanStatus): void {
  if (status !== 'DRAFT') throw planningProblem('planning.plan-locked', { status: PLAN_STATUS_NAMES[status] });
}

function completenessBlockers(facts: PlanFacts): PlanBlocker[] {
  const missing: PlanBlocker[] = [];
  if (facts.sections === 0) missing.push(blocker('planning.no-section'));
  if (facts.tasks.length === 0) missing.push(blocker('planning.no-task'));
  if (facts.bases === 0 && !facts.noBasis) missing.push(blocker('planning.no-basis'));
  return missing;
}

function issueBlockers(facts: PlanFacts): PlanBlocker[] {
  const waits = facts.waitsForParent;
  return [
    ...(waits === null ? [] : [blocker('planning.parent-not-approved', { parent: waits })]),
    ...facts.obligations
      .filter((obligation) => !obligation.cited)
      .map(({ parentTitle }) => blocker('planning.parent-not-cited', { parent: parentTitle })),
    ...facts.tasks.flatMap(allocationBlockers),
  ];
}

function leadBlockers(task: PlanTaskFacts): PlanBlocker[] {
  if (task.leadUnits === 1) return [];
  return [blocker(task.leadUnits === 0 ? 'planning.no-lead' : 'planning.many-leads', {}, task)];
}

function targetBlockers(task: PlanTaskFacts): PlanBlocker[] {
  return task.targets.flatMap((target) => {
    const check = checkTarget(target);
    const params = { assigned: target.assignedValue, committed: target.committedValue };
    if (check === 'REFUSED') return [blocker('planning.target-below-assigned', params, task)];
    return check === 'NEEDS_JUSTIFICATION' ? [blocker('planning.target-needs-justification', params, task)] : [];
  });
}

function allocationBlockers(task: PlanTaskFacts): PlanBlocker[] {
  return task.targets.flatMap(({ allocation }) => {
    const problem = allocationProblem(allocation);
    return problem ? [{ code: problem.code, detail: problem.detail, taskId: task.id, taskTitle: task.title }] : [];
  });
}

type BlockerCode = Parameters<typeof planningProblem>[0];

function blocker(code: BlockerCode, params: Record<string, unknown> = {}, task?: PlanTaskFacts): PlanBlocker {
  const { detail } = planningProblem(code, params);
  return task ? { code, detail, taskId: task.id, taskTitle: task.title } : { code, detail };
}

function blockedProblem(blockers: readonly PlanBlocker[], facts: PlanFacts) {
  const errors: FieldError[] = blockers.map((b) => ({
    pointer: b.taskId ? `/tasks/${b.taskId}` : '',
    code: b.code,
    detail: b.taskTitle ? `${b.taskTitle}: ${b.detail}` : b.detail,
  }));
  const [first] = blockers;
  const shared = blockers.every((b) => b.code === first.code);
  const targets = facts.tasks.find((task) => task.id === first.taskId)?.targets ?? [];
  const target = targets.find((one) => !['OK', 'JUSTIFIED'].includes(checkTarget(one)));
  const params = {
    parent: facts.waitsForParent ?? facts.obligations.find((obligation) => !obligation.cited)?.parentTitle,
    ...(target ? { assigned: target.assignedValue, committed: target.committedValue } : {}),
  };
  const open = targets.map(({ allocation }) => allocationProblem(allocation)).find((problem) => problem);
  if (shared && first.code === 'planning.allocation-open' && open)
    return targetProblem('planning.allocation-open', open.params, errors);
  return shared
    ? planningProblem(first.code as BlockerCode, params, errors)
    : planningProblem('planning.not-ready', {}, errors);
}
