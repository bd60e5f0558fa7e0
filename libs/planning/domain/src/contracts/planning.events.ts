import type { CivilDate } from '@congtac/shared-domain';

/** Facts the planning context announces through the outbox; names are in the past tense. */
export interface PlanningEvents {
  'planning.plan-submitted': { planId: string; title: string };
  'planning.plan-returned': { planId: string; title: string; reason: string };
  'planning.plan-approved': { planId: string; title: string };
  /** Waits for the unit above, whose deciders are told. */
  'planning.plan-awaits-parent': { planId: string; title: string; link: string; tellUnitIds: number[] };
  'planning.plan-parent-approved': { planId: string; title: string; link: string; tellUnitIds: number[] };
  'planning.plan-parent-returned': {
    planId: string;
    title: string;
    reason: string;
    link: string;
    tellUnitIds: number[];
  };
  'planning.plan-issued': {
    planId: string;
    title: string;
    issuedOn: CivilDate;
    /** Units that now owe a plan of their own (S0-8). */
    obligedUnitIds: number[];
    /** Units named as recipients. */
    recipientUnitIds: number[];
  };
  'planning.plan-amended': {
    planId: string;
    amendmentId: string;
    revision: number;
    title: string;
    link: string;
    /** Units whose tasks answer a changed one, and those that build a plan on this one. */
    tellUnitIds: number[];
  };
  'planning.amendment-answered': {
    uptakeId: string;
    planId: string;
    parentPlanId: string;
    taskId: string;
    /** Fields that keep the unit's own text. */
    kept: string[];
    title: string;
    link: string;
    /** The unit above, when something was kept. */
    tellUnitIds: number[];
  };
  'planning.obligation-opened': { obligationId: string; parentPlanId: string };
  'planning.obligation-met': { obligationId: string; parentPlanId: string; planId: string };
  'planning.task-started': { taskId: string; planId: string };
  'planning.completion-submitted': { taskId: string; planId: string; submittedOn: CivilDate };
  'planning.completion-withdrawn': { taskId: string; planId: string };
  'planning.completion-confirmed': { taskId: string; planId: string; completedOn: CivilDate };
  'planning.completion-returned': { taskId: string; planId: string; reason: string };
  'planning.occurrence-done': { taskId: string; occurrenceId: string; reportId: string; doneOn: CivilDate };
  'planning.occurrence-waived': { taskId: string; occurrenceId: string; reason: string };
  'planning.occurrence-unwaived': { taskId: string; occurrenceId: string; reason: string };
  'planning.task-suspended': TaskTold & { reason: string; until: CivilDate | null };
  'planning.task-resumed': TaskTold;
  'planning.task-cancelled': TaskTold & { reason: string; replacedById: string | null };
  'planning.task-refused': TaskTold & { reason: string };
  'planning.task-reassigned': TaskTold & { leadUnitId: number };
  'planning.completion-corrected': TaskTold & { completedOn: CivilDate; reason: string };
  'planning.series-edited': TaskTold & { summary: string };
  'planning.extension-requested': TaskTold & { extensionId: string; newDueOn: CivilDate; reason: string };
  'planning.extension-granted': TaskTold & { extensionId: string; newDueOn: CivilDate };
  'planning.extension-refused': TaskTold & { extensionId: string; reason: string };
  'planning.extension-withdrawn': { taskId: string; planId: string; extensionId: string };
  'planning.comment-added': { taskId: string; tellAccountIds: string[]; title: string; link: string };
}

/** A step of a task that units must hear of. */
export interface TaskTold {
  taskId: string;
  planId: string;
  tellUnitIds: number[];
  title: string;
  link: string;
}

/** Name of a planning event. */
export type PlanningEvent = keyof PlanningEvents;
