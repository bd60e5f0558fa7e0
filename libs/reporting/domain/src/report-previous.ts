import { addMonths, endOfMonth, type Period, type Qualifier } from '@congtac/shared-domain';
import { contributionOf, type BlankKind } from './blank';

/** The same window a year earlier; a window that ends with a month ends with that month then, also in February. */
export function sameWindowLastYear(window: Period): Period {
  const to = addMonths(window.to, -12);
  return {
    from: addMonths(window.from, -12),
    to: window.to === endOfMonth(window.to) ? endOfMonth(to) : to,
  };
}

/** A figure as it was told before. */
export interface ToldFigure {
  blank: BlankKind;
  /** Present for NUMBER only. */
  value: number | null;
  qualifier: Qualifier;
}

/**
 * What one earlier report said about one indicator: its only figure, or the sum of several (one per meeting), which bears
 * the loosest qualifier among them. Several that all say the same blank stay that blank. Undefined without figures.
 */
export function toldTogether(figures: readonly ToldFigure[]): ToldFigure | undefined {
  const [first, ...others] = figures;
  if (first === undefined || others.length === 0) return first;
  const numbers = figures.filter((figure) => figure.blank === 'NUMBER');
  if (numbers.length === 0) {
    const alike = others.every((figure) => figure.blank === first.blank);
    return alike ? first : { blank: 'ZERO', value: null, qualifier: 'EXACT' };
  }
  const sum = figures.reduce((total, figure) => total + (contributionOf(figure.blank, figure.value) ?? 0), 0);
  const loosest = (['ABOUT', 'NEARLY', 'OVER'] as const).find((one) => numbers.some((n) => n.qualifier === one));
  return { blank: 'NUMBER', value: Math.round(sum * 10_000) / 10_000, qualifier: loosest ?? 'EXACT' };
}
