import {
  halfPeriod,
  monthPeriod,
  periodContains,
  periodsOverlap,
  periodWithin,
  quarterPeriod,
  yearPeriod,
} from './period';

describe('periods of the calendar', () => {
  it.each([
    [monthPeriod(2020, 2), '2020-02-01', '2020-02-29'],
    [quarterPeriod(2020, 1), '2020-01-01', '2020-03-31'],
    [quarterPeriod(2020, 4), '2020-10-01', '2020-12-31'],
    [halfPeriod(2020, 1), '2020-01-01', '2020-06-30'],
    [halfPeriod(2020, 2), '2020-07-01', '2020-12-31'],
    [yearPeriod(2020), '2020-01-01', '2020-12-31'],
  ])('%o runs from %s to %s', (period, from, to) => expect(period).toEqual({ from, to }));

  it('counts both ends in', () => {
    const half = halfPeriod(2020, 1);
    expect([periodContains(half, '2020-06-30'), periodContains(half, '2020-07-01')]).toEqual([true, false]);
  });
  it('keeps a quarter within its half and not within the other', () => {
    expect(periodWithin(quarterPeriod(2020, 2), halfPeriod(2020, 1))).toBe(true);
    expect(periodWithin(quarterPeriod(2020, 3), halfPeriod(2020, 1))).toBe(false);
  });
  it('sees windows that share one day as overlapping', () => {
    expect(periodsOverlap({ from: '2020-01-01', to: '2020-06-30' }, { from: '2020-06-30', to: '2020-07-31' })).toBe(
      true,
    );
    expect(periodsOverlap(halfPeriod(2020, 1), halfPeriod(2020, 2))).toBe(false);
  });
});
