import ExcelJS from 'exceljs';

/** A cell's value: texts are always texts, days are `YYYY-MM-DD` marked by the column. */
export type SheetValue = string | number | null;

/** A column of a plain sheet; `width` in characters. */
export interface SheetColumn {
  heading: string;
  width: number;
  kind: 'text' | 'number' | 'day';
}

/**
 * A plain sheet with a header that stays in sight, filters and wrapped texts. Texts are stored as texts whatever they
 * begin with, so nothing in them can run as a formula.
 */
export async function writeSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetValue[])[],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = columns.map((column) => ({
    header: column.heading,
    width: column.width,
    style: { alignment: { wrapText: true, vertical: 'top' }, ...(column.kind === 'day' && { numFmt: 'dd/mm/yyyy' }) },
  }));
  sheet.getRow(1).font = { name: 'Calibri', size: 11, bold: true };
  sheet.addRows(rows.map((row) => row.map((value, index) => cellOf(value, columns[index]))));
  if (columns.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return Buffer.from(await book.xlsx.writeBuffer());
}

function cellOf(value: SheetValue, column: SheetColumn | undefined): string | number | Date | null {
  if (value === null || value === '') return null;
  return column?.kind === 'day' ? new Date(`${value}T00:00:00Z`) : value;
}

/** Signs at which spreadsheet programs take a text of a CSV file for a formula, full-width ones included. */
const RUNS = /^[\s"'\uFEFF]*[=+\-@\t\r\u0000＝＋－＠]/;

/** Comma-separated text in UTF-8 with the mark that Excel needs; texts that could run as formulas get an apostrophe. */
export function writeCsv(columns: readonly SheetColumn[], rows: readonly (readonly SheetValue[])[]): Buffer {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(csvCell).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

function csvCell(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
