/** A block of cells as text. Every row has the same number of cells. */
export type TextBlock = readonly (readonly string[])[];

/** What a paste event brings. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Most rows one paste may bring; longer tables go through the import of workbooks. */
export const MAX_PASTED_ROWS = 2000;

/** Text for a spreadsheet: cells between tabs; cells with tabs, line ends or quotes are quoted as Excel does. */
export function toTsv(block: TextBlock): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return block.map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** The same block as a table, for Word. */
export function toHtml(block: TextBlock): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

/**
 * The block a paste means: the first table of its HTML (Word, Excel, web pages), else its text between tabs.
 * Undefined when neither is a block of cells, i.e. one piece of text.
 */
export async function readPasted(pasted: Pasted): Promise<TextBlock | undefined> {
  return readHtmlTable(pasted.html) ?? (await readTsv(pasted.text));
}

/**
 * Cells of the first table in a piece of HTML. A merged cell gives its text to every row it covers, so that a heading
 * over ten rows is told by each of them; sideways only the first column has it. Empty rows at the end are left out.
 */
export function readHtmlTable(html: string): TextBlock | undefined {
  const table = html === '' ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const grid: string[][] = [];
  for (const [at, row] of [...table.rows].slice(0, MAX_PASTED_ROWS).entries()) {
    grid[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at][column] !== undefined) column += 1;
      spread(grid, at, column, cell);
      column += Math.max(1, cell.colSpan);
    }
  }
  return even(grid);
}

/** Cells of a text between tabs, quoted line ends included. Undefined for one cell of one line. */
export async function readTsv(text: string): Promise<TextBlock | undefined> {
  // Only line ends are trimmed: Excel ends a single cell with one, while a tab at the end is an empty second cell.
  if (!/[\t\n]/.test(text.replace(/[\r\n]+$/, ''))) return undefined;
  // The package is CommonJS: what it exports lies in `default` where the bundler follows the standard.
  const papa = await import('papaparse');
  const { parse } = 'default' in papa ? (papa.default as typeof papa) : papa;
  const { data } = parse<string[]>(text.replace(/\r\n?/g, '\n'), { delimiter: '\t', newline: '\n' });
  return even(data.slice(0, MAX_PASTED_ROWS).map((row) => row.map(tidy)));
}

function spread(grid: string[][], row: number, column: number, cell: HTMLTableCellElement): void {
  const text = cellText(cell);
  const rows = Math.min(Math.max(1, cell.rowSpan), MAX_PASTED_ROWS - row);
  for (let down = 0; down < rows; down += 1) {
    const line = (grid[row + down] ??= []);
    for (let over = 0; over < Math.max(1, Math.min(cell.colSpan, 100)); over += 1) {
      line[column + over] = over === 0 ? text : '';
    }
  }
}

/** Paragraphs and line breaks of a cell become lines; Word's own spaces and line wraps become one space. */
function cellText(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('style, script')) element.remove();
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\u2028');
  for (const block of copy.querySelectorAll('p, div, li')) block.append('\u2028');
  return tidy((copy.textContent ?? '').replace(/[\n\r\t ]+/g, ' ').replaceAll('\u2028', '\n'));
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line, index, lines) => line !== '' || (index > 0 && index < lines.length - 1))
    .join('\n')
    .trim();
}

function even(grid: readonly (readonly (string | undefined)[])[]): TextBlock | undefined {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const rows = grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  while (rows.length > 0 && rows.at(-1)?.every((text) => text === '')) rows.pop();
  return rows.length === 0 || width === 0 ? undefined : rows;
}

function escaped(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe.replaceAll('\n', '<br>');
}
