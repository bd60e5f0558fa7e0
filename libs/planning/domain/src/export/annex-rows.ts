import { roman } from '@congtac/documents-domain';
import { formatCivilDate } from '@congtac/shared-domain';
import type { PlanSectionView, PlanView } from '../contracts/plan.views';
import type { TaskRow } from '../contracts/task.views';

/** A line of a printed plan: a section with its number, or a task with its number and its times in words. */
export type AnnexLine =
  { kind: 'section'; number: string; section: PlanSectionView } | { kind: 'task'; number: string; task: TaskRow };

const PARTS = 'ABCDEFGHKLMNPQRSTU';
const MARKS = ['-', '+', '•'];
const MINOR = 'abcdđeghiklmnopqrstuvxy';

/**
 * Sections and tasks in reading order with the numbers of practice: A, I for sections, then 1, 1.1, a), -, +, • as the table on screen.
 * Sections without a task shown are left out; a task keeps the number it has in the whole plan.
 * @param all every task of the plan in reading order; `shown` those to print.
 */
export function annexLines(
  plan: Pick<PlanView, 'sections'>,
  all: readonly TaskRow[],
  shown: ReadonlySet<string>,
): AnnexLine[] {
  const numbers = taskNumbers(all);
  const bySection = Map.groupBy(
    all.filter((task) => shown.has(task.id)),
    (task) => task.sectionId,
  );
  const nested = plan.sections.some((section) => section.parentSectionId !== null);
  const counts = new Map<string | null, number>();
  const lines = plan.sections.flatMap((section): AnnexLine[] => {
    const index = (counts.get(section.parentSectionId) ?? 0) + 1;
    counts.set(section.parentSectionId, index);
    const upper = nested && section.parentSectionId === null;
    const number = upper ? (PARTS[index - 1] ?? String(index)) : roman(index);
    const used =
      bySection.has(section.id) ||
      plan.sections.some((one) => one.parentSectionId === section.id && bySection.has(one.id));
    return used ? [{ kind: 'section', number, section }, ...tasksOf(bySection.get(section.id), numbers)] : [];
  });
  return [...lines, ...tasksOf(bySection.get(null), numbers)];
}

function tasksOf(tasks: readonly TaskRow[] = [], numbers: ReadonlyMap<string, string>): AnnexLine[] {
  return tasks.map((task) => ({ kind: 'task', number: numbers.get(task.id) ?? '', task }));
}

/** Numbers of tasks by id: `2`, `2.1`, `a)`, `-`, `+`, `•` by depth; roots count anew in each section. */
export function taskNumbers(tasks: readonly TaskRow[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const place = task.parentTaskId ?? `section ${task.sectionId ?? ''}`;
    const index = (counts.get(place) ?? 0) + 1;
    counts.set(place, index);
    const above = task.parentTaskId === null ? undefined : numbers.get(task.parentTaskId);
    numbers.set(task.id, numberAt(task.depth, index, above));
  }
  return numbers;
}

function numberAt(depth: number, index: number, above: string | undefined): string {
  if (depth === 0 || above === undefined) return String(index);
  if (depth === 1) return `${above}.${index}`;
  if (depth === 2) return index <= MINOR.length ? `${MINOR[index - 1]})` : '-';
  return MARKS[depth - 3] ?? '•';
}

const RHYTHMS: Record<string, string> = {
  MONTHLY: 'Hằng tháng',
  QUARTERLY: 'Hằng quý',
  HALF_YEARLY: '6 tháng/lần',
  YEARLY: 'Hằng năm',
};

/** "Thời gian thực hiện": the first day, the rhythm, or "Thường xuyên". */
export function startWords(task: TaskRow): string {
  if (task.recurrence === 'COUNT_IN_PERIOD') return `${task.recurrenceCount ?? ''} lần trong kỳ`.trim();
  if (task.recurrence && RHYTHMS[task.recurrence]) return RHYTHMS[task.recurrence] ?? '';
  if (task.dueKind === 'ONGOING' || task.recurrence === 'ONGOING') return 'Thường xuyên';
  return task.startOn ? formatCivilDate(task.startOn) : '';
}

/** "Thời gian hoàn thành": the day, or "Cả năm" for the end of a plan of one year. */
export function dueWords(task: TaskRow, plan: Pick<PlanView, 'periodFrom' | 'periodTo'>): string {
  const year = plan.periodFrom.endsWith('-01-01') && plan.periodTo === `${plan.periodFrom.slice(0, 4)}-12-31`;
  if (task.dueKind === 'PERIOD_END' && year) return 'Cả năm';
  return task.dueOn ? formatCivilDate(task.dueOn) : '';
}
