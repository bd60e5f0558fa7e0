import type { BlankKind } from './blank';
import { figureWarnings, type FigureLimits, type FigureWarning } from './report-checks';

const none: FigureLimits = { minValue: null, maxValue: null, jumpPercent: null };
const usual: FigureLimits = { minValue: 5, maxValue: 100, jumpPercent: 50 };

describe('what is unusual about a figure', () => {
  it.each<[string, FigureLimits, BlankKind, number | null, number | null, FigureWarning[]]>([
    ['nothing is checked', none, 'NUMBER', 9999, 1, []],
    ['inside the usual', usual, 'NUMBER', 40, 41, []],
    ['at the bounds', usual, 'NUMBER', 5, null, []],
    ['below', usual, 'NUMBER', 4, null, ['BELOW_MIN']],
    ['above', usual, 'NUMBER', 101, null, ['ABOVE_MAX']],
    ['half as much again is still usual', usual, 'NUMBER', 60, 40, []],
    ['a jump up', usual, 'NUMBER', 61, 40, ['JUMP']],
    ['a jump down', usual, 'NUMBER', 19, 40, ['JUMP']],
    ['above and a jump', usual, 'NUMBER', 400, 40, ['ABOVE_MAX', 'JUMP']],
    ['no change against nothing', usual, 'NUMBER', 90, null, []],
    ['no per cent of 0', usual, 'NUMBER', 90, 0, []],
    ['"bằng 0" is the number 0', usual, 'ZERO', null, 40, ['BELOW_MIN', 'JUMP']],
    ['"không phát sinh" is nothing to measure', usual, 'NONE_OCCURRED', null, 40, []],
    ['"không áp dụng" is nothing to measure', usual, 'NOT_APPLICABLE', null, 40, []],
    ['nothing typed yet', usual, 'NUMBER', null, 40, []],
  ])('%s', (_, limits, blank, value, before, expected) => {
    expect(figureWarnings({ blank, value }, limits, before)).toEqual(expected);
  });
});
