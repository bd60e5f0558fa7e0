import type { DayOffView } from '@congtac/calendar-domain';
import { addDays, dayOfWeek, endOfMonth } from '@congtac/shared-domain';

/** A day in the grid of a year. */
export interface GridDay {
  readonly day: string;
  readonly number: number;
  readonly weekend: boolean;
  readonly mark: DayOffView | undefined;
}

/** A month: weeks from Monday to Sunday; undefined where the week belongs to another month. */
export interface GridMonth {
  readonly month: number;
  readonly weeks: readonly (readonly (GridDay | undefined)[])[];
}

/** The twelve months of a year with the special days marked. */
export function yearGrid(year: number, items: readonly DayOffView[]): GridMonth[] {
  const marks = new Map(items.map((item) => [item.day, item]));
  return Array.from({ length: 12 }, (_, at) => {
    const first = `${year}-${String(at + 1).padStart(2, '0')}-01`;
    return { month: at + 1, weeks: weeksOf(first, marks) };
  });
}

function weeksOf(first: string, marks: ReadonlyMap<string, DayOffView>): (GridDay | undefined)[][] {
  const last = endOfMonth(first);
  const cells: (GridDay | undefined)[] = Array.from({ length: dayOfWeek(first) - 1 }, () => undefined);
  for (let day = first; day <= last; day = addDays(day, 1))
    cells.push({ day, number: Number(day.slice(8)), weekend: dayOfWeek(day) > 5, mark: marks.get(day) });
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
