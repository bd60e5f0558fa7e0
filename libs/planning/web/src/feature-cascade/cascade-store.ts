import { computed, inject, Service, signal } from '@angular/core';
import type { ParentTaskView, PutAdoption } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { I18n, Toaster } from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { TargetClient } from '../data-access/target-client';
import { TaskClient } from '../data-access/task-client';
import {
  asksDetails,
  type CascadeDraft,
  cascadeGroups,
  draftOf,
  progressOf,
  proposedAnswer,
  undecided,
} from './cascade-choice';

/** How far a bulk choice is; the user may stop it. */
export interface BulkRun {
  readonly done: number;
  readonly total: number;
}

/** The tasks of the plans above with this unit's choices. Each choice is stored by itself, at once. */
@Service({ autoProvided: false })
export class CascadeStore {
  private readonly client = inject(PlanClient);
  private readonly tasksClient = inject(TaskClient);
  private readonly targetsClient = inject(TargetClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  private readonly id = signal('');
  private readonly failures = signal<ReadonlyMap<string, AppError>>(new Map());
  private readonly reopenedDrafts = signal<ReadonlyMap<string, CascadeDraft>>(new Map());
  private readonly running = signal<BulkRun | undefined>(undefined);
  private readonly busy = signal<ReadonlySet<string>>(new Set());
  private stopping = false;

  readonly planResource = this.client.plan(this.id);
  readonly taskResource = this.client.parentTasks(this.id);
  readonly tasks = computed<readonly ParentTaskView[]>(() =>
    this.taskResource.hasValue() ? this.taskResource.value() : [],
  );
  readonly progress = computed(() => progressOf(this.tasks()));
  readonly bulk = this.running.asReadonly();
  /** Why the last choice of a task was refused, by the id of the task above. */
  readonly errors = this.failures.asReadonly();
  /** Drafts of choices opened again, by the id of the task above. */
  readonly reopened = this.reopenedDrafts.asReadonly();
  /** Ids of the tasks above whose choice is being stored. */
  readonly saving = this.busy.asReadonly();
  readonly editable = computed(
    () => this.planResource.hasValue() && this.planResource.value().allowed.includes('adopt'),
  );

  open(planId: string): void {
    this.id.set(planId);
  }

  groups(onlyUndecided: boolean) {
    return cascadeGroups(onlyUndecided ? undecided(this.tasks()) : this.tasks());
  }

  /** Stores one choice. Resolves with false when it was refused; the text stays in its fields. */
  async choose(task: ParentTaskView, body: PutAdoption): Promise<boolean> {
    this.mark(task.taskId, true);
    try {
      const answer = await this.client.adopt(this.id(), task, body);
      this.taskResource.update((list) => (list ?? []).map((one) => (one.taskId === answer.taskId ? answer : one)));
      this.failures.update((map) => without(map, task.taskId));
      this.reopenedDrafts.update((map) => without(map, task.taskId));
      this.toaster.announce(this.i18n.t('planning.cascade.progress', { ...this.progress() }));
      return true;
    } catch (error) {
      // Shown beside the task it belongs to.
      this.failures.update((map) => new Map(map).set(task.taskId, toAppError(error)));
      return false;
    } finally {
      this.mark(task.taskId, false);
    }
  }

  /** Takes every undecided task the way it was given, one after another; stops at the first refusal or when told to. */
  async takeRest(): Promise<void> {
    const rest = undecided(this.tasks());
    this.stopping = false;
    for (const [index, task] of rest.entries()) {
      this.running.set({ done: index, total: rest.length });
      if (this.stopping || !(await this.choose(task, { mode: proposedAnswer(task) }))) break;
    }
    this.running.set(undefined);
  }

  stop(): void {
    this.stopping = true;
  }

  /** Opens a stored choice again with what the unit's own task holds now. */
  async reopen(task: ParentTaskView): Promise<void> {
    const draft = draftOf(task);
    const childId = task.decision?.childTaskId;
    const again = asksDetails(draft.mode) && childId ? await this.draftOfChild(draft, task, childId) : draft;
    this.reopenedDrafts.update((map) => new Map(map).set(task.taskId, again));
  }

  private async draftOfChild(draft: CascadeDraft, task: ParentTaskView, childId: string): Promise<CascadeDraft> {
    const [child, targets] = await Promise.all([
      this.tasksClient.fetch(childId),
      this.targetsClient.fetchTargets(childId),
    ]);
    const figures = task.targets.map((target, index) => {
      const own = targets.find((one) => one.indicatorName === target.indicatorName) ?? targets[index];
      const committedValue = own?.committedValue ?? target.assignedValue;
      return [target.id, { committedValue, justification: own?.justification ?? '' }] as const;
    });
    return { ...draft, title: child.title, dueOn: child.dueOn ?? '', figures: Object.fromEntries(figures) };
  }

  private mark(id: string, saving: boolean): void {
    this.busy.update((set) => {
      const next = new Set(set);
      if (saving) next.add(id);
      else next.delete(id);
      return next;
    });
  }
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  return new Map([...map].filter(([id]) => id !== key));
}
