import type { YearlyTargetInput, YearlyTargetView } from '@congtac/planning-domain';

/** One main target with what it is to reach in each year. */
export interface YearlyRow {
  readonly subject: string;
  readonly measure: string;
  readonly note: string;
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
    const { measure, note } = row;
    return kept.map((year) => ({ subject, year, value: row.values[year] ?? null, measure, note }));
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
