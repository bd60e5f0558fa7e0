import { Injectable } from '@nestjs/common';
import {
  type HistoryFacts,
  historyRow,
  isDraftAction,
  isSharedAction,
  type TaskHistoryRow,
  unitsNamed,
} from '@congtac/planning-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { TaskRights } from '../task/task-rights';
import { TaskViews } from '../task/task-views';

/** What happened to a task, newest first, in words. */
@Injectable()
export class TaskHistory {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly views: TaskViews,
    private readonly rights: TaskRights,
  ) {}

  /**
   * Who takes part in the task, or oversees that, reads its history; whoever only reads the plan it stands in learns what
   * changed in the plan, not how a neighbour gets on nor why. The trail itself belongs to the owner's branch, so it is
   * read as the system once the reader is known; edits of the draft stay with those who read drafts.
   * Problem `common.not-found`.
   */
  async of(taskId: string): Promise<TaskHistoryRow[]> {
    const task = await this.uow.read(() => this.views.readable(taskId));
    const drafts = this.access.can('planning.plan.read', task.ownerUnitId);
    const takesPart = drafts || this.rights.mayReadComments(task);
    return this.uow.asSystem('history of a task for a person who may read the task', async () => {
      const rows = await this.uow.query<Omit<HistoryFacts, 'at'> & { at: Date }>(
        `select event_id as id, at, actor_name as "actorName", post_title as "postTitle", action, before, after, reason
         from app.audit_event where entity = 'task' and entity_id = $1 order by at desc, event_id desc limit 300`,
        [taskId],
      );
      const facts = rows
        .filter((row) => drafts || !isDraftAction(row.action))
        .filter((row) => takesPart || isSharedAction(row.action))
        .map((row) => ({ ...row, at: row.at.toISOString() }));
      const names = await this.names([...new Set(facts.flatMap(unitsNamed))]);
      const lines = facts.map((row) => historyRow(row, (unitId) => names.get(unitId) ?? ''));
      return takesPart ? lines : lines.map((line) => ({ ...line, reason: null }));
    });
  }

  private async names(unitIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.uow.query<{ unitId: number; name: string }>(
      'select unit_id as "unitId", name from org.v_unit where unit_id = any($1::int[])',
      [unitIds],
    );
    return new Map(rows.map((row) => [row.unitId, row.name]));
  }
}
