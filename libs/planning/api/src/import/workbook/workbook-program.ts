// A program of its own: reads one workbook from standard input in a process with little memory and writes what it found
// as JSON. Whatever a file does to the reader, the server goes on. It imports nothing of ours, because it is bundled
// apart and, in tests, run from its source.
import ExcelJS from 'exceljs';
import yauzl from 'yauzl';

interface Cell {
  text: string;
  day?: string;
}

interface Sheet {
  name: string;
  hidden: boolean;
  rows: { number: number; hidden: boolean; cells: (Cell | null)[] }[];
  merges: { top: number; bottom: number; left: number; right: number }[];
}

type Answer = { ok: true; sheets: Sheet[] } | { ok: false; code: string; cells?: string[] };

const SHOWN_FORMULAS = 10;
/** Parts of a sheet that hold no cells; some of them can be made to fill the memory. */
const NOT_NEEDED = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'hyperlinks',
];

const [unpackedLimit = 0, rowLimit = 0, columnLimit = 0] = process.argv.slice(2).map(Number);

void main();

async function main(): Promise<void> {
  const answer = await read().catch((): Answer => ({ ok: false, code: 'UNREADABLE' }));
  process.stdout.write(JSON.stringify(answer));
}

async function read(): Promise<Answer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  if (!(await fitsUnpacked(bytes))) return { ok: false, code: 'TOO_LARGE' };
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: NOT_NEEDED });
  const formulas: string[] = [];
  const sheets = workbook.worksheets.map((sheet) => sheetOf(sheet, formulas));
  if (formulas.length > 0) return { ok: false, code: 'FORMULAS', cells: formulas.slice(0, SHOWN_FORMULAS) };
  const fits = sheets.every(
    ({ rows }) => rows.length <= rowLimit && rows.every(({ cells }) => cells.length <= columnLimit),
  );
  return fits ? { ok: true, sheets } : { ok: false, code: 'TOO_MANY_ROWS' };
}

/** Unpacks every entry once without keeping it: the sizes that a file declares need not be true. */
async function fitsUnpacked(bytes: Buffer): Promise<boolean> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  let left = unpackedLimit;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const stream = await zip.openReadStreamPromise(entry);
    for await (const part of stream) {
      left -= (part as Buffer).length;
      if (left < 0) return false;
    }
  }
  return true;
}

function sheetOf(sheet: ExcelJS.Worksheet, formulas: string[]): Sheet {
  const hidden = sheet.state !== 'visible';
  const result: Sheet = { name: sheet.name, hidden, rows: [], merges: [] };
  // Sheets out of sight are not read: what nobody sees is not meant.
  if (hidden) return result;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (result.rows.length > rowLimit) return;
    const cells: (Cell | null)[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (cell.type === ExcelJS.ValueType.Merge) return;
      if (cell.type === ExcelJS.ValueType.Formula) formulas.push(`${sheet.name}!${cell.address}`);
      const value = cellOf(cell.value);
      if (value) cells[column - 1] = value;
    });
    if (cells.length > 0) {
      result.rows.push({
        number,
        hidden: row.hidden === true || row.height === 0,
        cells: Array.from(cells, (cell) => cell ?? null),
      });
    }
  });
  result.merges = sheet.model.merges.map(mergeOf);
  return result;
}

function cellOf(value: ExcelJS.CellValue): Cell | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    const day = value.toISOString().slice(0, 10);
    return { text: day.split('-').reverse().join('/'), day };
  }
  const text = textOf(value);
  return text === '' ? null : { text };
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((run: { text?: string }) => run.text ?? '').join('');
  return 'text' in value ? textOf(value.text) : '';
}

function mergeOf(range: string): Sheet['merges'][number] {
  const [, left = 'A', top = '1', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  return { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
