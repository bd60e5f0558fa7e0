import type { BatchTaskFields, TaskOperation, TaskRow } from '@congtac/planning-domain';
import { plain, type TextBlock } from '@congtac/shared-ui';
import { type GridColumn, isFrozen } from '../tree-table/grid-columns';
import { type CellNames, type CellProblem, readCell, unitTexts } from './read-cell';

/** Where a block is put: the columns from the active cell on, the tasks from its row on, and where new ones go. */
export interface PasteTarget {
  readonly columns: readonly GridColumn[];
  /** Tasks of the rows the block lies over, in the order of the screen. Rows beyond them become new tasks. */
  readonly tasks: readonly TaskRow[];
  /** New tasks stand behind this one, as its siblings; null = at the end of the section. */
  readonly after: TaskRow | null;
  readonly sectionId: string | null;
}

/** One cell of the preview. */
export interface PasteCell {
  readonly column: GridColumn;
  readonly text: string;
  readonly problem?: CellProblem;
}

/** One row of the preview. */
export interface PasteRow {
  /** The task that changes; null = a new one. */
  readonly task: TaskRow | null;
  /** Levels below the first new row, read from an STT column; 0 without one. */
  readonly depth: number;
  readonly cells: readonly PasteCell[];
  readonly set: BatchTaskFields;
  /** A row without a name makes no task. */
  readonly skipped: boolean;
}

/** What pasting a block would do. */
export interface PastePlan {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly PasteRow[];
  readonly problems: number;
  readonly target: PasteTarget;
}

/** Which column each cell of a block is, and its rows without a heading row. */
export function pasteShape(block: TextBlock, target: PasteTarget): { columns: GridColumn[]; body: TextBlock } {
  const headed = headings(block[0] ?? []);
  const body = headed ? block.slice(1) : block;
  const columns = headed ?? target.columns.filter((column) => column !== 'mark' && column !== 'menu');
  return { columns: columns.slice(0, body[0]?.length ?? 0), body };
}

