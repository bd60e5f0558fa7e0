import { computed, inject, Service, signal } from '@angular/core';
import type {
  CreateSection,
  PlanSectionView,
  PlanView,
  TaskRow,
  TaskView,
  UpdatePlan,
  UpdateSection,
} from '@congtac/planning-domain';
import { type AppError, Connection, toAppError } from '@congtac/shared-data';
import { type ConflictField, I18n, Toaster } from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { TaskClient } from '../data-access/task-client';
import type { TaskChange } from '../task-edit/task-draft';
import { TaskSaver } from '../task-edit/task-saver';
import type { TreeMove } from '../tree-table/tree-moves';
import { ConflictGuard } from '../ui/conflict-guard';

/** What became of a write the user asked for; `kept` = nothing was written and the typed text must stay. */
export type WriteResult = 'done' | 'kept';

/** Where a new task goes; without a place it is the last of its section. */
export interface NewTaskPlace {
  readonly sectionId: string | null;
  readonly parentTaskId?: string;
  readonly position?: number;
}

/** State of one plan's workspace: the plan, its tasks, what is being saved and what failed. One per page. */
@Service({ autoProvided: false })
export class PlanStore {
  private readonly plans = inject(PlanClient);
  private readonly taskClient = inject(TaskClient);
  private readonly saver = inject(TaskSaver);
  private readonly guard = inject(ConflictGuard);
  private readonly connection = inject(Connection);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  private readonly id = signal('');
  private readonly running = signal(0);
  private readonly lastSaved = signal<Date | undefined>(undefined);
  private readonly lastError = signal<AppError | undefined>(undefined);

  /** The plan as a resource, for its states. */
  readonly planResource = this.plans.plan(this.id);
  /** The tasks as a resource, for their states. */
  readonly taskResource = this.plans.tasks(this.id);

  readonly plan = computed(() => (this.planResource.hasValue() ? this.planResource.value() : undefined));
  readonly tasks = computed<readonly TaskRow[]>(() => (this.taskResource.hasValue() ? this.taskResource.value() : []));
  readonly sections = computed<readonly PlanSectionView[]>(() => this.plan()?.sections ?? []);
  readonly editable = computed(() => this.plan()?.allowed.includes('edit') ?? false);
  readonly saving = computed(() => this.running() > 0);
  /** When the server last stored something of this plan on this page. */
  readonly savedAt = this.lastSaved.asReadonly();
  /** Why the last write failed, until the next one. */
  readonly failure = this.lastError.asReadonly();

  open(planId: string): void {
    this.id.set(planId);
  }

  reload(): void {
    this.planResource.reload();
    this.taskResource.reload();
  }

  /** Takes over the plan an action of the lifecycle answered with; its tasks changed with it. */
  accept(plan: PlanView): void {
    this.showPlan(plan);
    this.taskResource.reload();
  }

  /** Saves fields of the draft; `labels` names them in a conflict question. */
  savePlan(body: UpdatePlan, compare: (fresh: PlanView) => ConflictField[]): Promise<WriteResult> {
    return this.write(async () => {
      const plan = this.plan();
      if (!plan) return 'kept';
      const outcome = await this.guard.save<PlanView>({
        version: plan.version,
        write: (version) => this.plans.update({ id: plan.id, version }, body),
        fetch: () => this.plans.fetch(plan.id),
        compare,
      });
      if (outcome.kind === 'open') return 'kept';
      this.showPlan(outcome.view);
      return 'done';
    });
  }

  addSection(body: CreateSection): Promise<WriteResult> {
    return this.writePlan(() => this.plans.addSection(this.id(), body));
  }

  /** Saves a section's heading or text, or moves it. */
  updateSection(
    section: PlanSectionView,
    body: UpdateSection,
    compare: (fresh: PlanSectionView) => ConflictField[],
  ): Promise<WriteResult> {
    return this.write(async () => {
      const outcome = await this.guard.save<PlanSectionView>({
        version: section.version,
        write: async (version) =>
          this.sectionOf(await this.plans.updateSection({ id: section.id, version }, body), section),
        fetch: async () => this.sectionOf(await this.plans.fetch(this.id()), section),
        compare,
      });
      return outcome.kind === 'open' ? 'kept' : 'done';
    });
  }

