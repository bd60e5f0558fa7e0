import { Injectable } from '@nestjs/common';
import { type CivilDate, offsetOf, type Page } from '@congtac/shared-domain';
import type { TaskForm, TaskListRow, TaskQuery, TaskStatus, TreeTask } from '@congtac/planning-domain';
import { timelinessSql } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { dashboardFilters } from '../overview/task-filters';
import { likeText } from '../plan/plan.repository';
import { ownUrgentPlans, urgentPlansBelow } from '../urgent/urgent-plans';
import {
  CONTEXT_COLUMNS,
  CONTEXT_JOINS,
  DETAIL_COLUMNS,
  OCCURRENCES_SQL,
  TASK_COLUMNS,
  TASK_JOINS,
} from './task-rows.sql';
import {
  type OccurrenceRecord,
  type TaskDetailRecord,
  type TaskListRecord,
  type TaskRecord,
  toTaskListRow,
} from './task.mapper';

/** Reads tasks; every query is filtered by row-level security. */
@Injectable()
export class TaskRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Every task of a plan, unordered. */
  ofPlan(planId: string, today: CivilDate): Promise<TaskRecord[]> {
    return this.uow.query<TaskRecord>(
      `select ${TASK_COLUMNS} from planning.task t ${TASK_JOINS} where t.plan_id = $2`,
      [today, planId],
    );
  }

  /** One task with its surroundings, or undefined when out of sight. */
  find(taskId: string, today: CivilDate): Promise<TaskDetailRecord | undefined> {
    return this.uow.one<TaskDetailRecord>(
      `select ${TASK_COLUMNS}, ${CONTEXT_COLUMNS}, ${DETAIL_COLUMNS}
       from planning.task t ${TASK_JOINS} ${CONTEXT_JOINS} where t.task_id = $2`,
      [today, taskId],
    );
  }

  /** Locks a task and tells its status and version; undefined when the person may not change it. */
  lock(taskId: string): Promise<{ status: TaskStatus; version: number } | undefined> {
    return this.uow.one<{ status: TaskStatus; version: number }>(
      'select status, version from planning.task where task_id = $1 for update',
      [taskId],
    );
  }

  /** Occurrences of a task in order. */
  occurrences(taskId: string): Promise<OccurrenceRecord[]> {
    return this.uow.query<OccurrenceRecord>(OCCURRENCES_SQL, [taskId]);
  }

  /** The tree of a plan, as rules on places need it. */
  tree(planId: string): Promise<TreeTask[]> {
    return this.uow.query<TreeTask>(
      `select task_id as id, section_id as "sectionId", parent_task_id as "parentTaskId", position
       from planning.task where plan_id = $1 order by position`,
      [planId],
    );
  }

  /** Number of open tasks directly below. */
  async openChildren(taskId: string): Promise<number> {
    const row = await this.uow.one<{ open: number }>(
      `select count(*)::int as open from planning.task
       where parent_task_id = $1 and status in ('ASSIGNED','IN_PROGRESS','PENDING_CONFIRMATION')`,
      [taskId],
    );
    return row?.open ?? 0;
  }

  /** Replaces the forms of execution. */
  async replaceForms(taskId: string, forms: readonly TaskForm[]): Promise<void> {
    await this.uow.query('delete from planning.task_form where task_id = $1', [taskId]);
    await this.uow.query(
      'insert into planning.task_form (task_id, form) select distinct $1::uuid, f from unnest($2::text[]) f',
      [taskId, forms],
    );
  }

  /** Sets the positions of siblings to their places in the list (from 1). */
  async order(taskIds: readonly string[]): Promise<void> {
    await this.uow.query(
      `update planning.task t set position = x.position from unnest($1::uuid[]) with ordinality as x (id, position)
       where t.task_id = x.id and t.position is distinct from x.position`,
      [taskIds],
    );
  }

  /**
   * Issued tasks in sight, the most pressing first.
   * @param mineUnits LEAD units to keep to; null = any.
   */
  async list(query: TaskQuery, mineUnits: readonly number[] | null, today: CivilDate): Promise<Page<TaskListRow>> {
    const filters = [
      today,
      query.unitId ?? null,
      query.planId ?? null,
      query.sectionId ?? null,
      query.parentPlanId ?? null,
      query.parentTaskId ?? null,
      likeText(query.q),
      query.timeliness ?? null,
      mineUnits,
      query.planUnitId ?? null,
      query.withinPlanId ?? null,
      query.includeUrgent ?? false,
    ];
    const params: unknown[] = [...filters];
    const where = LIST_WHERE + dashboardFilters(query, params, today);
    const at = params.length;
    const items = await this.uow.query<TaskListRecord>(
      `select ${TASK_COLUMNS}, ${CONTEXT_COLUMNS}, (
         select jsonb_build_object('id', o.occurrence_id, 'label', o.label, 'dueOn', o.due_on)
         from planning.task_occurrence o where o.task_id = t.task_id and o.status = 'OPEN' and o.window_from <= $1::date
         order by o.due_on, o.ordinal limit 1) as "currentOccurrence"
       from planning.task t ${TASK_JOINS} ${CONTEXT_JOINS} where ${where}
       order by ${URGENT_FIRST}, coalesce(t.next_due_on, t.due_on) nulls last, t.priority, t.position, t.task_id
       limit $${at + 1} offset $${at + 2}`,
      [...params, query.size, offsetOf(query)],
    );
    const count = await this.uow.one<{ total: number }>(
      `select count(*)::int as total from planning.task t where ${where}`,
      params,
    );
    return { items: items.map(toTaskListRow), total: count?.total ?? 0 };
  }
}

/** Urgent work that is still open stands above everything else (S2-19). */
const URGENT_FIRST = `(t.urgent and t.status in ('ASSIGNED','IN_PROGRESS','PENDING_CONFIRMATION')) desc`;

const LIST_WHERE = `
  t.status <> 'DRAFT'
  and ($2::int is null or t.lead_unit_id = $2)
  and ($3::uuid is null or t.plan_id = $3 or ($12 and t.plan_id in (${ownUrgentPlans('$3')})))
  and ($4::uuid is null or t.section_id = $4)
  and ($5::uuid is null or t.plan_id in (select b.plan_id from planning.plan_basis b where b.parent_plan_id = $5)
    or ($12 and t.plan_id in (${urgentPlansBelow('$5')})))
  and ($6::uuid is null or t.answers_task_id = $6)
  and ($7::text is null or t.search_text like '%' || app.fold($7) || '%')
  and ($8::text is null or ${timelinessSql('t', '$1')} = $8)
  and ($9::int[] is null or t.lead_unit_id = any($9))
  and ($10::int is null or t.owner_unit_id = $10)
  and ($11::uuid is null or t.plan_id = $11
    or t.plan_id in (select b.plan_id from planning.plan_basis b where b.parent_plan_id = $11)
    or ($12 and (t.plan_id in (${ownUrgentPlans('$11')}) or t.plan_id in (${urgentPlansBelow('$11')}))))`;
