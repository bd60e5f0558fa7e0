import fc from 'fast-check';
import { addDays, periodWithin } from '@congtac/shared-domain';
import { addWorkingDays, calendarPeriods, figureWindow } from './reporting-period';

describe('calendarPeriods', () => {
  it('gives the 19 periods of a year with Vietnamese names', () => {
    const periods = calendarPeriods(2020);
    expect(periods).toHaveLength(19);
    expect(periods.find((p) => p.code === '2020-02')).toMatchObject({ name: 'Tháng 02/2020', to: '2020-02-29' });
    expect(periods.find((p) => p.code === '2020-Q3')).toMatchObject({ name: 'Quý III/2020', from: '2020-07-01' });
    expect(periods.find((p) => p.code === '2020-H1')).toMatchObject({
      name: '6 tháng đầu năm 2020',
      from: '2020-01-01',
      to: '2020-06-30',
      cutOffOn: '2020-06-30',
      submitDueOn: '2020-07-07',
    });
  });

  it.each(['MONTH', 'QUARTER'] as const)('%s periods follow each other without a gap', (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2040 }), (year) => {
        const periods = calendarPeriods(year).filter((period) => period.kind === kind);
        periods.slice(1).forEach((period, index) => expect(period.from).toBe(addDays(periods[index].to, 1)));
        expect([periods[0].from, periods.at(-1)?.to]).toEqual([`${year}-01-01`, `${year}-12-31`]);
      }),
    );
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2020-07-03', 1, '2020-07-06'],
    ['2020-06-30', 5, '2020-07-07'],
    ['2020-07-04', 1, '2020-07-06'],
  ])('%s + %d is %s', (day, count, expected) => expect(addWorkingDays(day, count)).toBe(expected));
});

describe('figureWindow', () => {
  it.each([
    ['whole year, in May', '2020-01-01', '2020-12-31', '2020-05-10', '2020-01-01', '2020-06-30'],
    ['whole year, in July', '2020-01-01', '2020-12-31', '2020-07-02', '2020-07-01', '2020-12-31'],
    ['due 30/06, reported two days late', '2020-01-01', '2020-06-30', '2020-07-02', '2020-01-01', '2020-06-30'],
    ['one month', '2020-03-01', '2020-03-31', '2020-03-20', '2020-03-01', '2020-03-31'],
    ['no dates', null, null, '2020-05-10', '2020-01-01', '2020-06-30'],
    ['reported before its first day', '2020-08-01', null, '2020-05-10', '2020-08-01', '2020-12-31'],
  ])('%s', (_, startOn, dueOn, today, from, to) => {
    expect(figureWindow({ startOn, dueOn }, today)).toEqual({ from, to });
  });

  it('is never upside down and stays inside the task', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2018-01-01', n));
    fc.assert(
      fc.property(fc.option(day), fc.option(day), day, (a, b, today) => {
        const [startOn, dueOn] = a && b && a > b ? [b, a] : [a, b];
        const window = figureWindow({ startOn, dueOn }, today);
        expect(window.from <= window.to).toBe(true);
        expect(periodWithin(window, { from: startOn ?? '1900-01-01', to: dueOn ?? '2200-01-01' })).toBe(true);
      }),
    );
  });
});
