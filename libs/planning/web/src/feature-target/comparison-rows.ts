import {
  type ComparisonRow,
  type ComparisonTarget,
  meets,
  type Reached,
  targetReached,
  type UnitResult,
} from '@congtac/planning-domain';
import type { ReachedFigure } from '../data-access/target-client';

/** A unit's line with what it reached. */
export interface ReachedRow {
  readonly row: ComparisonRow;
  readonly figure: ReachedFigure | undefined;
  /** Null = nothing accepted yet, or nothing to compare with. */
  readonly reached: boolean | null;
}

/** Accepted figures by task and indicator. */
export type ReachedIndex = ReadonlyMap<string, ReachedFigure>;

/** Puts the figures of the reports where the lines of the comparison find them. */
export function indexOf(figures: readonly ReachedFigure[]): ReachedIndex {
  return new Map(figures.map((figure) => [`${figure.taskId}/${figure.indicatorId}`, figure]));
}

/** The lines of one target with what each unit reached; `attention` keeps those that meet nothing yet. */
export function rowsOf(target: ComparisonTarget, reached: ReachedIndex, attention: boolean): ReachedRow[] {
  return target.rows
    .filter((row) => !attention || needsAttention(row))
    .map((row) => {
      const figure = figureOf(row, target, reached);
      const wanted = row.committed ?? row.assigned;
      const value = figure?.value ?? null;
      const decided = value !== null && wanted !== null;
      return { row, figure, reached: decided ? meets(value, wanted, comparatorOf(target), target.direction) : null };
    });
}

/** What the units directly below reached together, by the way the target is allocated (§2.6). */
export function reachedOf(target: ComparisonTarget, reached: ReachedIndex): Reached {
  const units: UnitResult[] = target.rows
    .filter((row) => row.depth === 1)
    .map((row) => ({
      unitId: row.unitId,
      value: figureOf(row, target, reached)?.value ?? null,
      wanted: row.committed ?? row.assigned,
    }));
  return targetReached(
    {
      mode: target.allocationMode,
      total: target.assigned,
      comparator: comparatorOf(target),
      direction: target.direction,
    },
    units,
  );
}

/** True for lines somebody has to look at. */
export function needsAttention(row: ComparisonRow): boolean {
  return row.tone === 'BELOW' || row.tone === 'EQUAL' || (row.tone === 'NOT_STATED' && row.allowed.includes('ask'));
}

/** Doing exactly what was committed to is enough: "more than" speaks of the commitment, not of the result. */
function comparatorOf(target: ComparisonTarget): ComparisonTarget['comparator'] {
  if (target.comparator !== 'EXCEED') return target.comparator;
  return target.direction === 'UP' ? 'AT_LEAST' : 'AT_MOST';
}

function figureOf(row: ComparisonRow, target: ComparisonTarget, reached: ReachedIndex): ReachedFigure | undefined {
  return row.taskId === null ? undefined : reached.get(`${row.taskId}/${target.indicatorId}`);
}
