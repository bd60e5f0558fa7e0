import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import type {
  CreateSection,
  PlanSectionView,
  PlanStatus,
  PlanView,
  TaskBatchView,
  TaskOperation,
  TaskRow,
  TaskView,
  UpdatePlan,
  UpdateSection,
} from '@congtac/planning-domain';
import { type AppError, Connection, toAppError } from '@congtac/shared-data';
import { type ConflictField, I18n, Toaster } from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { TaskBatchClient } from '../data-access/task-batch-client';
import { TaskClient } from '../data-access/task-client';
import type { TaskChange } from '../task-edit/task-draft';
import { PendingEdits } from '../task-edit/pending-edits';
import { TaskSaver } from '../task-edit/task-saver';
import { TaskWords } from '../task-edit/task-words';
import { ConflictGuard } from '../ui/conflict-guard';

/** What became of a write the user asked for; `kept` = nothing was written and the typed text must stay. */
export type WriteResult = 'done' | 'kept';

const AT_WORK: readonly PlanStatus[] = ['ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED'];

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

  private readonly batches = inject(TaskBatchClient);
  private readonly pending = inject(PendingEdits);
  private readonly words = inject(TaskWords);
  private planTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly id = signal('');
  private readonly running = signal(0);
  private readonly lastSaved = signal<Date | undefined>(undefined);
  private readonly lastError = signal<AppError | undefined>(undefined);

  /** The plan as a resource, for its states. */
  readonly planResource = this.plans.plan(this.id);
  /** The tasks as a resource, for their states. */
  readonly taskResource = this.plans.tasks(this.id);

  readonly plan = computed(() => (this.planResource.hasValue() ? this.planResource.value() : undefined));
  /** Rows of the plan with the changes that still wait for a connection. */
  readonly tasks = computed<readonly TaskRow[]>(() =>
    this.pending.over(this.taskResource.hasValue() ? this.taskResource.value() : []),
  );
  /** How many tasks have changes that wait for a connection. */
  readonly waiting = computed(() => this.pending.count());
  readonly sections = computed<readonly PlanSectionView[]>(() => this.plan()?.sections ?? []);
  readonly editable = computed(() => this.plan()?.allowed.includes('edit') ?? false);
  /** Issued and not withdrawn: its tasks have a progress. Imported plans may be at work without a known day of issue. */
  readonly atWork = computed(() => AT_WORK.includes(this.plan()?.status ?? 'DRAFT'));
  readonly saving = computed(() => this.running() > 0);
  /** When the server last stored something of this plan on this page. */
  readonly savedAt = this.lastSaved.asReadonly();
  /** Why the last write failed, until the next one. */
  readonly failure = this.lastError.asReadonly();

  constructor() {
    // Back online: what was kept is sent without anybody asking.
    effect(() => {
      if (this.connection.online() && untracked(this.waiting) > 0) untracked(() => void this.sendKept());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.planTimer));
  }

  open(planId: string): void {
    this.id.set(planId);
    void this.pending.open(planId);
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

  /**
   * Writes a change of one task; `kept` leaves the editor open with what was typed. Without a connection the change is
   * kept on the device, shown as if it were stored, and sent later.
   */
  changeTask(task: TaskRow, change: TaskChange): Promise<WriteResult> {
    return this.write(async () => {
      const outcome = await this.saver.save(task, change).catch((error: unknown) => {
        if (toAppError(error).kind !== 'offline') throw error;
        this.pending.keep(task, change);
        return undefined;
      });
      if (outcome === undefined) return 'offline';
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

  /**
   * Applies a batch, all or nothing, and shows its rows. Resolves with what the server answered, or undefined when it
   * refused: the reason is in `failure`, a row changed by others is read anew.
   */
  async applyBatch(operations: readonly TaskOperation[]): Promise<TaskBatchView | undefined> {
    let answer: TaskBatchView | undefined;
    await this.write(async () => {
      try {
        answer = await this.batches.apply(this.id(), operations);
      } catch (error) {
        // Whoever was faster has newer rows: they are shown before the refusal is told.
        if (toAppError(error).kind === 'stale') await this.refreshTasks();
        throw error;
      }
      this.showBatch(answer);
      return 'done';
    });
    return answer;
  }

  /** Brings deleted tasks back, in the order given; resolves with the ids that could not be. */
  async restoreTasks(taskIds: readonly string[]): Promise<readonly string[]> {
    const lost: string[] = [];
    await this.write(async () => {
      for (const id of taskIds) {
        await this.batches.restore(id).catch(() => lost.push(id));
      }
      await this.refreshTasks();
      this.reloadPlanSoon();
      return 'done';
    });
    return lost;
  }

  /** Sends what was kept while there was no connection; a row changed by others asks whose text stays. */
  async sendKept(): Promise<void> {
    for (const [taskId, kept] of this.pending.entries()) {
      const result = await this.write(async () => {
        const outcome = await this.guard.save<TaskView>({
          version: kept.version,
          write: async (version) => {
            await this.batches.apply(this.id(), [{ op: 'update', taskId, version, set: kept.set }]);
            return this.taskClient.fetch(taskId);
          },
          fetch: () => this.taskClient.fetch(taskId),
          compare: (fresh) => this.words.fieldConflicts(kept.set, fresh),
        });
        if (outcome.kind === 'open') return 'kept';
        this.pending.forget(taskId);
        this.replaceTask(outcome.view);
        return 'done';
      });
      if (result === 'kept') return;
    }
  }

  /** Everything about one task, for editors that need the parties. */
  fetchTask(id: string): Promise<TaskView> {
    return this.taskClient.fetch(id);
  }

  private replaceTask(view: TaskView): void {
    // The view of one task does not know its depth in the plan; the row does.
    this.taskResource.update((list) =>
      (list ?? []).map((one) => (one.id === view.id ? { ...view, depth: one.depth } : one)),
    );
    this.reloadPlanSoon();
  }

  private showBatch({ tasks, removed }: TaskBatchView): void {
    const fresh = new Map(tasks.map((task) => [task.id, task]));
    const gone = new Set(removed);
    this.taskResource.update((list) => {
      const kept = (list ?? []).filter((one) => !gone.has(one.id)).map((one) => take(fresh, one.id) ?? one);
      return [...kept, ...fresh.values()];
    });
    this.reloadPlanSoon();
  }

  /** Counts and blockers of the plan follow a moment later, once for many edits. */
  private reloadPlanSoon(): void {
    clearTimeout(this.planTimer);
    this.planTimer = setTimeout(() => this.planResource.reload(), 800);
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

  private async write(work: () => Promise<WriteResult | 'offline'>): Promise<WriteResult> {
    this.running.update((count) => count + 1);
    this.lastError.set(undefined);
    try {
      const result = await work();
      if (result === 'done') this.lastSaved.set(this.connection.dataAt());
      return result === 'offline' ? 'done' : result;
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

function take<K, V>(map: Map<K, V>, key: K): V | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}
