import type { CivilDate } from '@congtac/shared-domain';

/** One cell as read: its text as shown (NFC, single spaces, line ends kept) and the day of a date cell. */
export interface GridCell {
  text: string;
  day?: CivilDate;
}

/** One row of a sheet. `number` is the row's number in the file, from 1; cells are by column, from column A. */
export interface GridRow {
  number: number;
  hidden: boolean;
  cells: (GridCell | null)[];
}

/** Cells shown as one: rows as numbered in the file, columns from 0; all ends included. */
export interface GridMerge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** One sheet of a workbook, or one pasted table. Rows without any text may be left out. */
export interface SheetGrid {
  name: string;
  hidden: boolean;
  rows: GridRow[];
  merges: GridMerge[];
}

/** What a file or a paste may hold at most; more is refused with a message. */
export const IMPORT_LIMITS = {
  /** Bytes of the uploaded file. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of the unpacked workbook. */
  unpackedBytes: 80 * 1024 * 1024,
  /** Entries of the archive. */
  entries: 1000,
  /** Unpacked size of one entry divided by its packed size; only entries above 1 MB are looked at. */
  ratio: 120,
  /** Rows with text. */
  rows: 6000,
  columns: 60,
} as const;

/** Address as people see it in Excel: row 12, column 2 → `C12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A cell's text as it is kept: NFC, no invisible marks, non-breaking spaces as spaces, no blank lines or trailing spaces. */
export function cleanCellText(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A cell of a spread grid: where its value stands when it is the repetition of a merged cell. */
export interface SpreadCell extends GridCell {
  /** Row of the merge's first cell when this cell only repeats it from above. */
  fromRow?: number;
  /** True when the cell repeats one to its left. */
  fromLeft?: boolean;
}

/** A row whose merged cells are filled with the value of the merge. */
export interface SpreadRow {
  number: number;
  hidden: boolean;
  cells: (SpreadCell | null)[];
  /** Columns of the widest merge that starts in this row with text, 1 when there is none. */
  widest: number;
}

/** Fills every merged cell with the value of its first cell and says so; texts are cleaned. Rows come back in order. */
export function spreadMerges(grid: SheetGrid): SpreadRow[] {
  const rows = new Map<number, SpreadRow>();
  for (const { number, hidden, cells } of grid.rows) {
    const clean = cells.map((cell) => (cell ? { ...cell, text: cleanCellText(cell.text) } : null));
    rows.set(number, { number, hidden, widest: 1, cells: clean.map((cell) => (isEmpty(cell) ? null : cell)) });
  }
  for (const merge of grid.merges) spreadOne(rows, merge);
  return [...rows.values()].sort((a, b) => a.number - b.number);
}

function spreadOne(rows: Map<number, SpreadRow>, merge: GridMerge): void {
  const first = rows.get(merge.top)?.cells[merge.left];
  if (!first) return;
  const right = Math.min(merge.right, IMPORT_LIMITS.columns - 1);
  const bottom = Math.min(merge.bottom, merge.top + IMPORT_LIMITS.rows);
  for (let number = merge.top; number <= bottom; number += 1) {
    const row = rows.get(number);
    if (!row) continue;
    if (number === merge.top) row.widest = Math.max(row.widest, right - merge.left + 1);
    for (let column = merge.left; column <= right; column += 1) {
      if (number === merge.top && column === merge.left) continue;
      row.cells[column] = {
        ...first,
        ...(number > merge.top && { fromRow: merge.top }),
        ...(column > merge.left && { fromLeft: true }),
      };
    }
  }
}

function isEmpty(cell: GridCell | null): boolean {
  return cell === null || (cell.text === '' && cell.day === undefined);
}

/** Text of a cell of a spread row, empty when there is none. */
export function textAt(row: SpreadRow, column: number | undefined): string {
  return column === undefined ? '' : (row.cells[column]?.text ?? '');
}
