import { Injectable } from '@nestjs/common';
import { planningProblem, TASK_STATUS_NAMES } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { TaskMover, type WorkTask } from '../task/task-mover';
import { TaskProgress } from '../task/task-progress';
import { type ExtensionRecord, ExtensionRepository } from './extension.repository';

/** What a decision does to the task, and how it is told. In the open transaction. */
@Injectable()
export class ExtensionEffects {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: ExtensionRepository,
    private readonly mover: TaskMover,
    private readonly progress: TaskProgress,
  ) {}

  /** Moves the day of the task or occurrence; the first day of all stays beside it. */
  async grant(entry: ExtensionRecord, exceptionReason: string): Promise<void> {
    const event = 'planning.extension-granted';
    const task = await this.open(entry);
    const shared = { event, reason: exceptionReason || undefined, tell: toldOf(entry, event) };
    if (entry.occurrenceId) {
      await this.ledger.moveOccurrence(entry.occurrenceId, entry.newDueOn);
      const payload = { extensionId: entry.id, label: entry.occurrenceLabel, dueOn: entry.newDueOn };
      await this.progress.afterOccurrence(entry.taskId, { ...shared, before: { dueOn: entry.oldDueOn }, payload });
      return;
    }
    const set = {
      due_on: entry.newDueOn,
      due_kind: 'FIXED_DATE',
      original_due_on: task.originalDueOn ?? task.dueOn,
      ...(exceptionReason === '' ? {} : { due_exception_reason: exceptionReason }),
    };
    const payload = { extensionId: entry.id, newDueOn: entry.newDueOn };
    await this.mover.change(task, { ...shared, set, before: { due_on: task.dueOn }, payload });
  }

  /** Audit row of the task and the event, for steps that leave the task alone. */
  async record(entry: ExtensionRecord, event: string, reason?: string): Promise<void> {
    const days = { label: entry.occurrenceLabel, dueOn: entry.newDueOn };
    const tell = toldOf(entry, event);
    await this.uow.audit({
      action: event.replace('planning.', 'task.'),
      entity: 'task',
      entityId: entry.taskId,
      unitId: entry.ownerUnitId,
      before: { dueOn: entry.oldDueOn },
      after: { extensionId: entry.id, ...days },
      reason,
    });
    await this.uow.emit({
      type: event,
      unitId: entry.ownerUnitId,
      payload: {
        taskId: entry.taskId,
        extensionId: entry.id,
        newDueOn: entry.newDueOn,
        ...(reason ? { reason } : {}),
        ...(tell ? { tellUnitIds: tell.unitIds, title: tell.title, link: linkOf(entry, event) } : {}),
      },
    });
  }

  private async open(entry: ExtensionRecord): Promise<WorkTask> {
    const task = await this.mover.require(entry.taskId);
    if (task.status !== 'ASSIGNED' && task.status !== 'IN_PROGRESS')
      throw planningProblem('planning.wrong-state', { status: TASK_STATUS_NAMES[task.status] });
    if (entry.dueNow !== entry.oldDueOn)
      throw planningProblem('planning.wrong-state', { status: 'Hạn đã được đổi bằng cách khác' });
    return task;
  }
}

/** Whom a step is told, and in which words; nobody for a request that was taken back. */
function toldOf(entry: ExtensionRecord, event: string): { unitIds: number[]; title: string } | undefined {
  const what = entry.occurrenceLabel ? `${entry.taskTitle} (${entry.occurrenceLabel})` : entry.taskTitle;
  if (event === 'planning.extension-withdrawn') return undefined;
  if (event === 'planning.extension-requested')
    return { unitIds: [entry.ownerUnitId], title: `Đề nghị gia hạn: ${what}` };
  const words = event === 'planning.extension-granted' ? 'Được gia hạn' : 'Không được gia hạn';
  return { unitIds: [entry.leadUnitId], title: `${words}: ${what}` };
}

/** A request is decided in the queue; its answer is read on the task's page. */
function linkOf(entry: ExtensionRecord, event: string): string {
  return event === 'planning.extension-requested' ? '/nhiem-vu/gia-han' : `/nhiem-vu/${entry.taskId}`;
}
