import type { YearlyTargetInput, YearlyTargetView } from '@congtac/planning-domain';

/** One main target with what it is to reach in each year. */
export interface YearlyRow {
  readonly subject: string;
  readonly measure: string;
  readonly note: string;
  /** The indicator that tells what was reached; null while none is named. */
  readonly indicatorId: string | null;
  readonly indicatorName: string;
  /** True when less is better. */
  readonly downward: boolean;
  /** By year; null or absent = not stated. */
  readonly values: Readonly<Record<number, number | null>>;
}

/** The targets as rows, in the order they were written. */
export function yearlyRows(targets: readonly YearlyTargetView[]): YearlyRow[] {
  const groups = Map.groupBy(targets, (one) => one.subject);
  return [...groups].map(([subject, list]) => ({
    subject,
    measure: list.find((one) => one.measure !== '')?.measure ?? '',
    note: list.find((one) => one.note !== '')?.note ?? '',
    indicatorId: list.find((one) => one.indicatorId !== null)?.indicatorId ?? null,
    indicatorName: list.find((one) => one.indicatorName !== null)?.indicatorName ?? '',
    downward: list.some((one) => one.direction === 'DOWN'),
    values: Object.fromEntries(list.map((one) => [one.year, one.value])),
  }));
}

/** The rows as the API takes them; a target without any figure is kept in the first year, so that its words stay. */
export function yearlyInputs(rows: readonly YearlyRow[], years: readonly number[]): YearlyTargetInput[] {
  return rows.flatMap((row) => {
    const subject = row.subject.trim();
    if (subject === '') return [];
    const stated = years.filter((year) => typeof row.values[year] === 'number');
    const kept = stated.length > 0 ? stated : years.slice(0, 1);
    // What is reached is shown beside every year, also one for which nothing is stated.
    const { measure, note, indicatorId } = row;
    const wanted = indicatorId === null ? kept : years;
    return wanted.map((year) => ({ subject, year, value: row.values[year] ?? null, measure, note, indicatorId }));
  });
}

/** The rows in words, for the question whose text stays. */
export function yearlyText(rows: readonly YearlyRow[]): string {
  return rows
    .map((row) => {
      const values = Object.entries(row.values).flatMap(([year, value]) =>
        value === null ? [] : [`${year}: ${value}`],
      );
      return [row.subject, values.join(', ')].filter(Boolean).join(' ');
    })
    .join('; ');
}

/** What was reached of an indicator in a year, as reporting tells it. */
export interface ReachedInYear {
  readonly indicatorId: string;
  readonly year: number;
  readonly value: number | null;
  readonly text: string;
}

/** How a result stands to the target of its year: nothing reached yet and years to come are neither good nor bad. */
export type ReachedTone = 'reached' | 'short' | 'open';

/** The text beside a target with its tone; undefined when there is nothing to say about the year. */
export function reachedBeside(
  row: YearlyRow,
  year: number,
  results: readonly ReachedInYear[],
  thisYear: number,
): { text: string; tone: ReachedTone } | undefined {
  if (row.indicatorId === null || year > thisYear) return undefined;
  const result = results.find((one) => one.indicatorId === row.indicatorId && one.year === year);
  if (!result || result.value === null) return { text: '', tone: 'open' };
  const wanted = row.values[year];
  if (typeof wanted !== 'number') return { text: result.text, tone: 'open' };
  if (row.downward ? result.value <= wanted : result.value >= wanted) return { text: result.text, tone: 'reached' };
  return { text: result.text, tone: year < thisYear ? 'short' : 'open' };
}
