import { computed, inject, type Signal } from '@angular/core';
import type { TaskRow } from '@congtac/planning-domain';
import { PlanStore } from '../../feature-plan/plan-store';
import { TableStore } from '../../tree-table/table-store';

/** The tasks that pass the filter of the address, the same as in the table. Call in an injection context. */
export function shownTasks(): Signal<readonly TaskRow[]> {
  const store = inject(PlanStore);
  const table = inject(TableStore);
  return computed(() => {
    const matching = table.matching();
    return matching === null ? store.tasks() : store.tasks().filter((task) => matching.has(task.id));
  });
}
