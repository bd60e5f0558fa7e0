import {
  type AllocationSheetView,
  type AllocationTarget,
  allocationGap,
  type AllocationGap,
  type PutShares,
  type PutWeights,
  shareEqually,
  shareOut,
} from '@congtac/planning-domain';
import { formatNumber, parseNumber } from '@congtac/shared-ui';

/** Columns people type into. */
export const sheetColumns = ['weight', 'last', 'share'] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What stands in the cells of one target, as typed, by unit. */
export type SheetCells = Readonly<Record<SheetColumn, ReadonlyMap<number, string>>>;

/** How a column of shares is proposed. */
export type Proposal = 'equally' | 'byWeight' | 'byLast';

/** The cells as they are stored. */
export function cellsOf(sheet: AllocationSheetView, target: AllocationTarget): SheetCells {
  const share = new Map(target.shares.map((one) => [one.unitId, one]));
  const column = (value: (unitId: number) => number | null) =>
    new Map(sheet.units.map((unit) => [unit.unitId, formatNumber(value(unit.unitId))]));
  const weights = new Map(sheet.units.map((unit) => [unit.unitId, unit.weight]));
  return {
    weight: column((unitId) => weights.get(unitId) ?? null),
    last: column((unitId) => share.get(unitId)?.lastValue ?? null),
    share: column((unitId) => share.get(unitId)?.value ?? null),
  };
}

/** The number typed in a cell; null for nothing, undefined for something that is no number. */
export function numberIn(text: string): number | null | undefined {
  const parsed = parseNumber(text);
  if (parsed.kind === 'value' && parsed.value >= 0) return parsed.value;
  return parsed.kind === 'empty' ? null : undefined;
}

/** The first cell that cannot be read, if any. */
export function unreadable(cells: SheetCells): string | undefined {
  const texts = sheetColumns.flatMap((column) => [...cells[column].values()]);
  return texts.find((text) => numberIn(text) === undefined);
}

/** Cells with one of them changed. */
export function withCell(cells: SheetCells, column: SheetColumn, unitId: number, text: string): SheetCells {
  return { ...cells, [column]: new Map(cells[column]).set(unitId, text) };
}

/** Cells with one column replaced, in the order of the units. */
export function withColumn(
  cells: SheetCells,
  column: SheetColumn,
  unitIds: readonly number[],
  values: readonly (number | null)[],
): SheetCells {
  const next = new Map(cells[column]);
  unitIds.forEach((unitId, index) => next.set(unitId, formatNumber(values[index] ?? null)));
  return { ...cells, [column]: next };
}

/**
 * Shares proposed for the units, adding up to the total exactly (I-9); null when there is nothing to go by.
 * Without a weight typed, the number of a unit's areas and groups counts.
 */
export function proposal(
  kind: Proposal,
  sheet: AllocationSheetView,
  target: AllocationTarget,
  cells: SheetCells,
): number[] | null {
  const { total, valueType } = target;
  if (total === null || sheet.units.length === 0) return null;
  const step = valueType === 'INTEGER' || valueType === 'BOOLEAN' ? 1 : 0.01;
  if (kind === 'equally') return shareEqually(total, sheet.units.length, step);
  const weights = sheet.units.map((unit) => {
    const typed = numberIn(cells[kind === 'byWeight' ? 'weight' : 'last'].get(unit.unitId) ?? '') ?? null;
    return typed ?? (kind === 'byWeight' ? unit.groups : 0);
  });
  return weights.every((weight) => weight === 0) ? null : shareOut(total, weights, step);
}

/** The gap of what is typed now. */
export function gapOf(sheet: AllocationSheetView, target: AllocationTarget, cells: SheetCells): AllocationGap | null {
  if (target.mode !== 'TOTAL_SPLIT') return null;
  return allocationGap(
    target.total,
    sheet.units.map((unit) => numberIn(cells.share.get(unit.unitId) ?? '') ?? null),
  );
}

/** Sum of a column, null when nothing is typed. */
export function sumOf(cells: SheetCells, column: SheetColumn): number | null {
  const values = [...cells[column].values()].flatMap((text) => numberIn(text) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/**
 * Numbers of a pasted column, one a line; the last cell of each line counts, so that a copied "name, number" works.
 * @returns the values, or the number of the first line (from 1) that is no number.
 */
export function pastedColumn(
  text: string,
): { readonly values: readonly (number | null)[] } | { readonly line: number } {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  const values = lines.map((line) => numberIn((line.split('\t').at(-1) ?? '').trim()));
  const bad = values.findIndex((value) => value === undefined);
  return bad === -1 ? { values: values.map((value) => value ?? null) } : { line: bad + 1 };
}

/** Body of `PUT /targets/:id/shares`. */
export function sharesBody(sheet: AllocationSheetView, cells: SheetCells, minimum: boolean): PutShares {
  const read = (column: SheetColumn, unitId: number) => numberIn(cells[column].get(unitId) ?? '') ?? null;
  return {
    minimum,
    shares: sheet.units.map(({ unitId }) => ({
      unitId,
      value: read('share', unitId),
      lastValue: read('last', unitId),
    })),
  };
}

/** Body of `PUT /plans/:id/allocation/weights`; undefined when no weight changed. */
export function weightsBody(sheet: AllocationSheetView, cells: SheetCells): PutWeights | undefined {
  const weights = sheet.units
    .map(({ unitId, weight }) => ({ unitId, before: weight, weight: numberIn(cells.weight.get(unitId) ?? '') ?? null }))
    .filter((line) => line.weight !== line.before)
    .map(({ unitId, weight }) => ({ unitId, weight }));
  return weights.length > 0 ? { weights } : undefined;
}
