import { cleanCellText, type GridMerge, type GridRow, type SheetGrid } from './grid';

/**
 * The first table with at least two rows in pasted HTML (Word, Excel, a web page), merged cells kept; without a table the
 * text is read as tab-separated lines.
 */
export function gridFromPaste(text: string): SheetGrid {
  if (/<table[\s>]/i.test(text)) return gridFromHtml(text);
  return gridFromTsv(text);
}

/** Tab-separated text as spreadsheets copy it; quoted cells may hold line ends and doubled quotes. */
export function gridFromTsv(text: string): SheetGrid {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '' && closesQuote(source, at)) quoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  return tableOf(rows.map((cells) => cells.map((value) => ({ text: value, across: 1, down: 1 }))));
}

/** A quote opens a quoted cell only when it is closed before a tab, a line end or the end of the text. */
function closesQuote(source: string, at: number): boolean {
  const rest = source.slice(at + 1, at + 5000);
  return /^(?:[^"]|"")*"(?:\t|\n|$)/.test(rest);
}

interface PastedCell {
  text: string;
  across: number;
  down: number;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const SPAN_LIMIT = 1000;

function span(tag: string, name: string): number {
  const found = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(tag)?.[1] ?? 1);
  return Math.min(Math.max(found, 1), SPAN_LIMIT);
}

/** The first table of an HTML fragment. Scripts, styles and comments are dropped; tags inside cells become line ends. */
function gridFromHtml(html: string): SheetGrid {
  const visible = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style|head|xml)\b[\s\S]*?<\/\1\s*>/gi, '');
  const table = visible.slice(visible.search(/<table[\s>]/i));
  const rows: PastedCell[][] = [];
  let open: { tag: string; text: string } | undefined;
  const close = () => {
    if (open)
      rows
        .at(-1)
        ?.push({ text: decode(open.text), across: span(open.tag, 'colspan'), down: span(open.tag, 'rowspan') });
    open = undefined;
  };
  for (const [part] of table.matchAll(/<[^>]*>|[^<]+/g)) {
    const name = /^<\/?\s*([a-z0-9:]+)/i.exec(part)?.[1]?.toLowerCase();
    if (name === undefined) {
      if (open) open.text += part.replace(/\s+/g, ' ');
    } else if (name === 'tr') {
      close();
      if (!part.startsWith('</')) rows.push([]);
    } else if (name === 'td' || name === 'th') {
      close();
      if (!part.startsWith('</')) open = { tag: part, text: '' };
    } else if (name === 'table' && part.startsWith('</')) {
      close();
      break;
    } else if (open && ['br', 'p', 'div', 'li'].includes(name)) open.text += '\n';
  }
  return tableOf(rows);
}

/** Puts cells with spans at their columns. */
function tableOf(rows: readonly (readonly PastedCell[])[]): SheetGrid {
  const merges: GridMerge[] = [];
  const taken = new Map<number, Set<number>>();
  const grid = rows.map((cells, index): GridRow => {
    const number = index + 1;
    const row: GridRow = { number, hidden: false, cells: [] };
    let column = 0;
    for (const { text, across, down } of cells) {
      while (taken.get(number)?.has(column)) column += 1;
      row.cells[column] = { text: cleanCellText(text) };
      if (across > 1 || down > 1) {
        merges.push({ top: number, bottom: number + down - 1, left: column, right: column + across - 1 });
        for (let below = number + 1; below < number + down; below += 1) {
          const set = taken.get(below) ?? new Set<number>();
          for (let right = column; right < column + across; right += 1) set.add(right);
          taken.set(below, set);
        }
      }
      column += across;
    }
    return { ...row, cells: Array.from(row.cells, (cell) => cell ?? null) };
  });
  return { name: 'Bảng dán', hidden: false, rows: grid, merges };
}
