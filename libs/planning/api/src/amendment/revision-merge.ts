import { Injectable } from '@nestjs/common';
import {
  type FieldChange,
  type ItemChange,
  moveTask,
  type PlanDiff,
  type SectionContent,
  type TaskContent,
  type TaskStatus,
} from '@congtac/planning-domain';
import { requestContext, UnitOfWork } from '@congtac/shared-api';
import type { Period } from '@congtac/shared-domain';
import { TaskFieldWrites } from './task-fields';

/** A draft revision, the plan it revises, and the period that holds from now on. */
export interface Merge {
  draftId: string;
  planId: string;
  unitId: number;
  revision: number;
  period: Period;
}

const HEAD_COLUMNS: Record<string, string> = {
  title: 'title',
  purposeText: 'purpose_text',
  requirementText: 'requirement_text',
  fields: 'fields',
  periodFrom: 'period_from',
  periodTo: 'period_to',
  noBasis: 'no_basis',
  obligesLowerUnits: 'obliges_lower_units',
};

/** Brings the rows of a draft revision into the living plan; ids of the living plan stay. In the caller's transaction. */
@Injectable()
export class RevisionMerge {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fields: TaskFieldWrites,
  ) {}

  /** The plan's own text, bases and objectives, as far as the revision changed them. */
  async head(merge: Merge, changes: readonly FieldChange[]): Promise<void> {
    const names = changes.flatMap((change) => HEAD_COLUMNS[change.field] ?? []);
    if (names.length > 0)
      await this.uow.query(
        `update planning.plan l set ${names.map((name) => `${name} = d.${name}`).join(', ')}
         from planning.plan d where d.plan_id = $1 and l.plan_id = $2`,
        [merge.draftId, merge.planId],
      );
    for (const [field, table] of [
      ['bases', 'plan_basis'],
      ['objectives', 'objective'],
      ['yearlyTargets', 'plan_yearly_target'],
    ])
      if (changes.some((change) => change.field === field)) {
        await this.uow.query(`delete from planning.${table} where plan_id = $1`, [merge.planId]);
        await this.uow.query(`update planning.${table} set plan_id = $2 where plan_id = $1`, [
          merge.draftId,
          merge.planId,
        ]);
      }
  }

  /** New sections move over, changed ones are rewritten, empty ones that were taken out go; the order is the draft's. */
  async sections(merge: Merge, changes: readonly ItemChange<SectionContent>[]): Promise<void> {
    const changed = changes.filter((one) => one.change === 'CHANGED').map((one) => one.id);
    await this.uow.query(
      `update planning.plan_section l set heading = d.heading, body_text = d.body_text, theme_id = d.theme_id,
         campaign_id = d.campaign_id, version = l.version + 1, updated_at = clock_timestamp(),
         parent_section_id = (select coalesce(a.revises_section_id, a.section_id) from planning.plan_section a
           where a.section_id = d.parent_section_id)
       from planning.plan_section d
       where d.plan_id = $1 and d.revises_section_id = l.section_id and l.section_id = any($2::uuid[])`,
      [merge.draftId, changed],
    );
    await this.uow.query(
      `update planning.plan_section l set ordinal = d.ordinal from planning.plan_section d
       where d.plan_id = $1 and d.revises_section_id = l.section_id`,
      [merge.draftId],
    );
    await this.uow.query(
      `update planning.plan_section d set plan_id = $2,
         parent_section_id = (select coalesce(a.revises_section_id, a.section_id) from planning.plan_section a
           where a.section_id = d.parent_section_id)
       where d.plan_id = $1 and d.revises_section_id is null`,
      [merge.draftId, merge.planId],
    );
  }

  /** New tasks move over. @returns their ids. */
  async newTasks(merge: Merge): Promise<string[]> {
    const moved = await this.uow.query<{ id: string }>(
      `update planning.task d set plan_id = $2,
         section_id = (select coalesce(s.revises_section_id, s.section_id) from planning.plan_section s
           where s.section_id = d.section_id),
         parent_task_id = (select coalesce(m.revises_task_id, m.task_id) from planning.task m
           where m.task_id = d.parent_task_id)
       where d.plan_id = $1 and d.revises_task_id is null returning d.task_id as id`,
      [merge.draftId, merge.planId],
    );
    return moved.map((row) => row.id);
  }

  /** Changed tasks get the changed fields only; all tasks take the draft's order. */
  async changedTasks(merge: Merge, changes: readonly ItemChange<TaskContent>[]): Promise<void> {
    const drafts = await this.copies(merge.draftId);
    for (const { id, fields } of changes.filter((one) => one.change === 'CHANGED')) {
      const draft = drafts.get(id);
      if (!draft) continue;
      const names = fields.map((one) => one.field);
      await this.fields.columns(draft, id, names);
      if (names.includes('place')) await this.move(draft, id);
      if (names.includes('forms')) await this.fields.forms(draft, id);
      if (names.includes('parties')) await this.fields.parties(draft, id);
      if (names.includes('targets')) await this.fields.targets(draft, id);
      if (names.includes('recurrence')) await this.fields.recurrence(draft, id);
      if (names.includes('recurrence') || names.includes('parties')) await this.fields.series(id, merge.period);
      await this.auditTask(merge, 'task.amended', id, fields);
    }
    await this.uow.query(
      `update planning.task l set position = d.position from planning.task d
       where d.plan_id = $1 and d.revises_task_id = l.task_id and l.position <> d.position`,
      [merge.draftId],
    );
  }

  /**
   * Tasks that the revision dropped are cancelled with that reason, never deleted; those that are finished or out of
   * work already keep their end.
   */
  async droppedTasks(merge: Merge, changes: readonly ItemChange<TaskContent>[]): Promise<void> {
    const reason = `Bản sửa đổi lần ${merge.revision} không còn nhiệm vụ này`;
    for (const { id } of changes.filter((one) => one.change === 'REMOVED')) {
      const task = await this.uow.one<{ status: TaskStatus }>(
        'select status from planning.task where task_id = $1 for update',
        [id],
      );
      if (!task || task.status === 'COMPLETED' || task.status === 'CANCELLED' || task.status === 'CARRIED_OVER')
        continue;
      await this.cancel(id, task.status, reason, merge.unitId);
    }
  }

  /** Cancels one task at work with a reason, under the rules of its life. */
  async cancel(taskId: string, from: TaskStatus, reason: string, unitId: number): Promise<void> {
    const status = moveTask('cancel', from);
    const actor = requestContext()?.principal?.actor;
    await this.uow.query(
      `update planning.task set status = $2, status_reason = $3, version = version + 1,
         updated_at = clock_timestamp(), updated_by = $4, updated_by_name = $5 where task_id = $1`,
      [taskId, status, reason, actor?.accountId ?? null, actor?.displayName ?? null],
    );
    const change = { before: { status: from }, after: { status }, reason };
    await this.uow.audit({ action: 'task.cancelled', entity: 'task', entityId: taskId, unitId, ...change });
  }

  /** Decisions on tasks above that the draft made or changed count for the living plan. */
  async decisions(merge: Merge): Promise<void> {
    const child = `(select coalesce(t.revises_task_id, t.task_id) from planning.task t where t.task_id = d.child_task_id)`;
    await this.uow.query(
      `update planning.adoption l set decision = d.decision, reason = d.reason, child_task_id = ${child},
         version = l.version + 1, updated_at = clock_timestamp(), updated_by = d.updated_by,
         updated_by_name = d.updated_by_name
       from planning.adoption d where d.plan_id = $1 and l.plan_id = $2 and l.parent_task_id = d.parent_task_id
         and (l.decision, l.reason, l.child_task_id) is distinct from (d.decision, d.reason, ${child})`,
      [merge.draftId, merge.planId],
    );
    await this.uow.query(
      `update planning.adoption d set plan_id = $2, in_revision = false, child_task_id = ${child}
       where d.plan_id = $1 and not exists (select 1 from planning.adoption l
         where l.plan_id = $2 and l.parent_task_id = d.parent_task_id)`,
      [merge.draftId, merge.planId],
    );
    await this.uow.query('delete from planning.adoption where plan_id = $1', [merge.draftId]);
    await this.uow.query('update planning.plan_obligation set plan_id = $2, version = version + 1 where plan_id = $1', [
      merge.draftId,
      merge.planId,
    ]);
  }

  /** Removes what is left of the draft once everything has been taken over. */
  async clear(merge: Merge, diff: PlanDiff): Promise<void> {
    await this.uow.query('delete from planning.task where plan_id = $1', [merge.draftId]);
    await this.uow.query('delete from planning.plan_section where plan_id = $1', [merge.draftId]);
    await this.uow.query('delete from planning.plan where plan_id = $1', [merge.draftId]);
    await this.uow.query(
      `delete from planning.plan_section s where s.section_id = any($1::uuid[])
         and not exists (select 1 from planning.task t where t.section_id = s.section_id)
         and not exists (select 1 from planning.plan_section b where b.parent_section_id = s.section_id)`,
      [diff.sections.filter((one) => one.change === 'REMOVED').map((one) => one.id)],
    );
  }

  /** Id of the draft's copy per living task. */
  private async copies(draftId: string): Promise<Map<string, string>> {
    const rows = await this.uow.query<{ id: string; draft: string }>(
      `select revises_task_id as id, task_id as draft from planning.task
       where plan_id = $1 and revises_task_id is not null`,
      [draftId],
    );
    return new Map(rows.map((row) => [row.id, row.draft]));
  }

  private async move(draftTaskId: string, taskId: string): Promise<void> {
    await this.uow.query(
      `update planning.task l set
         section_id = (select coalesce(s.revises_section_id, s.section_id) from planning.plan_section s
           where s.section_id = d.section_id),
         parent_task_id = (select coalesce(m.revises_task_id, m.task_id) from planning.task m
           where m.task_id = d.parent_task_id)
       from planning.task d where d.task_id = $1 and l.task_id = $2`,
      [draftTaskId, taskId],
    );
  }

  private auditTask(merge: Merge, action: string, taskId: string, fields: readonly FieldChange[]): Promise<void> {
    return this.uow.audit({
      action,
      entity: 'task',
      entityId: taskId,
      unitId: merge.unitId,
      before: Object.fromEntries(fields.map((one) => [one.field, one.old])),
      after: Object.fromEntries(fields.map((one) => [one.field, one.new])),
    });
  }
}
