import { Injectable } from '@nestjs/common';
import {
  type CreateTask,
  type MoveTask,
  planningProblem,
  reorder,
  requireChangeable,
  requireDueBeforeParent,
  requireDueInPlan,
  requirePlace,
  resolveDue,
  type TaskRow,
  type TaskView,
  type TreeTask,
  type UpdateTask,
} from '@congtac/planning-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import type { PlanRecord } from '../plan/plan.repository';
import { EventDue } from '../task-batch/event-due';
import { changedParts, taskColumns, touchesDue } from '../task-batch/task-columns';
import { TrashBin } from '../trash/trash-bin';
import { PlanDoor } from './plan-door';
import { TaskInserts } from './task-inserts';
import { TaskViews } from './task-views';
import { type TaskDetailRecord, toTaskRow } from './task.mapper';
import { TaskRepository } from './task.repository';

/** Tasks of a draft plan: adding, editing, moving, removing. */
@Injectable()
export class TaskService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
    private readonly planDoor: PlanDoor,
    private readonly inserts: TaskInserts,
    private readonly eventDue: EventDue,
    private readonly trash: TrashBin,
  ) {}

  /** Adds a task to a draft. Problems `planning.plan-locked`, `planning.unknown-reference`, `planning.too-deep`. */
  create(planId: string, body: CreateTask): Promise<TaskView> {
    return this.uow.run(async () => {
      const plan = await this.planDoor.open(planId);
      const taskId = await this.inserts.add(plan, body);
      return this.views.view(taskId);
    });
  }

  /** Changes a task of a draft. Problems 412, `planning.verbatim-frozen`, and those of the due rules (I-5). */
  update(taskId: string, body: UpdateTask, version: number): Promise<TaskView> {
    return this.uow.run(async () => {
      const { task, plan } = await this.openTask(taskId);
      requireChangeable(task.adoptionMode, changedParts(body));
      await this.planDoor.requireTopics(body);
      const period = { from: plan.periodFrom, to: plan.periodTo };
      const due = await this.eventDue.of(task, body, resolveDue(task, body, period));
      const reason = body.dueExceptionReason ?? task.dueExceptionReason;
      if (touchesDue(body)) {
        requireDueInPlan(due.dueOn, period);
        requireDueBeforeParent(due.dueOn, task.parent?.dueOn ?? null, reason);
      }
      const set = { ...taskColumns(body), due_kind: due.dueKind, due_on: due.dueOn };
      await guardedUpdate(this.uow, { table: 'planning.task', key: { task_id: taskId }, version, set });
      if (body.forms) await this.tasks.replaceForms(taskId, body.forms);
      await this.audit('task.updated', task, { before: pick(task, Object.keys(body)), after: body });
      return this.views.view(taskId);
    });
  }

  /** Removes a task without children from a draft (I-22). Problem `planning.has-children`. */
  async remove(taskId: string, version: number): Promise<void> {
    await this.uow.run(async () => {
      const { task } = await this.openTask(taskId);
      const tree = await this.tasks.tree(task.planId);
      if (tree.some((other) => other.parentTaskId === taskId)) throw planningProblem('planning.has-children');
      await guardedUpdate(this.uow, { table: 'planning.task', key: { task_id: taskId }, version, set: {} });
      await this.trash.putTasks([taskId]);
      await this.audit('task.removed', task, { before: toTaskRow(task) });
    });
  }

  /** Indents, outdents or reorders. Problems `planning.task-cycle`, `planning.too-deep`. Answers the whole tree. */
  move(taskId: string, body: MoveTask): Promise<TaskRow[]> {
    return this.uow.run(async () => {
      const { task } = await this.openTask(taskId);
      const tree = await this.tasks.tree(task.planId);
      const place = await this.placeOf(task, body, tree);
      requirePlace(tree, taskId, place.parentTaskId);
      await this.uow.query(
        `with recursive branch as (
           select task_id from planning.task where task_id = $1
           union all select t.task_id from planning.task t join branch b on t.parent_task_id = b.task_id)
         update planning.task t set section_id = $2, version = t.version + 1, updated_at = clock_timestamp(),
           parent_task_id = case when t.task_id = $1 then $3 else t.parent_task_id end
         from branch b where b.task_id = t.task_id`,
        [taskId, place.sectionId, place.parentTaskId],
      );
      const siblings = tree.filter(
        (other) => other.parentTaskId === place.parentTaskId && other.sectionId === place.sectionId,
      );
      await this.tasks.order(reorder(siblings, taskId, place.afterId));
      await this.audit('task.moved', task, { after: place });
      return this.planDoor.rows(task.planId);
    });
  }

  private async placeOf(task: TaskDetailRecord, body: MoveTask, tree: readonly TreeTask[]) {
    const anchorId = body.afterId ?? body.parentId;
    if (anchorId) {
      const anchor = tree.find((other) => other.id === anchorId);
      if (!anchor || anchor.id === task.id) throw planningProblem('planning.unknown-reference');
      const { sectionId } = anchor;
      if (body.afterId) return { sectionId, parentTaskId: anchor.parentTaskId, afterId: anchor.id };
      const last = tree.filter((other) => other.parentTaskId === anchor.id && other.id !== task.id).at(-1);
      return { sectionId, parentTaskId: anchor.id, afterId: last?.id ?? null };
    }
    if (!body.sectionId) throw planningProblem('planning.unknown-reference');
    await this.planDoor.requireSection(task.planId, body.sectionId);
    return { sectionId: body.sectionId, parentTaskId: null, afterId: null };
  }

  private async openTask(taskId: string): Promise<{ task: TaskDetailRecord; plan: PlanRecord }> {
    const task = await this.views.readable(taskId);
    return { task, plan: await this.planDoor.open(task.planId) };
  }

  private audit(action: string, task: TaskDetailRecord, change: { before?: object; after?: object }): Promise<void> {
    return this.uow.audit({ action, entity: 'task', entityId: task.id, unitId: task.ownerUnitId, ...change });
  }
}

function pick(task: TaskDetailRecord, keys: readonly string[]): object {
  return Object.fromEntries(keys.flatMap((key) => (key in task ? [[key, task[key as keyof TaskDetailRecord]]] : [])));
}
