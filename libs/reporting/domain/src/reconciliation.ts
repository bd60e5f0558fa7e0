import { contributionOf, type BlankKind } from './blank';

/** How an official figure stands to the estimate of the same period; ESTIMATE_ONLY = not there yet. */
export const RECONCILIATION_STATES = ['ESTIMATE_ONLY', 'EQUAL', 'HIGHER', 'LOWER'] as const;
export type ReconciliationState = (typeof RECONCILIATION_STATES)[number];

/** The difference official − estimate. */
export interface Reconciled {
  state: ReconciliationState;
  /** Null while there is no official figure, or when one of the two is "không áp dụng". */
  difference: number | null;
  /** Of the estimate, one decimal; null without a difference or with an estimate of 0. */
  differencePercent: number | null;
}

/** A figure of either side. */
export interface ReconciledFigure {
  blank: BlankKind;
  value: number | null;
}

/**
 * Compares "ước thực hiện" with the official figure. A side that says "không áp dụng" has no number: two of them are equal,
 * one against a number is told by the state alone.
 */
export function reconcile(estimate: ReconciledFigure, official: ReconciledFigure | null): Reconciled {
  if (official === null) return { state: 'ESTIMATE_ONLY', difference: null, differencePercent: null };
  const [was, is] = [estimate, official].map((figure) => contributionOf(figure.blank, figure.value));
  if (was == null || is == null) {
    const state = was === is ? 'EQUAL' : is == null ? 'LOWER' : 'HIGHER';
    return { state, difference: null, differencePercent: null };
  }
  const difference = Math.round((is - was) * 10_000) / 10_000;
  const state = difference === 0 ? 'EQUAL' : difference > 0 ? 'HIGHER' : 'LOWER';
  const differencePercent = was === 0 ? null : Math.round((1000 * difference) / was) / 10;
  return { state, difference, differencePercent };
}
