import { reconcile, type Reconciled, type ReconciledFigure } from './reconciliation';

const number = (value: number): ReconciledFigure => ({ blank: 'NUMBER', value });
const zero: ReconciledFigure = { blank: 'ZERO', value: null };
const outside: ReconciledFigure = { blank: 'NOT_APPLICABLE', value: null };

describe('estimate and official figure', () => {
  it.each<[string, ReconciledFigure, ReconciledFigure | null, Reconciled]>([
    ['not there yet', number(40), null, { state: 'ESTIMATE_ONLY', difference: null, differencePercent: null }],
    ['as estimated', number(40), number(40), { state: 'EQUAL', difference: 0, differencePercent: 0 }],
    ['more', number(40), number(43), { state: 'HIGHER', difference: 3, differencePercent: 7.5 }],
    ['less', number(40), number(39), { state: 'LOWER', difference: -1, differencePercent: -2.5 }],
    ['no per cent of an estimate of 0', zero, number(3), { state: 'HIGHER', difference: 3, differencePercent: null }],
    ['nothing came', number(40), zero, { state: 'LOWER', difference: -40, differencePercent: -100 }],
    ['does not apply after all', number(4), outside, { state: 'LOWER', difference: null, differencePercent: null }],
    ['applies after all', outside, number(4), { state: 'HIGHER', difference: null, differencePercent: null }],
    ['does not apply', outside, outside, { state: 'EQUAL', difference: null, differencePercent: null }],
    ['tenths', number(0.3), number(0.1), { state: 'LOWER', difference: -0.2, differencePercent: -66.7 }],
  ])('%s', (_, estimate, official, expected) => {
    expect(reconcile(estimate, official)).toEqual(expected);
  });
});
