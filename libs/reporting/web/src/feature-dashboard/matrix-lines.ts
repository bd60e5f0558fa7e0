import type { DashboardUnitView, MatrixRowView, MatrixView } from '@congtac/reporting-domain';
import type { ChipTone, IconName } from '@congtac/shared-ui';

/** Icon and tint of the seven shown states; the shapes differ, colour alone says nothing. */
export const STATE_LOOKS: Readonly<Record<string, { readonly icon: IconName; readonly tone: ChipTone }>> = {
  done: { icon: 'check-circle', tone: 'done' },
  waiting: { icon: 'inbox', tone: 'waiting' },
  doing: { icon: 'play-circle', tone: 'doing' },
  overdue: { icon: 'warning', tone: 'overdue' },
  idle: { icon: 'radio-button-unchecked', tone: 'none' },
  noDeadline: { icon: 'event-busy', tone: 'none' },
  out: { icon: 'pause-circle', tone: 'out' },
};

/** Orders a viewer may choose besides that of the tree: a share, the total, or the count of one column. */
export const SORT_KEYS = ['total', 'donePercent', 'onTime'] as const;

/**
 * The units below in the order asked for: `''` or an unknown key = as they came, in the order of the tree; else the
 * largest first. Lines without data come last in every order but the tree's, and equals stay in the order of the tree.
 */
export function ordered(view: MatrixView, sort: string): MatrixRowView[] {
  const known = [...SORT_KEYS, ...view.columns.map((column) => column.key)];
  if (!known.includes(sort)) return view.children;
  return view.children.toSorted((a, b) => (valueOf(b, sort) ?? -1) - (valueOf(a, sort) ?? -1));
}

/** Lines as they are shown: the units below, the unit itself, those that are no more, all together. */
export function matrixLines(view: MatrixView, sort: string): MatrixRowView[] {
  return [...ordered(view, sort), view.own, ...(view.former === null ? [] : [view.former]), view.total];
}

/** Stable name of a line for `track`. */
export function lineKey(line: DashboardUnitView): string {
  return `${line.kind}-${line.unitId}`;
}

function valueOf(row: MatrixRowView, sort: string): number | null {
  if (row.state === 'NO_DATA') return null;
  if (sort === 'total') return row.counts.total;
  if (sort === 'donePercent') return row.donePercent;
  if (sort === 'onTime') return row.onTimeRate.byCurrent;
  const cell = row.cells.find((one) => one.key === sort);
  return cell === undefined ? null : (cell.donePercent ?? cell.count);
}

/** Parts of the stacked bar: the five merged classes of charts; late completion is its own part, drawn with stripes. */
export const BAR_PARTS = ['done', 'late', 'doing', 'soon', 'overdue', 'idle'] as const;
export type BarPartKey = (typeof BAR_PARTS)[number];

/** One part of the bar of a line. */
export interface BarPart {
  readonly key: BarPartKey;
  readonly count: number;
  /** Per cent of the tasks that count. */
  readonly share: number;
}

/** The parts of a line that are not empty; their shares add up to 100. What does not count is left out. */
export function barParts({ counts }: MatrixRowView): BarPart[] {
  const whole = counts.total - counts.OUT_OF_COUNT;
  const numbers: Record<BarPartKey, number> = {
    done: counts.COMPLETED_ON_TIME,
    late: counts.COMPLETED_LATE,
    doing: counts.IN_PROGRESS_ON_TIME + counts.PENDING,
    soon: counts.DUE_SOON,
    overdue: counts.OVERDUE,
    idle: counts.NOT_STARTED + counts.NO_DEADLINE,
  };
  return BAR_PARTS.filter((key) => numbers[key] > 0).map((key) => ({
    key,
    count: numbers[key],
    share: (100 * numbers[key]) / whole,
  }));
}

/** Tint of a heat cell by its share, 0 (nothing) to 4 (all done); null = no data, which is grey and never a 0. */
export function heatLevel(percent: number | null): number | null {
  if (percent === null) return null;
  return percent >= 100 ? 4 : Math.min(3, Math.max(0, Math.floor(percent / 25)));
}
