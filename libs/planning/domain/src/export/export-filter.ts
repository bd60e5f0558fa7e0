import { foldVietnamese } from '@congtac/shared-domain';
import type { PlanExportFilter } from '../contracts/export.dto';
import type { TaskRow } from '../contracts/task.views';

/** The tasks that pass the filter with the tasks above them, in the order given: the rows the screen shows. */
export function exportedTasks(tasks: readonly TaskRow[], filter: PlanExportFilter): TaskRow[] {
  const parentOf = new Map(tasks.map((task) => [task.id, task.parentTaskId]));
  const shown = new Set<string>();
  for (const task of tasks)
    if (passes(task, filter))
      for (let id: string | null = task.id; id !== null; id = parentOf.get(id) ?? null) shown.add(id);
  return tasks.filter((task) => shown.has(task.id));
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((part) => part !== '');
}

function passes(task: TaskRow, filter: PlanExportFilter): boolean {
  const one = (text: string | undefined, value: string | number | null) => {
    const wanted = listOf(text);
    return wanted.length === 0 || (value !== null && wanted.includes(String(value)));
  };
  const due = task.nextDueOn ?? task.dueOn;
  return (
    one(filter.leadIds, task.leadUnitId) &&
    one(filter.themeIds, task.themeId) &&
    one(filter.campaignIds, task.campaignId) &&
    one(filter.kinds, task.kind) &&
    one(filter.timeliness, task.timeliness) &&
    (!filter.dueFrom || (due !== null && due >= filter.dueFrom)) &&
    (!filter.dueTo || (due !== null && due <= filter.dueTo)) &&
    listOf(filter.flags).every((flag) => hasFlag(task, flag)) &&
    hasWords(task, filter.q ?? '')
  );
}

function hasFlag(task: TaskRow, flag: string): boolean {
  if (flag === 'key') return task.priority === 'KEY';
  if (flag === 'urgent') return task.urgent;
  if (flag === 'no-lead') return task.leadUnitId === null;
  return task.dueOn === null && task.dueKind !== 'ONGOING' && task.dueKind !== 'NONE';
}

function hasWords(task: TaskRow, text: string): boolean {
  const place = foldVietnamese([task.title, task.deliverable, task.note, task.leadUnitName ?? ''].join(' '));
  return foldVietnamese(text)
    .split(' ')
    .every((word) => place.includes(word));
}
