import { formatNumber } from '@congtac/shared-domain';
import type { AllocationMode } from './contracts/cascade-codes';
import { targetProblem } from './contracts/target.problems';

/** Finest step of a stored figure: numeric(18,4). */
const FINEST = 10_000;

/** What the allocation sheet holds for one target. Shares: null = nothing typed. */
export interface AllocationFacts {
  indicatorName: string;
  mode: AllocationMode;
  total: number | null;
  shares: readonly (number | null)[];
  /** The total is a floor: units may be given more in all (I-9). */
  minimum: boolean;
  /** Somebody signed for the difference. */
  excepted: boolean;
}

/** How far a total is shared out. */
export interface AllocationGap {
  sum: number;
  /** total − sum: positive = still to share out, negative = given out too much. */
  gap: number;
  state: 'EVEN' | 'SHORT' | 'OVER';
}

/**
 * Shares a total out in proportion to weights so that the parts add up to it exactly: every part is rounded down and
 * what is left goes to the largest remainders, earlier ones first.
 * @param weights one per unit, not negative; all 0 = equal parts. @param step smallest difference between two parts, 1
 * for counted things. A total finer than the step is shared out in ten-thousandths.
 */
export function shareOut(total: number, weights: readonly number[], step = 1): number[] {
  if (weights.length === 0) return [];
  const unit = Number.isInteger(total / step) ? step : 1 / FINEST;
  const parts = Math.round(total / unit);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const even = sum <= 0 || !Number.isFinite(sum);
  const exact = weights.map((weight) => (even ? parts / weights.length : (parts * weight) / sum));
  const shares = exact.map(Math.floor);
  const left = parts - shares.reduce((all, share) => all + share, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, left)) shares[index] += 1;
  return shares.map((share) => round(share * unit));
}

/** Equal parts of a total; the first units get the odd ones. */
export function shareEqually(total: number, units: number, step = 1): number[] {
  return shareOut(
    total,
    Array.from({ length: units }, () => 1),
    step,
  );
}

/** Sum of the shares and what is missing or too much; null when there is no total to compare with. */
export function allocationGap(total: number | null, shares: readonly (number | null)[]): AllocationGap | null {
  if (total === null) return null;
  const sum = round(shares.reduce<number>((all, share) => all + (share ?? 0), 0));
  const gap = round(total - sum);
  return { sum, gap, state: gap === 0 ? 'EVEN' : gap > 0 ? 'SHORT' : 'OVER' };
}

/** True when a plan may be issued with this allocation (I-9). */
export function allocationHolds(facts: AllocationFacts): boolean {
  if (facts.mode !== 'TOTAL_SPLIT' || facts.excepted) return true;
  const gap = allocationGap(facts.total, facts.shares);
  return gap === null || gap.state === 'EVEN' || (facts.minimum && gap.state === 'OVER');
}

/** Words for the gap, e.g. `Còn thiếu 12 tổ`, `Vượt 3 tổ`, `Đã phân bổ đủ`. @param measure printed after the figure. */
export function gapWords(gap: AllocationGap, measure: string): string {
  if (gap.state === 'EVEN') return 'Đã phân bổ đủ';
  const figure = [formatNumber(Math.abs(gap.gap)), measure].filter(Boolean).join(measure === '%' ? '' : ' ');
  return gap.state === 'SHORT' ? `Còn thiếu ${figure}` : `Vượt ${figure}`;
}

/** The problem that keeps a plan from being issued; undefined when the allocation holds. Code `planning.allocation-open`. */
export function allocationProblem(facts: AllocationFacts) {
  if (allocationHolds(facts)) return undefined;
  const gap = allocationGap(facts.total, facts.shares);
  return targetProblem('planning.allocation-open', {
    indicator: facts.indicatorName,
    total: facts.total,
    sum: gap?.sum,
  });
}

function round(value: number): number {
  return Math.round(value * FINEST) / FINEST;
}
