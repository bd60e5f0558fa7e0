import fc from 'fast-check';
import type { DayMarks } from '@congtac/calendar-domain';
import { addDays, civilDateOf } from '@congtac/shared-domain';
import { accountingPeriod, lastTurn, periodDates, periodState, type PeriodTurn } from './period-course';
import { DEFAULT_PERIOD_RULE, LEVELS_UPWARDS } from './period-rule';
import { PERIOD_PROFILES, periodsOf, type PeriodKind } from './reporting-period';

const NO_MARKS: DayMarks = new Map();
const rule = (kinds: PeriodKind[]) => ({ ...DEFAULT_PERIOD_RULE, kinds });
const H1 = { from: '2020-01-01', to: '2020-06-30' };
const ward = periodDates(H1, DEFAULT_PERIOD_RULE, 'WARD', NO_MARKS);

describe('periodDates', () => {
  it.each([
    ['WARD', '2020-07-03', '2020-07-10'],
    ['DISTRICT', '2020-07-06', '2020-07-13'],
    ['PROVINCE', '2020-07-07', '2020-07-14'],
  ])('%s sends the first half of 2020 by %s and may until %s', (level, submitDueOn, closesOn) => {
    const dates = periodDates(H1, DEFAULT_PERIOD_RULE, level, NO_MARKS);
    expect(dates).toMatchObject({ cutOffOn: '2020-06-30', submitDueOn, closesOn });
  });

  it('steps over the New Year holiday', () => {
    const dates = periodDates(
      { from: '2020-01-01', to: '2020-12-31' },
      DEFAULT_PERIOD_RULE,
      'GROUP',
      new Map([['2021-01-01', 'HOLIDAY']]),
    );
    expect(dates.submitDueOn).toBe('2021-01-04');
  });

  it('leaves a working day after the cut-off and lets lower levels send first, for every period', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_PROFILES), fc.integer({ min: 2010, max: 2040 }), (profile, year) => {
        for (const period of periodsOf(profile, year)) {
          const due = LEVELS_UPWARDS.map(
            (level) => periodDates(period, DEFAULT_PERIOD_RULE, level, NO_MARKS).submitDueOn,
          );
          expect(due[0] > period.to).toBe(true);
          expect([...new Set(due)].sort()).toEqual(due);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('periodState', () => {
  it.each([
    ['2019-12-31', 'SCHEDULED'],
    ['2020-01-01', 'OPEN'],
    ['2020-02-29', 'OPEN'],
    ['2020-06-30', 'OPEN'],
    ['2020-07-01', 'GRACE'],
    ['2020-07-10', 'GRACE'],
    ['2020-07-11', 'CLOSED'],
    ['2026-11-22', 'CLOSED'],
  ])('on %s the first half of 2020 is %s for a ward', (today, state) => expect(periodState(ward, today)).toBe(state));

  it.each([
    ['2020-06-30T16:59:00Z', 'OPEN'],
    ['2020-06-30T17:00:00Z', 'GRACE'],
  ])('cuts off at local midnight: %s is %s (I-15)', (instant, state) =>
    expect(periodState(ward, civilDateOf(new Date(instant)))).toBe(state),
  );

  it('is locked once its review was accepted, whatever the day', () =>
    expect(periodState(ward, '2020-07-02', true)).toBe('LOCKED'));

  it('closes early and opens again by the day that was set', () => {
    expect(periodState({ ...ward, closesOn: '2020-06-14' }, '2020-06-15')).toBe('CLOSED');
    expect(periodState({ ...ward, closesOn: '2020-08-31' }, '2020-08-31')).toBe('GRACE');
  });
});

describe('accountingPeriod', () => {
  const catalogue = [2019, 2020].flatMap((year) => periodsOf('CALENDAR', year));
  it.each<[PeriodKind[], string, string, string | undefined]>([
    [['H1', 'H2', 'YEAR'], '2020-01-01', '2020-03-15', '2020-H1'],
    [['H1', 'H2', 'YEAR'], '2020-01-01', '2020-12-31', '2020'],
    [['H1', 'H2', 'YEAR'], '2019-11-01', '2020-02-01', '2020-H1'],
    [['MONTH', 'H1', 'H2'], '2020-03-01', '2020-03-31', '2020-03'],
    [['MONTH', 'H1', 'H2'], '2020-01-01', '2020-03-15', '2020-H1'],
    [['QUARTER'], '2020-01-01', '2020-12-31', '2020-Q4'],
    [['YEAR'], '2031-01-01', '2031-03-31', undefined],
  ])('%s: %s to %s belongs to %s', (kinds, from, to, code) =>
    expect(accountingPeriod(catalogue, rule(kinds), { from, to })?.code).toBe(code),
  );
});

describe('lastTurn', () => {
  it.each([
    ['2019-12-31', '2020-01-01', 'OPENED'],
    ['2020-01-01', '2020-06-27', null],
    ['2020-06-27', '2020-06-28', 'CLOSING'],
    ['2020-06-28', '2020-06-28', null],
    ['2020-07-09', '2020-07-10', null],
    ['2020-07-10', '2020-07-11', 'CLOSED'],
    ['2019-12-31', '2020-07-01', 'CLOSING'],
    ['2019-12-31', '2021-07-01', 'CLOSED'],
    ['2020-07-11', '2026-11-22', null],
  ])('after %s up to %s: %s', (since, today, turn) => expect(lastTurn(ward, since, today)).toBe(turn));

  it('tells each turn at most once and ends with the last, however often one looks and however far the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }), (jumps) => {
        let day = '2019-12-20';
        const told: PeriodTurn[] = [];
        for (const jump of jumps) {
          const next = addDays(day, jump);
          const turn = lastTurn(ward, day, next);
          if (turn) told.push(turn);
          day = next;
        }
        expect(new Set(told).size).toBe(told.length);
        expect(told.at(-1) ?? null).toBe(lastTurn(ward, '2019-12-20', day));
      }),
    );
  });
});
