import type { SheetColumn } from '@congtac/documents-api';
import {
  columnName,
  columnsUnder,
  type ImportAllowed,
  type ImportAnalysis,
  type ImportColumn,
  type ImportDifference,
  type ImportPreviewRow,
  type ImportState,
  isColumnNumbers,
  type PlanImportRow,
  type PlanImportView,
  type SheetGrid,
  spreadMerges,
  textAt,
} from '@congtac/planning-domain';
import type { StoredMapping } from './import.entities';
import type { PlanReading } from './import-reading';
import type { ImportRecord, ReadImportRecord } from './import.repository';

const INTERRUPTED = 'Lần nhập bị gián đoạn trước khi xong. Kế hoạch chưa thay đổi; anh/chị có thể làm lại.';
const EXAMPLES = 3;

/** What an import is for the people who look at it: work that nobody does any more has failed. */
export function stateOf(record: ImportRecord): ImportState {
  if (!record.silent) return record.state;
  return record.state === 'RUNNING' ? 'CHECKED' : 'FAILED';
}

/** An import in the list; `editable` = the plan is a draft the person may edit, `last` = no later import was made. */
export function toImportRow(record: ImportRecord, editable: boolean, last: boolean): PlanImportRow {
  const state = stateOf(record);
  return {
    id: record.id,
    planId: record.planId,
    state,
    fileName: record.fileName,
    createdAt: record.createdAt.toISOString(),
    createdByName: record.createdByName,
    rowsDone: record.rowsDone,
    rowsTotal: record.rowsTotal,
    counts: record.counts,
    failure: record.silent ? INTERRUPTED : record.failure,
    version: record.version,
    allowed: editable ? allowedIn(state, record, last) : [],
  };
}

function allowedIn(state: ImportState, record: ImportRecord, last: boolean): ImportAllowed[] {
  if (state === 'NEEDS_MAPPING') return ['map', 'discard'];
  if (state === 'CHECKED') return ['map', 'decide', 'commit', 'discard'];
  if (state === 'DONE') return last && record.undo ? ['undo'] : [];
  return state === 'RUNNING' ? [] : ['discard'];
}

/** One import with its mapping and everything to look at. */
export function toImportView(
  record: ReadImportRecord,
  reading: PlanReading,
  editable: boolean,
  last: boolean,
): PlanImportView {
  const { mapping } = record;
  const finished = record.state === 'DONE' || record.state === 'UNDONE';
  return {
    ...toImportRow(record, editable, last),
    counts: finished ? record.counts : reading.counts,
    sheets: (record.sheets ?? []).map(({ name, hidden, rows }, index) => ({ index, name, hidden, rows: rows.length })),
    sheet: mapping?.sheet ?? 0,
    headerRows: mapping?.headerRows ?? [],
    nested: mapping?.nested ?? true,
    mode: mapping?.mode ?? 'UPDATE',
    columns: mapping ? columnsOf(record.sheets?.[mapping.sheet], mapping) : [],
    issues: reading.analysis.issues,
    skipped: reading.analysis.skipped,
    updates: record.updates && {
      id: record.updates.id,
      fileName: record.updates.fileName,
      createdAt: record.updates.createdAt,
    },
  };
}

function columnsOf(grid: SheetGrid | undefined, mapping: StoredMapping): ImportColumn[] {
  if (!grid) return [];
  const rows = spreadMerges(grid);
  const last = Math.max(0, ...mapping.headerRows);
  const body = rows.filter((row) => row.number > last && !row.hidden && !isColumnNumbers(row));
  const chosen = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  const headed = new Map(columnsUnder(rows, mapping.headerRows).map((column) => [column.column, column]));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column): ImportColumn => {
    const texts = body
      .filter((row) => row.widest < 3)
      .map((row) => textAt(row, column).replace(/\n/g, ' ').slice(0, 80));
    return {
      column,
      letter: columnName(column),
      heading: headed.get(column)?.heading ?? '',
      field: chosen.get(column) ?? 'IGNORE',
      confidence: headed.get(column)?.confidence ?? 0,
      examples: [...new Set(texts.filter((text) => text !== ''))].slice(0, EXAMPLES),
    };
  }).filter((column) => column.heading !== '' || column.examples.length > 0);
}

/** Sections and tasks in the order of the table with what happens to each, then what is removed. */
export function previewRows({ analysis, difference }: PlanReading): ImportPreviewRow[] {
  const changed = new Map(difference.changed.map((one) => [one.row.row, one.fields]));
  const same = new Set(difference.same.map((one) => one.row.row));
  const sections = new Map(analysis.sections.map((section) => [section.row, section]));
  const told = new Set<number>();
  const section = (row: number | null): ImportPreviewRow[] => {
    const found = row === null ? undefined : sections.get(row);
    if (!found || told.has(found.row)) return [];
    told.add(found.row);
    const line = { ...blank(found.row, found.heading), kind: 'SECTION' as const };
    return [...section(found.parentRow), line];
  };
  const rows = analysis.rows.flatMap((row): ImportPreviewRow[] => [
    ...section(row.sectionRow),
    {
      row: row.row,
      numbering: row.numbering,
      depth: row.depth,
      kind: 'TASK',
      effect: changed.has(row.row) ? 'CHANGE' : same.has(row.row) ? 'SAME' : 'ADD',
      title: row.values.title,
      leadName: row.leadName,
      coordinatorNames: row.coordinatorNames,
      values: row.values,
      changes: changed.get(row.row) ?? [],
      copied: row.copied,
    },
  ]);
  return [...rows, ...removedRows(difference)];
}

function removedRows(difference: ImportDifference): ImportPreviewRow[] {
  return difference.removed.map(({ values }) => ({ ...blank(0, values.title), kind: 'REMOVED', effect: 'REMOVE' }));
}

function blank(row: number, title: string): ImportPreviewRow {
  return {
    ...{ row, numbering: '', depth: 0, kind: 'SECTION', effect: 'SAME', title },
    ...{ leadName: null, coordinatorNames: [], values: null, changes: [], copied: [] },
  };
}

/** Columns of the list of everything to look at. */
export const ISSUE_COLUMNS: readonly SheetColumn[] = [
  { heading: 'Ô', width: 10, kind: 'text' },
  { heading: 'Mức', width: 16, kind: 'text' },
  { heading: 'Nội dung trong bảng', width: 40, kind: 'text' },
  { heading: 'Cần xem', width: 80, kind: 'text' },
];

const SEVERITY_NAMES = { ERROR: 'Phải sửa', DECIDE: 'Cần quyết định', NOTE: 'Lưu ý' } as const;
const SKIP_NAMES: Record<string, string> = {
  HEADER: 'Dòng tiêu đề lặp lại',
  COLUMN_NUMBERS: 'Dòng đánh số cột',
  SUBTOTAL: 'Dòng cộng',
  HIDDEN: 'Dòng đang ẩn',
  TAIL: 'Phần sau bảng',
  NO_TITLE: 'Dòng không có nội dung công việc',
  CHOSEN: 'Bỏ qua theo lựa chọn',
};

/** One line for each cell to look at, then the rows that are left out. */
export function issueLines({ issues, skipped }: ImportAnalysis): string[][] {
  const asked = issues.flatMap((issue) =>
    issue.cells.map((cell) => [cell, SEVERITY_NAMES[issue.severity], issue.text, issue.message]),
  );
  const left = skipped.map(({ row, reason, text }) => [`Dòng ${row}`, 'Bỏ qua', text, SKIP_NAMES[reason] ?? reason]);
  return [...asked, ...left];
}
