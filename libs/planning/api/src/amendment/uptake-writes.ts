import { Injectable } from '@nestjs/common';
import {
  type DecideUptake,
  requireDueBeforeParent,
  requireDueInPlan,
  type TaskContent,
} from '@congtac/planning-domain';
import { notFound } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';
import { type Commitment, TargetWrites } from '../task/target-writes';
import { RevisionMerge } from './revision-merge';
import { TaskFieldWrites } from './task-fields';
import { REMOVED, type UptakeField } from './uptake-fields';
import type { UptakeRecord } from './uptake.repository';

/** Writes into the task below what its unit takes over; in the caller's transaction. */
@Injectable()
export class UptakeWrites {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fields: TaskFieldWrites,
    private readonly targets: TargetWrites,
    private readonly merging: RevisionMerge,
    private readonly summaries: Summaries,
  ) {}

  /** Everything but the kept fields. Problems of the due rules and of the target. */
  async take(
    uptake: UptakeRecord,
    fields: readonly UptakeField[],
    kept: readonly string[],
    body: DecideUptake,
    texts: ReadonlyMap<string, TaskContent>,
  ): Promise<void> {
    const own = texts.get(uptake.childTaskId);
    if (!own || uptake.childStatus === null) return;
    const taken = fields.filter((one) => one.way !== 'UNCHANGED' && !kept.includes(one.field)).map((one) => one.field);
    if (taken.includes(REMOVED)) await this.drop(uptake, uptake.childStatus);
    else {
      const above = requiredText(texts, uptake.parentTaskId);
      await this.checkDue(uptake, taken, kept, own, above, body.reason ?? '');
      if (taken.length > 0) await this.fields.columns(uptake.parentTaskId, uptake.childTaskId, taken);
      if (taken.includes('recurrence')) await this.rhythm(uptake);
      if (uptake.fields.includes('targets'))
        await this.targets.inherit(uptake.childTaskId, uptake.parentTaskId, commitments(uptake, body));
    }
    if (uptake.planStatus !== 'DRAFT') await this.summaries.recompute(uptake.planId);
  }

  /** The day stays within the plan; one that is kept although the plan above is earlier now is an exception (I-5). */
  private async checkDue(
    uptake: UptakeRecord,
    taken: readonly string[],
    kept: readonly string[],
    own: TaskContent,
    above: TaskContent,
    reason: string,
  ): Promise<void> {
    if (taken.includes('due')) requireDueInPlan(above.due.on, { from: uptake.periodFrom, to: uptake.periodTo });
    if (!kept.includes('due')) return;
    requireDueBeforeParent(own.due.on, above.due.on, reason);
    if (above.due.on !== null && (own.due.on === null || own.due.on > above.due.on))
      await this.uow.query(
        'update planning.task set due_exception_reason = $2, version = version + 1 where task_id = $1',
        [uptake.childTaskId, reason],
      );
  }

  private async rhythm(uptake: UptakeRecord): Promise<void> {
    await this.fields.recurrence(uptake.parentTaskId, uptake.childTaskId);
    if (uptake.planStatus !== 'DRAFT')
      await this.fields.series(uptake.childTaskId, { from: uptake.periodFrom, to: uptake.periodTo });
  }

  /** The task above was taken out: the one below is cancelled; a draft that nobody works on yet simply goes. */
  private async drop(uptake: UptakeRecord, status: NonNullable<UptakeRecord['childStatus']>): Promise<void> {
    const reason = `Cấp trên bỏ nhiệm vụ này trong bản sửa đổi lần ${uptake.revision}`;
    if (status === 'DRAFT') {
      await this.uow.query('delete from planning.adoption where child_task_id = $1', [uptake.childTaskId]);
      await this.uow.query('delete from planning.task where task_id = $1', [uptake.childTaskId]);
    } else if (status !== 'COMPLETED' && status !== 'CANCELLED' && status !== 'CARRIED_OVER')
      await this.merging.cancel(uptake.childTaskId, status, reason, uptake.unitId);
  }
}

/** What the unit says to each target: what it says now, else what it said before. */
function commitments(uptake: UptakeRecord, body: DecideUptake): Commitment[] {
  return uptake.targets.map(({ parentTargetId, committedValue, justification }) => {
    const said = body.targets?.find((one) => one.parentTargetId === parentTargetId);
    return {
      parentTargetId,
      committedValue: said?.committedValue ?? committedValue,
      justification: said?.justification ?? justification,
    };
  });
}

/** The text of a task, which the caller has seen. */
export function requiredText(texts: ReadonlyMap<string, TaskContent>, taskId: string): TaskContent {
  const text = texts.get(taskId);
  if (!text) throw notFound();
  return text;
}
