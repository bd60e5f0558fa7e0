import type { TaskRow } from '@congtac/planning-domain';
import type { PlanSort } from '../plan-view/plan-view-state';
import { GRID_COLUMNS, type GridColumn } from './grid-columns';

const collator = new Intl.Collator('vi', { numeric: true });

/** Columns by which rows can be put in order. */
export function isSortable(column: GridColumn): boolean {
  return column !== 'mark' && column !== 'menu' && column !== 'number';
}

/** How siblings compare under an order; what says nothing comes last. Undefined = the order of the plan. */
export function compareBy(
  sort: PlanSort | null,
  text: (task: TaskRow, column: GridColumn) => string,
): ((a: TaskRow, b: TaskRow) => number) | null {
  const column = GRID_COLUMNS.find((one) => one === sort?.column);
  if (!sort || !column || !isSortable(column)) return null;
  const value = (task: TaskRow) => (column === 'due' ? (task.nextDueOn ?? task.dueOn ?? '') : text(task, column));
  const amount = (task: TaskRow) => task.target?.committedValue ?? task.target?.assignedValue ?? null;
  const direction = sort.descending ? -1 : 1;
  return (a, b) => {
    if (column === 'target') return direction * ((amount(a) ?? -1) - (amount(b) ?? -1));
    const [one, other] = [value(a), value(b)];
    if (one === '' || other === '') return (one === '' ? 1 : 0) - (other === '' ? 1 : 0);
    return direction * collator.compare(one, other);
  };
}
