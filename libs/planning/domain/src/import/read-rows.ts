import { foldVietnamese, type CivilDate } from '@congtac/shared-domain';
import type { ImportField } from './columns';
import { cellAddress, type SpreadRow, textAt } from './grid';
import { type Numbering, readNumbering, splitNumbering } from './numbering';

/** Which column is what, chosen by the person; fields without a column are left out of the import. */
export interface ColumnChoice {
  column: number;
  field: ImportField;
}

/** One cell of a task with where it stands. */
export interface SourceCell {
  address: string;
  text: string;
  day?: CivilDate;
  /** Address of the cell above whose value "nt" or a merged cell repeats. */
  from?: string;
}

/** A row of the table that is a section or a task. */
export interface SourceRow {
  row: number;
  hidden: boolean;
  numbering: Numbering;
  title: SourceCell;
  /** The row is one merged line across the table, without other values. */
  banner: boolean;
  cells: Partial<Record<ImportField, SourceCell>>;
}

/** Why a row of the table is left out. */
export type SkipReason = 'HEADER' | 'COLUMN_NUMBERS' | 'SUBTOTAL' | 'HIDDEN' | 'TAIL' | 'NO_TITLE' | 'CHOSEN';

/** A row that is left out, with its words; blank rows are not told. */
export interface SkippedRow {
  row: number;
  reason: SkipReason;
  text: string;
}

/** The rows below the header: those to take over and those left out. */
export interface SourceTable {
  rows: SourceRow[];
  skipped: SkippedRow[];
  /** Cells with "nt" that have nothing above. */
  dangling: string[];
}

