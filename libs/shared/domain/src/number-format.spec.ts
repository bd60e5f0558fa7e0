import { formatNumber, formatQualified } from './number-format';

describe('figures in Vietnamese', () => {
  it.each([
    [1035, '1.035'],
    [73.5, '73,5'],
    [0, '0'],
  ])('%s is written %s', (value, text) => expect(formatNumber(value)).toBe(text));
  it.each([
    [150, 'OVER', 'hơn 150'],
    [550, 'NEARLY', 'gần 550'],
    [1200, 'ABOUT', 'khoảng 1.200'],
    [58, 'EXACT', '58'],
  ] as const)('%s %s reads %s', (value, qualifier, text) => expect(formatQualified(value, qualifier)).toBe(text));
});