  removeSection(section: PlanSectionView): Promise<WriteResult> {
    return this.writePlan(() => this.plans.removeSection(section));
  }

  /** Writes a change of one task; `kept` leaves the editor open with what was typed. */
  changeTask(task: TaskRow, change: TaskChange): Promise<WriteResult> {
    return this.write(async () => {
      const outcome = await this.saver.save(task, change);
      if (outcome.kind === 'open') return 'kept';
      this.replaceTask(outcome.view);
      return 'done';
    });
  }

  /** Several changes of one task, in order, each over the version the one before made. */
  async changeTaskParts(task: TaskRow, changes: readonly TaskChange[]): Promise<WriteResult> {
    for (const change of changes) {
      const current = this.tasks().find((one) => one.id === task.id) ?? task;
      if ((await this.changeTask(current, change)) === 'kept') return 'kept';
    }
    return 'done';
  }

  /** Adds a task and resolves with its id, or undefined when it was refused. */
  async addTask(title: string, place: NewTaskPlace): Promise<string | undefined> {
    let id: string | undefined;
    await this.write(async () => {
      const { sectionId, parentTaskId, position } = place;
      const task = await this.taskClient.create(this.id(), {
        title,
        ...(sectionId !== null && { sectionId }),
        ...(parentTaskId !== undefined && { parentTaskId }),
        ...(position !== undefined && { position }),
      });
      id = task.id;
      if (position === undefined) this.taskResource.update((list) => [...(list ?? []), task]);
      else await this.refreshTasks();
      this.planResource.reload();
      return 'done';
    });
    return id;
  }

  /** Moves a row; the order of its siblings comes from the server. */
  moveTask(move: TreeMove): Promise<WriteResult> {
    return this.write(async () => {
      this.taskResource.set(await this.taskClient.move(move.taskId, move.body));
      return 'done';
    });
  }

  removeTask(task: TaskRow): Promise<WriteResult> {
    return this.write(async () => {
      await this.taskClient.remove(task);
      this.taskResource.update((list) => (list ?? []).filter((one) => one.id !== task.id));
      this.planResource.reload();
      return 'done';
    });
  }

  /** Everything about one task, for editors that need the parties. */
  fetchTask(id: string): Promise<TaskView> {
    return this.taskClient.fetch(id);
  }

  private replaceTask(view: TaskView): void {
    this.taskResource.update((list) => (list ?? []).map((one) => (one.id === view.id ? view : one)));
    this.planResource.reload();
  }

  /** Reads the tasks again and waits, so that the keyboard can follow the moved row. */
  private async refreshTasks(): Promise<void> {
    this.taskResource.set(await this.plans.fetchTasks(this.id()));
  }

  private writePlan(work: () => Promise<PlanView>): Promise<WriteResult> {
    return this.write(async () => {
      this.showPlan(await work());
      return 'done';
    });
  }

  private showPlan(plan: PlanView): void {
    this.planResource.set(plan);
  }

  /** Shows the newest plan and picks one of its sections. */
  private sectionOf(plan: PlanView, section: PlanSectionView): PlanSectionView {
    this.showPlan(plan);
    return plan.sections.find((one) => one.id === section.id) ?? section;
  }

  private async write(work: () => Promise<WriteResult>): Promise<WriteResult> {
    this.running.update((count) => count + 1);
    this.lastError.set(undefined);
    try {
      const result = await work();
      if (result === 'done') this.lastSaved.set(this.connection.dataAt());
      return result;
    } catch (error) {
      // Every failure of a write is told in the status line; what was typed stays in its editor.
      const failure = toAppError(error);
      this.lastError.set(failure);
      this.toaster.announce(failure.detail || failure.title || this.i18n.t('ui.state.error'));
      return 'kept';
    } finally {
      this.running.update((count) => count - 1);
    }
  }
}
