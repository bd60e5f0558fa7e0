import { foldVietnamese } from '@congtac/shared-domain';
import type { ImportAnalysis, ImportedValues, ImportRow } from './analysis';

/** A task that an earlier import of the same table made, as that import wrote it. */
export interface KnownRow {
  taskId: string;
  path: string;
  sectionHeading: string;
  parentTaskId: string | null;
  values: ImportedValues;
}

/** A field that differs between the two readings of the table. */
export interface ChangedField {
  field: keyof ImportedValues | 'place';
  before: unknown;
  after: unknown;
}

/** What an import would do to the plan: "thêm 80 · sửa 4 · bỏ 2". */
export interface ImportDifference {
  added: ImportRow[];
  changed: { row: ImportRow; taskId: string; fields: ChangedField[] }[];
  same: { row: ImportRow; taskId: string }[];
  removed: KnownRow[];
}

const FIELDS = [
  'title',
  'leadUnitId',
  'coordinatorUnitIds',
  'startOn',
  'dueKind',
  'dueOn',
  'recurrence',
  'recurrenceDueDay',
  'deliverable',
  'note',
] as const;

/**
 * Finds the task each row stands for: first by its words in its section, then by its number, so that a row whose words
 * changed and a row that moved are both recognised. What an earlier import made and the table no longer holds is removed.
 */
export function compareImport(analysis: ImportAnalysis, known: readonly KnownRow[]): ImportDifference {
  const headings = new Map(analysis.sections.map((section) => [section.row, section.heading]));
  const headingOf = (row: ImportRow) => (row.sectionRow === null ? '' : (headings.get(row.sectionRow) ?? ''));
  const wordsOf = (heading: string, title: string) => `${foldVietnamese(heading)}|${foldVietnamese(title)}`;
  const free = new Set(known);
  const matched = new Map<number, KnownRow>();
  const match = (keyOfRow: (row: ImportRow) => string, keyOfKnown: (row: KnownRow) => string) => {
    const byKey = new Map<string, KnownRow[]>();
    for (const one of free) byKey.set(keyOfKnown(one), [...(byKey.get(keyOfKnown(one)) ?? []), one]);
    for (const row of analysis.rows) {
      if (matched.has(row.row)) continue;
      const found = byKey.get(keyOfRow(row))?.shift();
      if (!found) continue;
      matched.set(row.row, found);
      free.delete(found);
    }
  };
  const full = (path: string, words: string) => `${path}|${words}`;
  match(
    (row) => full(row.path, wordsOf(headingOf(row), row.values.title)),
    (one) => full(one.path, wordsOf(one.sectionHeading, one.values.title)),
  );
  match(
    (row) => wordsOf(headingOf(row), row.values.title),
    (one) => wordsOf(one.sectionHeading, one.values.title),
  );
  match(
    (row) => row.path,
    (one) => one.path,
  );
  return sorted(analysis, matched, [...free], headingOf);
}

function sorted(
  analysis: ImportAnalysis,
  matched: ReadonlyMap<number, KnownRow>,
  removed: KnownRow[],
  headingOf: (row: ImportRow) => string,
): ImportDifference {
  const difference: ImportDifference = { added: [], changed: [], same: [], removed };
  for (const row of analysis.rows) {
    const before = matched.get(row.row);
    if (!before) {
      difference.added.push(row);
      continue;
    }
    const parentTaskId = row.parentRow === null ? null : (matched.get(row.parentRow)?.taskId ?? `row ${row.parentRow}`);
    const fields = fieldsThatDiffer(before, row, headingOf(row), parentTaskId);
    if (fields.length > 0) difference.changed.push({ row, taskId: before.taskId, fields });
    else difference.same.push({ row, taskId: before.taskId });
  }
  return difference;
}

function fieldsThatDiffer(
  before: KnownRow,
  row: ImportRow,
  heading: string,
  parentTaskId: string | null,
): ChangedField[] {
  const fields = FIELDS.flatMap((field): ChangedField[] => {
    const [a, b] = [before.values[field], row.values[field]];
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ field, before: a, after: b }];
  });
  const moved =
    foldVietnamese(before.sectionHeading) !== foldVietnamese(heading) || before.parentTaskId !== parentTaskId;
  return moved ? [...fields, { field: 'place', before: before.sectionHeading, after: heading }] : fields;
}

/** Share of the rows (0–1) whose words an earlier import made: tells whether a table is a newer state of that one. */
export function likeness(analysis: ImportAnalysis, known: readonly KnownRow[]): number {
  if (analysis.rows.length === 0 || known.length === 0) return 0;
  const titles = new Set(known.map((one) => foldVietnamese(one.values.title)));
  const shared = analysis.rows.filter((row) => titles.has(foldVietnamese(row.values.title))).length;
  return shared / Math.max(analysis.rows.length, 1);
}