const DITTO = /^(nt|n\.t\.?|-?\s?nt\s?-?|nhu tren|nhu muc tren|idem|["”“″〃]|''|”)$/;
const SUBTOTAL = /^(tong cong|tong so|tong|cong)(\s*[:.(0-9].*)?$/;
const TAIL =
  /^(noi nhan|ghi chu\s*:|nguoi lap bieu|(t[.\/ ]?m|k[.\/ ]?t|t[.\/ ]?l)[. ]+(ban|uy ban|chu tich|pho|thuong)|luu\s*:)/;

/** Marks for "the same as above". */
export function isDitto(text: string): boolean {
  return DITTO.test(foldVietnamese(text));
}

/**
 * Reads the rows below the header: merged titles join, "nt" takes the value above, repeated headers, column numbers,
 * subtotals, hidden rows and what follows the table are left out and listed.
 * @param takeHidden hidden rows are wanted after all.
 */
export function readTable(
  rows: readonly SpreadRow[],
  headerRows: readonly number[],
  columns: readonly ColumnChoice[],
  takeHidden: boolean,
): SourceTable {
  const columnOf = new Map(columns.map(({ column, field }) => [field, column] as const));
  const header = new Set(rows.filter(({ number }) => headerRows.includes(number)).map((row) => contentOf(row)));
  const table: SourceTable = { rows: [], skipped: [], dangling: [] };
  const above = new Map<ImportField, SourceCell>();
  const first = Math.max(0, ...headerRows);
  const body = rows.filter(({ number, cells }) => number > first && cells.some((cell) => cell !== null));
  for (const [index, row] of body.entries()) {
    const title = textAt(row, columnOf.get('TITLE'));
    const leave = (reason: SkipReason) => table.skipped.push({ row: row.number, reason, text: shownOf(row) });
    if (isTail(row, columnOf)) {
      for (const rest of body.slice(index))
        table.skipped.push({ row: rest.number, reason: 'TAIL', text: shownOf(rest) });
      break;
    }
    if (header.has(contentOf(row))) leave('HEADER');
    else if (isColumnNumbers(row)) leave('COLUMN_NUMBERS');
    else if (isSubtotal(row, columnOf)) leave('SUBTOTAL');
    else if (row.hidden && !takeHidden) leave('HIDDEN');
    else if (isJoined(row, columnOf)) join(table.rows.at(-1), row, columnOf);
    else if (title === '' && shownOf(row) !== '') leave('NO_TITLE');
    else table.rows.push(sourceRow(row, columnOf, above, table.dangling));
  }
  return table;
}

function sourceRow(
  row: SpreadRow,
  columnOf: ReadonlyMap<ImportField, number>,
  above: Map<ImportField, SourceCell>,
  dangling: string[],
): SourceRow {
  const titleColumn = columnOf.get('TITLE') ?? 0;
  const written = readNumbering(textAt(row, columnOf.get('NUMBERING')));
  const own = row.cells[titleColumn]?.text ?? '';
  const split = written.kind === 'NONE' ? splitNumbering(own) : { numbering: written, title: own };
  const banner = row.cells[titleColumn]?.fromLeft === true || row.widest >= 4;
  const result: SourceRow = {
    row: row.number,
    hidden: row.hidden,
    numbering: split.numbering,
    title: { address: cellAddress(row.number, titleColumn), text: split.title.replace(/\n/g, ' ') },
    banner,
    cells: {},
  };
  if (banner) {
    result.numbering = bannerNumbering(row, split.numbering, own);
    result.title.text = splitNumbering(own).title.replace(/\n/g, ' ');
    return result;
  }
  for (const [field, column] of columnOf) {
    if (field === 'TITLE' || field === 'NUMBERING' || field === 'IGNORE') continue;
    const cell = row.cells[column];
    if (!cell || cell.fromLeft) continue;
    const source = valueOf(row, column, above.get(field), dangling);
    if (!source) continue;
    result.cells[field] = source;
    above.set(field, source);
  }
  return result;
}

/** The number of a heading line that runs across the table stands in its own text or in the first cell. */
function bannerNumbering(row: SpreadRow, read: Numbering, text: string): Numbering {
  const inText = splitNumbering(text).numbering;
  if (inText.kind !== 'NONE') return inText;
  return textAt(row, 0) === text ? inText : read;
}

function valueOf(
  row: SpreadRow,
  column: number,
  above: SourceCell | undefined,
  dangling: string[],
): SourceCell | undefined {
  const cell = row.cells[column];
  if (!cell) return undefined;
  const address = cellAddress(row.number, column);
  if (cell.fromRow !== undefined)
    return { address, text: cell.text, day: cell.day, from: cellAddress(cell.fromRow, column) };
  if (!isDitto(cell.text)) return { address, text: cell.text, day: cell.day };
  if (above) return { ...above, address, from: above.from ?? above.address };
  dangling.push(address);
  return undefined;
}

/** The title is the lower part of a merged cell: the row adds to the task above instead of being one of its own. */
function isJoined(row: SpreadRow, columnOf: ReadonlyMap<ImportField, number>): boolean {
  const column = columnOf.get('TITLE');
  return column !== undefined && row.cells[column]?.fromRow !== undefined;
}

function join(task: SourceRow | undefined, row: SpreadRow, columnOf: ReadonlyMap<ImportField, number>): void {
  if (!task) return;
  for (const [field, column] of columnOf) {
    const cell = row.cells[column];
    if (!cell || cell.fromRow !== undefined || ['TITLE', 'NUMBERING', 'IGNORE'].includes(field)) continue;
    if (isDitto(cell.text)) continue;
    const before = task.cells[field];
    task.cells[field] = before
      ? { ...before, text: `${before.text}\n${cell.text}`, day: undefined }
      : { address: cellAddress(row.number, column), text: cell.text, day: cell.day };
  }
}

function contentOf(row: SpreadRow): string {
  return foldVietnamese(row.cells.map((cell) => cell?.text ?? '').join('|'));
}

function shownOf(row: SpreadRow): string {
  const texts = row.cells.flatMap((cell) => (cell && !cell.fromLeft ? [cell.text.replace(/\n/g, ' ')] : []));
  return texts.join(' · ').slice(0, 200);
}

/** `(1) (2) (3)` below the header. */
export function isColumnNumbers(row: SpreadRow): boolean {
  const texts = row.cells.flatMap((cell) => (cell && !cell.fromLeft ? [cell.text] : []));
  return texts.length >= 3 && texts.every((text, index) => text.replace(/[()]/g, '') === String(index + 1));
}

function isSubtotal(row: SpreadRow, columnOf: ReadonlyMap<ImportField, number>): boolean {
  return [textAt(row, columnOf.get('TITLE')), textAt(row, columnOf.get('NUMBERING'))].some((text) =>
    SUBTOTAL.test(foldVietnamese(text)),
  );
}

function isTail(row: SpreadRow, columnOf: ReadonlyMap<ImportField, number>): boolean {
  if (readNumbering(textAt(row, columnOf.get('NUMBERING'))).kind !== 'NONE') return false;
  return row.cells.some((cell) => cell !== null && TAIL.test(foldVietnamese(cell.text)));
}
