import { burnUpMonths, expectationSteps } from './burn-up';

describe('burn-up', () => {
  it.each([
    ['2020-01-01', '2020-12-31', 12, '2020-01-31', '2020-12-31'],
    ['2020-02-10', '2020-02-29', 1, '2020-02-29', '2020-02-29'],
    ['2019-12-15', '2020-01-14', 2, '2019-12-31', '2020-01-14'],
  ])('months of %s to %s: %d, cut at its ends', (from, to, count, first, last) => {
    const months = burnUpMonths({ from, to });
    expect(months).toHaveLength(count);
    expect([months[0].to, months[count - 1].to]).toEqual([first, last]);
    expect(months[0].from).toBe(from);
  });

  it('expects the sum of the targets whose day has come, one step for each day', () => {
    const steps = expectationSteps([
      { on: '2020-11-18', value: 5 },
      { on: '2020-06-30', value: 3 },
      { on: '2020-11-18', value: 2 },
    ]);
    expect(steps).toEqual([
      { on: '2020-06-30', expected: 3 },
      { on: '2020-11-18', expected: 10 },
    ]);
    expect(expectationSteps([])).toEqual([]);
  });
});
