import fc from 'fast-check';
import { addDays, daysBetween, periodContains, periodWithin } from '@congtac/shared-domain';
import {
  figureWindow,
  halfOf,
  PERIOD_PROFILES,
  periodsOf,
  type PeriodKind,
  type PeriodProfile,
} from './reporting-period';

const PARTITIONS: PeriodKind[][] = [['MONTH'], ['QUARTER'], ['H1', 'H2'], ['YEAR']];
const profile = fc.constantFrom(...PERIOD_PROFILES);
const year = fc.integer({ min: 2010, max: 2040 });
const holding = (of: PeriodProfile, day: string, kind: PeriodKind) =>
  [2019, 2020, 2021].flatMap((y) => periodsOf(of, y)).find((p) => p.kind === kind && periodContains(p, day));

describe('periodsOf', () => {
  it.each([
    ['CALENDAR', '2020-02', 'Tháng 02/2020', '2020-02-01', '2020-02-29'],
    ['CALENDAR', '2019-02', 'Tháng 02/2019', '2019-02-01', '2019-02-28'],
    ['CALENDAR', '2020-Q3', 'Quý III/2020', '2020-07-01', '2020-09-30'],
    ['CALENDAR', '2020-H1', '6 tháng đầu năm 2020', '2020-01-01', '2020-06-30'],
    ['CALENDAR', '2020-9M', '9 tháng năm 2020', '2020-01-01', '2020-09-30'],
    ['CALENDAR', '2020', 'Năm 2020', '2020-01-01', '2020-12-31'],
    ['ND09', '2020-01', 'Tháng 01/2020', '2019-12-15', '2020-01-14'],
    ['ND09', '2020-03', 'Tháng 03/2020', '2020-02-15', '2020-03-14'],
    ['ND09', '2020-Q1', 'Quý I/2020', '2019-12-15', '2020-03-14'],
    ['ND09', '2020-Q4', 'Quý IV/2020', '2020-09-15', '2020-12-14'],
    ['ND09', '2020-H1', '6 tháng đầu năm 2020', '2019-12-15', '2020-06-14'],
    ['ND09', '2020-H2', '6 tháng cuối năm 2020', '2020-06-15', '2020-12-14'],
    ['ND09', '2020-9M', '9 tháng năm 2020', '2019-12-15', '2020-09-14'],
    ['ND09', '2020', 'Năm 2020', '2019-12-15', '2020-12-14'],
  ] as const)('%s %s is %s, %s to %s', (of, code, name, from, to) => {
    expect(periodsOf(of, Number(code.slice(0, 4))).find((p) => p.code === code)).toMatchObject({ name, from, to });
  });

  it.each([
    ['CALENDAR', '2020-06-14', 'H1', '2020-H1'],
    ['ND09', '2020-06-14', 'H1', '2020-H1'],
    ['ND09', '2020-06-15', 'H2', '2020-H2'],
    ['CALENDAR', '2020-02-29', 'MONTH', '2020-02'],
    ['ND09', '2020-02-29', 'MONTH', '2020-03'],
    ['CALENDAR', '2019-12-31', 'YEAR', '2019'],
    ['CALENDAR', '2020-01-01', 'YEAR', '2020'],
    ['ND09', '2019-12-31', 'YEAR', '2020'],
    ['ND09', '2019-12-14', 'MONTH', '2019-12'],
    ['ND09', '2019-12-15', 'MONTH', '2020-01'],
  ] as const)('%s: %s lies in the %s %s', (of, day, kind, code) => expect(holding(of, day, kind)?.code).toBe(code));

  it.each(PARTITIONS)('%s %s cut time without gap or overlap', (...kinds) => {
    fc.assert(
      fc.property(profile, year, (of, first) => {
        const periods = [first, first + 1].flatMap((y) => periodsOf(of, y)).filter(({ kind }) => kinds.includes(kind));
        periods.slice(1).forEach((period, index) => expect(period.from).toBe(addDays(periods[index].to, 1)));
      }),
    );
  });

  it('lays months into quarters, quarters into halves and all of them into the year', () => {
    fc.assert(
      fc.property(profile, year, (of, y) => {
        const periods = periodsOf(of, y);
        const total = periods.find(({ kind }) => kind === 'YEAR')!;
        expect(periods).toHaveLength(20);
        expect(new Set(periods.map(({ code }) => code)).size).toBe(20);
        for (const period of periods) expect(periodWithin(period, total)).toBe(true);
        const length = (kind: PeriodKind) =>
          periods.filter((p) => p.kind === kind).reduce((sum, p) => sum + daysBetween(p.from, p.to) + 1, 0);
        expect([length('MONTH'), length('QUARTER'), length('H1') + length('H2')]).toEqual(
          Array(3).fill(length('YEAR')),
        );
      }),
    );
  });
});

describe('halfOf', () => {
  it('is the half of the profile that holds the day', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2018-01-01', n));
    fc.assert(
      fc.property(profile, day, (of, on) => {
        const half = halfOf(of, on);
        expect(periodContains(half, on)).toBe(true);
        const halves = [0, 1].flatMap((n) => periodsOf(of, Number(on.slice(0, 4)) + n)).filter((p) => /H/.test(p.kind));
        expect(halves.some((p) => p.from === half.from && p.to === half.to)).toBe(true);
      }),
    );
  });
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

  it.each([
    ['2020-06-14', '2019-12-15', '2020-06-14'],
    ['2020-06-15', '2020-06-15', '2020-12-14'],
    ['2020-12-20', '2020-12-15', '2021-06-14'],
  ])('follows NĐ 09 on %s', (today, from, to) =>
    expect(figureWindow({ startOn: null, dueOn: null }, today, 'ND09')).toEqual({ from, to }),
  );

  it('is never upside down and stays inside the task', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2018-01-01', n));
    fc.assert(
      fc.property(fc.option(day), fc.option(day), day, profile, (a, b, today, of) => {
        const [startOn, dueOn] = a && b && a > b ? [b, a] : [a, b];
        const window = figureWindow({ startOn, dueOn }, today, of);
        expect(window.from <= window.to).toBe(true);
        expect(periodWithin(window, { from: startOn ?? '1900-01-01', to: dueOn ?? '2200-01-01' })).toBe(true);
      }),
    );
  });
});
