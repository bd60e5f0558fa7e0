import {
  type AdoptionMode,
  ANSWER_RULES,
  answersFor,
  checkTarget,
  type ParentTargetView,
  type ParentTaskView,
  type PutAdoption,
  reportsUpward,
  type TargetCheck,
} from '@congtac/planning-domain';

/** What is typed for one target of the task above. */
export interface TargetFigure {
  readonly committedValue: number | null;
  readonly justification: string;
}

/** What is typed for one task of the plan above before (and after) it is saved. */
export interface CascadeDraft {
  readonly mode: AdoptionMode | null;
  readonly title: string;
  readonly dueOn: string;
  readonly reason: string;
  /** By the id of the target above. */
  readonly figures: Readonly<Record<string, TargetFigure>>;
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
    reason: task.decision?.reason ?? '',
    figures: Object.fromEntries(
      task.targets.map((target) => [target.id, { committedValue: target.assignedValue, justification: '' }]),
    ),
  };
}

/** The figure typed for one target. */
export function figureOf(draft: CascadeDraft, target: ParentTargetView): TargetFigure {
  return draft.figures[target.id] ?? { committedValue: null, justification: '' };
}

/** True for answers whose own wording, day and figures are asked. */
export function asksDetails(mode: AdoptionMode | null): boolean {
  return mode !== null && (ANSWER_RULES[mode].ownWords || mode === 'SPLIT');
}

/** Targets a choice commits to: those of the task above, for answers that report to it. */
export function targetsOf(task: ParentTaskView, draft: CascadeDraft): readonly ParentTargetView[] {
  return draft.mode !== null && draft.mode !== 'VERBATIM' && reportsUpward(draft.mode) ? task.targets : [];
}

/** Outcome of the target rule for a committed value (I-8, G-1). */
export function targetOutcome(target: ParentTargetView, draft: CascadeDraft): TargetCheck {
  return checkTarget({ ...target, ...figureOf(draft, target) });
}

/** How the committed value stands to the assigned one, for the sentence beside it; undefined when one is missing. */
export function targetWord(target: ParentTargetView, draft: CascadeDraft): 'higher' | 'equal' | 'lower' | undefined {
  const assigned = target.assignedValue;
  const { committedValue } = figureOf(draft, target);
  if (assigned === null || committedValue === null) return undefined;
  if (committedValue === assigned) return 'equal';
  return committedValue > assigned ? 'higher' : 'lower';
}

/** What is missing in one target's figures. */
export function targetFaults(target: ParentTargetView, draft: CascadeDraft): CascadeFault[] {
  const outcome = targetOutcome(target, draft);
  if (outcome === 'REFUSED') return ['lower'];
  return outcome === 'NEEDS_JUSTIFICATION' ? ['justification'] : [];
}

/** What is still missing before the choice can be saved; empty = save it. */
export function faultsOf(task: ParentTaskView, draft: CascadeDraft): CascadeFault[] {
  if (draft.mode === null) return [];
  const rule = ANSWER_RULES[draft.mode];
  const faults: CascadeFault[] = [];
  if (rule.reason && draft.reason.trim() === '') faults.push('reason');
  if (rule.ownWords && draft.title.trim() === '') faults.push('title');
  if (asksDetails(draft.mode) && task.dueOn !== null && draft.dueOn > task.dueOn) faults.push('due');
  return [...faults, ...targetsOf(task, draft).flatMap((target) => targetFaults(target, draft))];
}

/** The request body of a choice: only what its mode may carry. */
export function adoptionBody(task: ParentTaskView, draft: CascadeDraft & { readonly mode: AdoptionMode }): PutAdoption {
  const { mode } = draft;
  const rule = ANSWER_RULES[mode];
  const targets = targetsOf(task, draft).map((target) => ({ parentTargetId: target.id, ...figureOf(draft, target) }));
  return {
    mode,
    ...(rule.reason && { reason: draft.reason }),
    ...(rule.ownWords && { title: draft.title }),
    ...(asksDetails(mode) && draft.dueOn && { dueOn: draft.dueOn }),
    ...(targets.length > 0 && { targets }),
  };
}

/**
 * Answers open for a task, by the one rule table (§2.6).
 * @param chair the person may decide what only the chair decides.
 */
export function modesFor(task: ParentTaskView, chair: boolean): AdoptionMode[] {
  const offered = answersFor(task.cascadeMode).filter((mode) => chair || !ANSWER_RULES[mode].chairOnly);
  const decided = task.decision?.mode;
  return decided && !offered.includes(decided) ? [...offered, decided] : offered;
}

/** The answer that follows the way the unit above gave the task. */
export function proposedAnswer(task: ParentTaskView): AdoptionMode {
  return answersFor(task.cascadeMode)[0];
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
