import {
  type AdoptionMode,
  checkTarget,
  type Comparator,
  type ParentTaskView,
  type PutAdoption,
  type TargetCheck,
} from '@congtac/planning-domain';

/** What is typed for one task of the plan above before (and after) it is saved. */
export interface CascadeDraft {
  readonly mode: AdoptionMode | null;
  readonly title: string;
  readonly dueOn: string;
  readonly committedValue: number | null;
  readonly justification: string;
  readonly reason: string;
}

/** How far the wizard is: "đã chọn 30/42". */
export interface CascadeProgress {
  readonly decided: number;
  readonly total: number;
}

/** Why a choice cannot be saved yet; the key of a sentence under `planning.cascade.fault`. */
export type CascadeFault = 'reason' | 'title' | 'lower' | 'justification' | 'due';

/** The draft that stands for what was decided before; an undecided task proposes the parent's own words. */
export function draftOf(task: ParentTaskView): CascadeDraft {
  return {
    mode: task.decision?.mode ?? null,
    title: task.decision?.childTitle ?? task.title,
    dueOn: task.dueOn ?? '',
    committedValue: task.target?.assignedValue ?? null,
    justification: '',
    reason: task.decision?.reason ?? '',
  };
}

/** Outcome of the target rule for a committed value (I-8, G-1); `OK` when there is nothing to compare. */
export function targetOutcome(task: ParentTaskView, draft: CascadeDraft): TargetCheck {
  if (draft.mode !== 'ADAPT' || !task.target) return 'OK';
  return checkTarget({
    assignedValue: task.target.assignedValue,
    committedValue: draft.committedValue,
    comparator: task.target.comparator as Comparator,
    direction: 'UP',
    justification: draft.justification,
  });
}

/** How the committed value stands to the assigned one, for the sentence beside it; undefined when one is missing. */
export function targetWord(task: ParentTaskView, draft: CascadeDraft): 'higher' | 'equal' | 'lower' | undefined {
  const assigned = task.target?.assignedValue ?? null;
  if (assigned === null || draft.committedValue === null) return undefined;
  if (draft.committedValue === assigned) return 'equal';
  return draft.committedValue > assigned ? 'higher' : 'lower';
}

/** What is still missing before the choice can be saved; empty = save it. */
export function faultsOf(task: ParentTaskView, draft: CascadeDraft): CascadeFault[] {
  if (draft.mode === 'NOT_APPLICABLE') return draft.reason.trim() === '' ? ['reason'] : [];
  if (draft.mode !== 'ADAPT') return [];
  const outcome = targetOutcome(task, draft);
  const faults: CascadeFault[] = [];
  if (draft.title.trim() === '') faults.push('title');
  if (task.dueOn !== null && draft.dueOn > task.dueOn) faults.push('due');
  if (outcome === 'REFUSED') faults.push('lower');
  if (outcome === 'NEEDS_JUSTIFICATION') faults.push('justification');
  return faults;
}

/** The request body of a choice: only what its mode may carry. */
export function adoptionBody(task: ParentTaskView, draft: CascadeDraft & { readonly mode: AdoptionMode }): PutAdoption {
  if (draft.mode === 'NOT_APPLICABLE') return { mode: draft.mode, reason: draft.reason };
  if (draft.mode === 'VERBATIM') return { mode: draft.mode };
  return {
    mode: draft.mode,
    title: draft.title,
    ...(draft.dueOn && { dueOn: draft.dueOn }),
    ...(task.target && draft.committedValue !== null && { committedValue: draft.committedValue }),
    ...(draft.justification && { justification: draft.justification }),
  };
}

/** Modes open for a task: one given verbatim is not rewritten (I-7). */
export function modesFor(task: ParentTaskView): AdoptionMode[] {
  return task.cascadeMode === 'VERBATIM' ? ['VERBATIM', 'NOT_APPLICABLE'] : ['VERBATIM', 'ADAPT', 'NOT_APPLICABLE'];
}

/** Tasks without a decision, in order: what "lấy nguyên văn tất cả còn lại" would take. */
export function undecided(tasks: readonly ParentTaskView[]): ParentTaskView[] {
  return tasks.filter((task) => task.decision === null);
}

export function progressOf(tasks: readonly ParentTaskView[]): CascadeProgress {
  return { decided: tasks.length - undecided(tasks).length, total: tasks.length };
}

/** Tasks grouped under plan and section headings, in the order they came. */
export function cascadeGroups(tasks: readonly ParentTaskView[]): CascadeGroup[] {
  const groups = Map.groupBy(tasks, (task) => `${task.parentPlanId}/${task.sectionHeading}`);
  return [...groups].map(([key, items]) => ({
    key,
    heading: items[0].sectionHeading,
    plan: items[0].parentPlanTitle,
    items,
  }));
}

/** One heading of the plan above with its tasks. */
export interface CascadeGroup {
  readonly key: string;
  readonly heading: string;
  readonly plan: string;
  readonly items: readonly ParentTaskView[];
}
