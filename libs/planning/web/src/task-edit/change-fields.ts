import type { BatchTaskFields, TaskRow } from '@congtac/planning-domain';
import type { TaskChange } from './task-draft';

/** A change as one object of fields, as a batch takes it. */
export function fieldsOfChange(change: TaskChange): BatchTaskFields {
  switch (change.part) {
    case 'fields':
      return { ...change.body };
    case 'lead':
      return { leadUnitId: change.unit?.unitId ?? null };
    case 'coordinators':
      return { coordinatorUnitIds: change.units.map((unit) => unit.unitId) };
    case 'target':
      return { target: change.body };
    case 'recurrence':
      return { recurrence: change.body };
  }
}

/** How a row looks after a change that the server has not seen yet. */
export function rowAfter(task: TaskRow, change: TaskChange): Partial<TaskRow> {
  switch (change.part) {
    case 'fields': {
      const known = Object.entries(change.body).filter(([field, value]) => field in task && value !== undefined);
      return Object.fromEntries(known) as Partial<TaskRow>;
    }
    case 'lead':
      return { leadUnitId: change.unit?.unitId ?? null, leadUnitName: change.unit?.name ?? null };
    case 'coordinators':
      return {
        coordinatorIds: change.units.map((unit) => unit.unitId),
        coordinatorNames: change.units.map((unit) => unit.name),
      };
    case 'target':
      if (change.body.indicatorName === null) return { target: null };
      return task.target ? { target: { ...task.target, ...defined(change.body) } as TaskRow['target'] } : {};
    case 'recurrence':
      return { recurrence: change.body.freq, recurrenceCount: change.body.count ?? null };
  }
}

function defined<T extends object>(body: T): Partial<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<T>;
}
