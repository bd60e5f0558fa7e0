import type { BlankKind } from './blank';

/** What is unusual about a figure. It is asked about, shown to the decider, and never refused. */
export const FIGURE_WARNINGS = ['BELOW_MIN', 'ABOVE_MAX', 'JUMP'] as const;
export type FigureWarning = (typeof FIGURE_WARNINGS)[number];

/** What figures of an indicator usually look like; null = not checked. */
export interface FigureLimits {
  minValue: number | null;
  maxValue: number | null;
  /** Largest usual change against the figure before, in per cent of it. */
  jumpPercent: number | null;
}

/** A figure as typed: `value` counts for NUMBER only. */
export interface CheckedFigure {
  blank: BlankKind;
  value: number | null;
}

/**
 * What is unusual about a figure: outside the usual bounds, or further from the figure before than usual. "Không phát
 * sinh" and "không áp dụng" say that there is nothing to measure, so nothing is unusual about them; "bằng 0" is the number
 * 0. Without a figure before, or with one of 0, no change can be told in per cent.
 * @param before the last accepted figure; null = none.
 */
export function figureWarnings(figure: CheckedFigure, limits: FigureLimits, before: number | null): FigureWarning[] {
  const value = figure.blank === 'ZERO' ? 0 : figure.blank === 'NUMBER' ? figure.value : null;
  if (value === null) return [];
  const { minValue, maxValue, jumpPercent } = limits;
  const warnings: FigureWarning[] = [];
  if (minValue !== null && value < minValue) warnings.push('BELOW_MIN');
  if (maxValue !== null && value > maxValue) warnings.push('ABOVE_MAX');
  if (jumpPercent !== null && before !== null && before !== 0) {
    const change = (100 * Math.abs(value - before)) / Math.abs(before);
    if (change > jumpPercent) warnings.push('JUMP');
  }
  return warnings;
}
