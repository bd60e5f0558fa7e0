import { type CivilDate, type Period, periodContains, periodWithin } from '@congtac/shared-domain';
import { planningProblem } from './contracts/planning.problems';
import type { DueKind } from './contracts/task-codes';

/** How and when a task is due. */
export interface Due {
  dueKind: DueKind;
  dueOn: CivilDate | null;
}

/** A change of the due day as people make it: one of the two, or both. */
export interface DueChange {
  dueKind?: DueKind;
  dueOn?: CivilDate | null;
}

/**
 * The due day after a change (§2.8, A-12): naming a day alone makes it a fixed date, PERIOD_END takes the plan's last
 * day, ONGOING and NONE carry no day. Problems: `planning.due-missing`, `planning.due-not-expected`.
 */
export function resolveDue(current: Due, change: DueChange, planPeriod: Period): Due {
  const dueKind = change.dueKind ?? kindImpliedBy(current.dueKind, change.dueOn);
  if (dueKind === 'PERIOD_END') return { dueKind, dueOn: planPeriod.to };
  if (dueKind === 'ONGOING' || dueKind === 'NONE') {
    if (change.dueOn) throw planningProblem('planning.due-not-expected');
    return { dueKind, dueOn: null };
  }
  const dueOn = change.dueOn === undefined ? current.dueOn : change.dueOn;
  if (dueKind === 'FIXED_DATE' && dueOn === null) throw planningProblem('planning.due-missing');
  return { dueKind, dueOn };
}

function kindImpliedBy(current: DueKind, dueOn: CivilDate | null | undefined): DueKind {
  if (dueOn === undefined) return current;
  if (dueOn === null) return current === 'EVENT_DATE' ? current : 'NONE';
  return current === 'EVENT_DATE' ? current : 'FIXED_DATE';
}

/** Refuses a due day outside the plan's period. Problem `planning.due-outside-plan`. */
export function requireDueInPlan(dueOn: CivilDate | null, planPeriod: Period): void {
  if (dueOn !== null && !periodContains(planPeriod, dueOn))
    throw planningProblem('planning.due-outside-plan', { from: planPeriod.from, to: planPeriod.to });
}

/** Refuses a due day after the parent's without a reason (I-5). Problem `planning.due-after-parent`. */
export function requireDueBeforeParent(
  dueOn: CivilDate | null,
  parentDueOn: CivilDate | null,
  exceptionReason: string,
): void {
  if (parentDueOn === null || exceptionReason.trim() !== '') return;
  if (dueOn === null || dueOn > parentDueOn) throw planningProblem('planning.due-after-parent', { parentDueOn });
}

/** Refuses a child period that leaves the parent's (I-6). Problem `planning.period-outside-parent`. */
export function requirePeriodWithin(child: Period, parent: Period): void {
  if (!periodWithin(child, parent))
    throw planningProblem('planning.period-outside-parent', { from: parent.from, to: parent.to });
}