/** The pasted texts that name units. */
export function textsOfUnits(block: TextBlock, target: PasteTarget): string[] {
  const { columns, body } = pasteShape(block, target);
  const texts = body.flatMap((row) =>
    columns.flatMap((column, at) =>
      column === 'lead' ? [row[at].trim()] : column === 'coordinators' ? unitTexts(row[at]) : [],
    ),
  );
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Understands a block over a place of the table; nothing is written. */
export function planPaste(block: TextBlock, target: PasteTarget, names: CellNames): PastePlan {
  const { columns, body } = pasteShape(block, target);
  const depths = depthsOf(body.map((row) => row[columns.indexOf('number')] ?? ''));
  const rows = body.map((texts, at) => planRow(texts, columns, target.tasks[at] ?? null, depths[at], names));
  const problems = rows.flatMap((row) => row.cells).filter((cell) => cell.problem).length;
  return { columns, rows, problems, target };
}

/** The operations of a plan: changes of tasks there are, new ones behind them. */
export function pasteOperations(plan: PastePlan): TaskOperation[] {
  const parents: { readonly depth: number; readonly ref: string }[] = [];
  let made = 0;
  let lastTop: string | null = null;
  return plan.rows.flatMap(({ task, set, depth, skipped }): TaskOperation[] => {
    if (task) {
      if (Object.keys(set).length === 0) return [];
      return [{ op: 'update', taskId: task.id, version: task.version, set }];
    }
    if (skipped) return [];
    const ref = `dong-${(made += 1)}`;
    while (parents.length > 0 && (parents.at(-1)?.depth ?? 0) >= depth) parents.pop();
    const above = parents.at(-1);
    parents.push({ depth, ref });
    const { title, ...rest } = set;
    const line = { op: 'create' as const, ref, title, ...(Object.keys(rest).length > 0 && { set: rest }) };
    if (above) return [{ ...line, parentRef: above.ref }];
    const place = placeOf(plan.target, lastTop);
    lastTop = ref;
    return [{ ...line, ...place }];
  });
}

function placeOf({ after, sectionId }: PasteTarget, lastTop: string | null): Partial<TaskOperation> {
  if (lastTop !== null) return { afterRef: lastTop };
  return after ? { afterId: after.id } : { sectionId };
}

function planRow(
  texts: readonly string[],
  columns: readonly GridColumn[],
  task: TaskRow | null,
  depth: number,
  names: CellNames,
): PasteRow {
  const cells: PasteCell[] = [];
  const set: BatchTaskFields = {};
  for (const [at, column] of columns.entries()) {
    const text = texts[at] ?? '';
    const read = task && text !== '' && isFrozen(task, column) ? FROZEN : readCell(column, text, names);
    Object.assign(set, read.set);
    cells.push({ column, text, ...(read.problem && { problem: read.problem }) });
  }
  const skipped = task === null && set.title === undefined;
  const blank = texts.every((text) => text === '');
  const nameless = skipped && !blank;
  const shown = nameless
    ? cells.map((cell) => (cell.column === 'title' ? { ...cell, problem: MISSING } : cell))
    : cells;
  return { task, depth, cells: shown, set, skipped };
}

const FROZEN = { set: {}, problem: 'frozen' } as const;
const MISSING = 'titleMissing' as const;

/** Words over the columns of plans and annexes, without accents. */
const HEADINGS: readonly (readonly [GridColumn, RegExp])[] = [
  ['number', /^(stt|so tt|tt|so thu tu)$/],
  ['title', /^(noi dung|ten nhiem vu|nhiem vu|cong viec)/],
  ['lead', /^(don vi |co quan )?(chu tri|thuc hien)/],
  ['coordinators', /^(don vi |co quan )?phoi hop/],
  ['due', /^(han|thoi gian|thoi han|ngay hoan thanh)/],
  ['recurrence', /^dinh ky/],
  ['target', /^chi tieu/],
  ['deliverable', /^(san pham|ket qua)/],
  ['kind', /^loai viec/],
  ['key', /^(trong tam|muc do|khan)/],
  ['cascade', /^cach giao/],
  ['theme', /^chuyen de/],
  ['campaign', /^(cuoc van dong|phong trao)/],
  ['event', /^su kien/],
  ['forms', /^hinh thuc/],
  ['audiences', /^doi tuong/],
  ['note', /^ghi chu/],
];

/** Columns named by a heading row: it names the title or at least two others, and nothing twice. */
function headings(row: readonly string[]): GridColumn[] | undefined {
  const found = row.map((text) => {
    const word = plain(text).replace(/\s+/g, ' ').trim();
    return HEADINGS.find(([, pattern]) => word.length < 60 && pattern.test(word))?.[0];
  });
  const named = found.filter((column) => column !== undefined);
  const enough = named.length >= 2 && named.length >= row.filter((text) => text !== '').length / 2;
  if (!enough || new Set(named).size < named.length) return undefined;
  // A column that is not known keeps its place, so that the others stay over their cells.
  return found.map((column) => column ?? 'menu');
}

/** Levels by the numbers of an STT column: `1` → 0, `1.2` → 1, `a` → one below the last digits, `-` one more. */
function depthsOf(numbers: readonly string[]): number[] {
  let digits = 0;
  let last = -1;
  return numbers.map((text) => {
    const number = text.trim().replace(/[.)]+$/, '');
    let depth = 0;
    if (/^\d+(\.\d+)*$/.test(number)) depth = digits = number.split('.').length - 1;
    else if (/^[a-zđ]$/i.test(number)) depth = digits + 1;
    else if (/^[-–+•]$/.test(number)) depth = digits + 2;
    // No level is skipped: a dash right under a number is its child.
    depth = Math.min(depth, last + 1);
    last = depth;
    return depth;
  });
}
