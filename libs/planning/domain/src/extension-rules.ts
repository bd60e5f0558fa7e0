import type { CivilDate } from '@congtac/shared-domain';
import { taskLifeProblem } from './contracts/task-life.problems';

/** What a grant is measured against. */
export interface ExtensionFacts {
  newDueOn: CivilDate;
  /** Extensions granted before for the same task or occurrence. */
  granted: number;
  limit: number;
  /** Due day of the task above, or of the parent within the plan; the earlier of the two. */
  parentDueOn: CivilDate | null;
}

/** Refuses a day that gives no more time. Problems `planning.extension-no-due`, `planning.extension-not-later`. */
export function requireLater(dueOn: CivilDate | null, newDueOn: CivilDate, today: CivilDate): CivilDate {
  if (dueOn === null) throw taskLifeProblem('planning.extension-no-due');
  if (newDueOn <= dueOn || newDueOn < today) throw taskLifeProblem('planning.extension-not-later', { dueOn });
  return dueOn;
}

/** True when the chair must give a reason: the limit is reached, or the day lies after the parent's (I-5). */
export function needsException(facts: ExtensionFacts): boolean {
  return facts.granted >= facts.limit || isAfterParent(facts);
}

/** Problems `planning.extension-over-limit`, `planning.extension-after-parent` without a reason for the exception. */
export function requireGrantable(facts: ExtensionFacts, exceptionReason: string): void {
  if (exceptionReason.trim() !== '') return;
  if (facts.granted >= facts.limit)
    throw taskLifeProblem('planning.extension-over-limit', { granted: facts.granted, limit: facts.limit });
  if (isAfterParent(facts))
    throw taskLifeProblem('planning.extension-after-parent', { parentDueOn: facts.parentDueOn });
}

function isAfterParent(facts: ExtensionFacts): boolean {
  return facts.parentDueOn !== null && facts.newDueOn > facts.parentDueOn;
}
