import type { ConsolidationLineView } from '@congtac/reporting-domain';
import { plain, type TextBlock } from '@congtac/shared-ui';
import { figureText, readFigure, type TypedFigure } from './typed-figure';

/** Why a pasted row is left out. */
export type PasteProblem =
  'UNREADABLE' | 'AMBIGUOUS' | 'EMPTY' | 'NO_UNIT' | 'SEVERAL_UNITS' | 'TWICE' | 'LOCKED' | 'BEYOND';

/** One row of what was pasted: where it lands, and as what. */
export interface PastedRow {
  /** The text beside the figure; empty when the rows are taken in order. */
  readonly name: string;
  readonly text: string;
  readonly line: ConsolidationLineView | null;
  readonly figure: TypedFigure | null;
  readonly problem: PasteProblem | null;
}

/** What a paste would do. */
export interface ColumnPaste {
  readonly byName: boolean;
  readonly rows: readonly PastedRow[];
}

/**
 * Where the figures of a pasted block land: by the names of units when a column of the block has them (in any order,
 * without accents), otherwise in the order of the lines from the active one on. A heading row is passed over. Nothing is
 * guessed: what is not clear is left out and says why.
 * @param lines lines in the order of the screen; `start` = index of the active one.
 */
export function planColumn(
  block: TextBlock,
  lines: readonly ConsolidationLineView[],
  start: number,
  unitOfMeasure: string,
): ColumnPaste {
  const width = block[0]?.length ?? 0;
  const named = width > 1 ? nameColumn(block, lines) : -1;
  const values = valueColumn(block, named, unitOfMeasure);
  const rows = withoutHeading(block, values, unitOfMeasure);
  const used = new Set<number>();
  const placed = rows.map((cells, index): PastedRow => {
    const found = named < 0 ? inOrder(lines, start + index) : byName(cells[named], lines);
    return rowOf({ name: named < 0 ? '' : cells[named], text: cells[values] ?? '' }, found, { used, unitOfMeasure });
  });
  return { byName: named >= 0, rows: placed };
}

type Found = { line: ConsolidationLineView } | { problem: PasteProblem };

function rowOf(
  said: { name: string; text: string },
  found: Found,
  around: { used: Set<number>; unitOfMeasure: string },
): PastedRow {
  const read = readFigure(said.text, around.unitOfMeasure);
  const line = 'line' in found ? found.line : null;
  const out = (problem: PasteProblem): PastedRow => ({ ...said, line, figure: null, problem });
  if (read.kind === 'empty') return out('EMPTY');
  if ('problem' in found) return out(found.problem);
  if (read.kind === 'unclear') return out(read.why);
  if (found.line.allowed.length === 0 && !says(found.line, read.figure)) return out('LOCKED');
  if (around.used.has(found.line.unitId)) return out('TWICE');
  around.used.add(found.line.unitId);
  return { ...said, line: found.line, figure: read.figure, problem: null };
}

/** True when the line says just this already. */
export function says(line: ConsolidationLineView, figure: TypedFigure): boolean {
  const standing = line.waiting ?? line.own;
  return standing !== null && figureText(standing) === figureText(figure);
}

function inOrder(lines: readonly ConsolidationLineView[], index: number): Found {
  const line = lines[index];
  return line ? { line } : { problem: 'BEYOND' };
}

function byName(name: string, lines: readonly ConsolidationLineView[]): Found {
  const wanted = keyOf(name);
  if (wanted === '') return { problem: 'NO_UNIT' };
  const exact = lines.filter((line) => keyOf(line.unitName) === wanted);
  const found = exact.length > 0 ? exact : lines.filter((line) => shortKey(line.unitName) === shortKey(name));
  if (found.length > 1) return { problem: 'SEVERAL_UNITS' };
  return found[0] ? { line: found[0] } : { problem: 'NO_UNIT' };
}

/** The column in which most rows name a unit; -1 when fewer than half of them do. */
function nameColumn(block: TextBlock, lines: readonly ConsolidationLineView[]): number {
  const hits = (block[0] ?? []).map((_, at) => block.filter((row) => names(byName(row[at], lines))).length);
  const best = hits.indexOf(Math.max(...hits));
  return hits[best] * 2 >= block.length ? best : -1;
}

/** A cell that names a unit, be it one of several of that name. */
function names(found: Found): boolean {
  return 'line' in found || found.problem === 'SEVERAL_UNITS';
}

/** The column with the most figures, behind the names when there are any there: running numbers stand in front. */
function valueColumn(block: TextBlock, named: number, unitOfMeasure: string): number {
  const figures = (at: number) => block.filter((row) => readFigure(row[at], unitOfMeasure).kind === 'figure').length;
  const columns = (block[0] ?? []).map((_, at) => at).filter((at) => at !== named);
  const behind = columns.filter((at) => at > named && figures(at) > 0);
  const among = behind.length > 0 ? behind : columns;
  return among.reduce((best, at) => (figures(at) >= figures(best) ? at : best), among[0] ?? 0);
}

function withoutHeading(block: TextBlock, values: number, unitOfMeasure: string): TextBlock {
  const [first, ...rest] = block;
  const heading =
    rest.length > 0 && readFigure(first[values], unitOfMeasure).kind === 'unclear' && !/\d/.test(first[values]);
  return heading ? rest : block;
}

/** A name without accents, signs, double spaces and zeros before numbers. */
function keyOf(name: string): string {
  return plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b0+(?=\d)/g, '')
    .trim();
}

/** The first word and the number: "Tổ dân cư số 05" and "Tổ 5" say the same. Names without a number stay whole. */
function shortKey(name: string): string {
  const key = keyOf(name);
  const number = /(\d+)\D*$/.exec(key)?.[1];
  return number ? `${key.split(' ')[0]} ${number}` : key;
}
