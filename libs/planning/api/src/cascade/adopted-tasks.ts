import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import {
  type AdoptionMode,
  ANSWER_RULES,
  type AnswerMode,
  type DueKind,
  planningProblem,
  type PutAdoption,
  requireDueBeforeParent,
  requireDueInPlan,
} from '@congtac/planning-domain';
import { guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import type { PlanRecord } from '../plan/plan.repository';
import { type Commitment, TargetWrites } from '../task/target-writes';
import { TaskInserts } from '../task/task-inserts';
import type { TaskDetailRecord } from '../task/task.mapper';
import { TaskRepository } from '../task/task.repository';

/** The child task behind a decision; every method runs in the caller's transaction. */
@Injectable()
export class AdoptedTasks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: TaskRepository,
    private readonly inserts: TaskInserts,
    private readonly targets: TargetWrites,
  ) {}

  /** The task above; it must be issued and belong to a plan that this plan cites. */
  async parent(planId: string, parentTaskId: string, today: string): Promise<TaskDetailRecord> {
    const parent = await this.tasks.find(parentTaskId, today);
    if (!parent || parent.status === 'DRAFT') throw notFound();
    const cited = await this.uow.one<{ cited: boolean }>(
      `select exists (select 1 from planning.plan_basis where plan_id = $1 and parent_plan_id = $2) as cited`,
      [planId, parent.planId],
    );
    if (!cited?.cited) throw planningProblem('planning.parent-not-cited', { parent: parent.planTitle });
    return parent;
  }

  /**
   * Makes the task above answered: by a task the plan has already, by changing the present child, or by a new one.
   * @param present child of the decision so far. @returns id of the child, null for decisions that make none.
   */
  async answer(
    plan: PlanRecord,
    parent: TaskDetailRecord,
    body: PutAdoption,
    mode: AdoptionMode,
    present: string | null,
  ): Promise<string | null> {
    const rule = ANSWER_RULES[mode];
    if (rule.child === 'NONE') return null;
    if (rule.ownWords && body.childTaskId) return this.support(plan.id, body.childTaskId, parent, body);
    if (rule.child === 'SUPPORTS') return this.help(plan, parent, body, present);
    const own = await this.uow.one<{ id: string }>(
      'select task_id as id from planning.task where task_id = $1 and answers_task_id = $2',
      [present, parent.id],
    );
    return this.write(plan, parent, body, mode as AnswerMode, own?.id ?? null);
  }

  /**
   * A task of the plan answers one more parent; a task that reports to one already only supports this one (G-12). Its
   * day (I-5) and its target (I-8) are held to the parent's as those of a new child are.
   */
  private async support(planId: string, childTaskId: string, parent: TaskDetailRecord, body: PutAdoption) {
    const child = await this.uow.one<{ answers: string | null; dueOn: string | null; exception: string }>(
      `select answers_task_id as answers, due_on as "dueOn", due_exception_reason as exception
       from planning.task where task_id = $1 and plan_id = $2 for update`,
      [childTaskId, planId],
    );
    if (!child) throw planningProblem('planning.unknown-reference');
    requireDueBeforeParent(child.dueOn, parent.dueOn, child.exception);
    if (child.answers === null && body.mode !== 'SUPPORT') {
      await this.uow.query(
        `update planning.task set answers_task_id = $2, adoption_mode = 'ADAPT', version = version + 1
         where task_id = $1`,
        [childTaskId, parent.id],
      );
      await this.targets.join(childTaskId, parent.id, commitments(body));
    } else if (child.answers !== parent.id) {
      await this.targets.requireMeets(childTaskId, parent.id);
      await this.uow.query(
        `insert into planning.task_link (from_task_id, to_task_id, kind) values ($1, $2, 'SUPPORTS') on conflict do nothing`,
        [childTaskId, parent.id],
      );
    }
    return childTaskId;
  }

  /**
   * A task of the plan that helps with the one above without answering for its result: it has no target and reports to
   * nobody above (§2.6).
   */
  private async help(plan: PlanRecord, parent: TaskDetailRecord, body: PutAdoption, present: string | null) {
    const helping = await this.uow.one<{ id: string; version: number }>(
      `select t.task_id as id, t.version from planning.task t
       join planning.task_link k on k.from_task_id = t.task_id and k.to_task_id = $2 and k.kind = 'SUPPORTS'
       where t.task_id = $1 and t.plan_id = $3 for update of t`,
      [present, parent.id, plan.id],
    );
    const due = childDue(parent, body, plan);
    if (helping) {
      const set = { ...(body.title ? { title: body.title } : {}), due_kind: due.dueKind, due_on: due.dueOn };
      await guardedUpdate(this.uow, {
        table: 'planning.task',
        key: { task_id: helping.id },
        version: helping.version,
        set,
      });
      return helping.id;
    }
    const taskId = await this.inserts.add(plan, {
      title: body.title ?? parent.title,
      description: parent.description,
      kind: parent.kind,
      priority: parent.priority,
      themeId: parent.themeId,
      campaignId: parent.campaignId,
      eventId: parent.eventId,
      sectionId: await this.section(plan.id, parent.sectionHeading),
      dueKind: due.dueKind,
      dueOn: due.dueOn,
    });
    await this.uow.query(
      `insert into planning.task_link (from_task_id, to_task_id, kind) values ($1, $2, 'SUPPORTS')`,
      [taskId, parent.id],
    );
    return taskId;
  }

  private async write(
    plan: PlanRecord,
    parent: TaskDetailRecord,
    body: PutAdoption,
    mode: AnswerMode,
    childTaskId: string | null,
  ): Promise<string> {
    const due = childDue(parent, body, plan);
    const title = ANSWER_RULES[mode].ownWords ? (body.title ?? parent.title) : parent.title;
    const taskId = childTaskId
      ? await this.rewrite(childTaskId, { title, mode, description: parent.description, kind: parent.kind, ...due })
      : await this.inserts.add(plan, {
          title,
          description: parent.description,
          kind: parent.kind,
          priority: parent.priority,
          deliverable: parent.deliverable,
          themeId: parent.themeId,
          campaignId: parent.campaignId,
          eventId: parent.eventId,
          sectionId: await this.section(plan.id, parent.sectionHeading),
          dueKind: due.dueKind,
          dueOn: due.dueOn,
          answers: { taskId: parent.id, mode },
        });
    await this.copyRhythm(parent.id, taskId, mode);
    await this.targets.inherit(taskId, parent.id, commitments(body));
    return taskId;
  }

  /** Lets go of a child that no longer answers `parentTaskId`: a supporter stays, an own child is removed. */
  async release(childTaskId: string, parentTaskId: string): Promise<void> {
    const supporting = await this.uow.query<{ id: string }>(
      `delete from planning.task_link where from_task_id = $1 and to_task_id = $2 and kind = 'SUPPORTS'
       returning from_task_id as id`,
      [childTaskId, parentTaskId],
    );
    if (supporting.length === 0) await this.remove(childTaskId);
  }

  /** Removes the child, unless another decision rests on it: then it reports to the task that it supported so far. */
  private async remove(childTaskId: string): Promise<void> {
    const other = await this.uow.one<{ parentTaskId: string }>(
      `select parent_task_id as "parentTaskId" from planning.adoption where child_task_id = $1 limit 1`,
      [childTaskId],
    );
    if (other) return this.promote(childTaskId, other.parentTaskId);
    const below = await this.uow.one<{ id: string }>(
      'select task_id as id from planning.task where parent_task_id = $1 limit 1',
      [childTaskId],
    );
    if (below) throw planningProblem('planning.has-children');
    const removed = await this.uow.one<{ title: string; ownerUnitId: number; answersTaskId: string | null }>(
      `delete from planning.task where task_id = $1
       returning title, owner_unit_id as "ownerUnitId", answers_task_id as "answersTaskId"`,
      [childTaskId],
    );
    if (removed)
      await this.uow.audit({
        action: 'task.removed',
        entity: 'task',
        entityId: childTaskId,
        unitId: removed.ownerUnitId,
        before: removed,
      });
  }

  private async promote(childTaskId: string, parentTaskId: string): Promise<void> {
    await this.uow.query(
      `delete from planning.task_link where from_task_id = $1 and to_task_id = $2 and kind = 'SUPPORTS'`,
      [childTaskId, parentTaskId],
    );
    const changed = await this.uow.one<{ ownerUnitId: number }>(
      `update planning.task set answers_task_id = $2, version = version + 1, updated_at = clock_timestamp()
       where task_id = $1 returning owner_unit_id as "ownerUnitId"`,
      [childTaskId, parentTaskId],
    );
    if (changed)
      await this.uow.audit({
        action: 'task.answers-changed',
        entity: 'task',
        entityId: childTaskId,
        unitId: changed.ownerUnitId,
        after: { answersTaskId: parentTaskId },
      });
  }

  private async rewrite(
    taskId: string,
    child: {
      title: string;
      mode: string;
      description: string;
      kind: string;
      dueKind: DueKind;
      dueOn: string | null;
    },
  ): Promise<string> {
    const locked = await this.tasks.lock(taskId);
    if (!locked) throw notFound();
    await guardedUpdate(this.uow, {
      table: 'planning.task',
      key: { task_id: taskId },
      version: locked.version,
      set: {
        title: child.title,
        adoption_mode: child.mode,
        due_kind: child.dueKind,
        due_on: child.dueOn,
        ...(child.mode === 'ADAPT' ? {} : { description: child.description, kind: child.kind }),
      },
    });
    return taskId;
  }

  /** The section of the same heading, made when the plan has none: the ward's plan follows the order of the one above. */
  private async section(planId: string, heading: string | null): Promise<string | undefined> {
    if (heading === null) return undefined;
    const known = await this.uow.one<{ id: string }>(
      'select section_id as id from planning.plan_section where plan_id = $1 and heading = $2 order by ordinal limit 1',
      [planId, heading],
    );
    if (known) return known.id;
    const made = await this.uow.one<{ id: string }>(
      `insert into planning.plan_section (section_id, plan_id, ordinal, heading)
       select $1, $2, coalesce(max(s.ordinal), 0) + 1, $3 from planning.plan_section s where s.plan_id = $2
       returning section_id as id`,
      [newId(), planId, heading],
    );
    return made?.id;
  }

  /** The parent's rhythm; a child of its own wording keeps the one it has. */
  private async copyRhythm(parentTaskId: string, childTaskId: string, mode: AnswerMode): Promise<void> {
    if (mode !== 'ADAPT') await this.uow.query('delete from planning.recurrence where task_id = $1', [childTaskId]);
    await this.uow.query(
      `insert into planning.recurrence (task_id, freq, count, due_day)
       select $2, r.freq, r.count, r.due_day from planning.recurrence r where r.task_id = $1
       on conflict on constraint pk_recurrence do nothing`,
      [parentTaskId, childTaskId],
    );
  }
}

/** What the body says to each target above; the plain fields speak of the first. */
function commitments(body: PutAdoption): Commitment[] {
  const { committedValue, justification, targets = [] } = body;
  return [...targets, ...(committedValue !== undefined || justification ? [{ committedValue, justification }] : [])];
}

function childDue(parent: TaskDetailRecord, body: PutAdoption, plan: PlanRecord) {
  const dueOn = body.dueOn ?? parent.dueOn;
  const dueKind: DueKind = body.dueOn ? 'FIXED_DATE' : parent.dueKind;
  requireDueBeforeParent(dueOn, parent.dueOn, '');
  requireDueInPlan(dueOn, { from: plan.periodFrom, to: plan.periodTo });
  return { dueKind, dueOn };
}
