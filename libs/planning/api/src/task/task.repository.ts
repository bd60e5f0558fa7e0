import { Injectable } from '@nestjs/common';
import { cappedPage, type CivilDate, MOST_COUNTED, offsetOf, type Page } from '@congtac/shared-domain';
import type { TaskForm, TaskListRow, TaskQuery, TaskStatus, TreeTask } from '@congtac/planning-domain';
import { UnitTree } from '@congtac/org-api';
import { UnitOfWork } from '@congtac/shared-api';
import { listFilter, listSql } from './task-list.sql';
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

/** Units from which on a branch is looked through in the order of the list, instead of unit by unit. */
const LARGE_BRANCH = 1000;

/** Reads tasks; every query is filtered by row-level security. */
@Injectable()
export class TaskRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly units: UnitTree,
  ) {}

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
   * Issued tasks in sight, the most pressing first. The page is found by its keys first, and its total is counted up to
   * `MOST_COUNTED` only: a count of everything would cost many times the page itself.
   * @param mineUnits LEAD units to keep to; null = any.
   */
  async list(query: TaskQuery, mineUnits: readonly number[] | null, today: CivilDate): Promise<Page<TaskListRow>> {
    const { where, params } = listFilter(query, mineUnits, today, this.isLarge(query.withinUnitId));
    const [items, [count]] = await Promise.all([
      this.uow.query<TaskListRecord>(listSql(where, query.size, offsetOf(query)), params),
      this.uow.query<{ total: number }>(
        `select count(*)::int as total from (select 1 from planning.task t where ${where} limit ${MOST_COUNTED + 1}) counted`,
        params,
      ),
    ]);
    return cappedPage(items.map(toTaskListRow), count?.total ?? 0);
  }

  private isLarge(unitId: number | undefined): boolean {
    const branch = unitId === undefined ? undefined : this.units.interval(unitId);
    return branch !== undefined && branch.rgt - branch.lft >= LARGE_BRANCH;
  }
}
