import { contributionOf, valueFault } from './blank';

describe('blank kinds', () => {
  it.each([
    ['NUMBER', 12, 12],
    ['ZERO', null, 0],
    ['NONE_OCCURRED', null, 0],
    ['NOT_APPLICABLE', null, null],
  ] as const)('%s %s counts as %s', (blank, value, expected) => {
    expect(contributionOf(blank, value)).toBe(expected);
  });

  it.each([
    ['NUMBER', 5, undefined],
    ['NUMBER', undefined, 'value-required'],
    ['NUMBER', 0, 'value-is-zero'],
    ['ZERO', undefined, undefined],
    ['ZERO', 0, 'value-not-expected'],
    ['NONE_OCCURRED', 3, 'value-not-expected'],
    ['NOT_APPLICABLE', undefined, undefined],
  ] as const)('%s with %s: %s', (blank, value, fault) => {
    expect(valueFault({ blank, value })).toBe(fault);
  });
});
