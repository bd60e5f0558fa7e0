import type { PlanOccurrenceView } from '@congtac/planning-domain';
import fc from 'fast-check';
import { aTask } from '../../testing/builders';
import { isUndated } from '../shared/task-days';
import { dayEntries, monthAfter, monthGrid, monthToShow } from './month-grid';

const anOccurrence = (over: Partial<PlanOccurrenceView>): PlanOccurrenceView => ({
  taskId: 't',
  ordinal: 1,
  label: 'Tháng 01/2020',
  windowFrom: '2020-01-01',
  windowTo: '2020-01-31',
  dueOn: '2020-01-31',
  state: 'OPEN',
  ...over,
});

describe('month grid', () => {
  it('July 2020 begins on Wednesday: the first week starts on Monday, 29 June', () => {
    const weeks = monthGrid('2020-07', new Map());
    expect(weeks.map((week) => week[0].day)).toEqual([
      '2020-06-29',
      '2020-07-06',
      '2020-07-13',
      '2020-07-20',
      '2020-07-27',
    ]);
    expect(weeks[0].map((day) => day.inMonth)).toEqual([false, false, true, true, true, true, true]);
    expect(weeks[0].map((day) => day.weekend)).toEqual([false, false, false, false, false, true, true]);
  });

  it('every month is whole weeks that hold each of its days once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`;
        const days = monthGrid(month, new Map()).flat();
        const inside = days.filter((day) => day.inMonth).map((day) => day.day);
        expect(days.length % 7).toBe(0);
        expect(new Set(inside).size).toBe(new Date(Date.UTC(year, number, 0)).getUTCDate());
        expect(monthAfter(monthAfter(month, 1), -1)).toBe(month);
      }),
    );
  });

  it('shows due days, occurrences that are owed and events, and nothing twice', () => {
    const once = aTask({ id: 'once', dueKind: 'FIXED_DATE', dueOn: '2020-03-10' });
    const series = aTask({ id: 't', recurrence: 'MONTHLY', dueOn: '2020-12-31' });
    const entries = dayEntries(
      [once, series],
      [anOccurrence({}), anOccurrence({ ordinal: 2, dueOn: '2020-02-29', state: 'WAIVED' })],
      [{ id: 'e', name: 'Ngày hội', day: '2020-03-10' }],
    );
    expect([...entries.keys()].sort()).toEqual(['2020-01-31', '2020-03-10']);
    expect(entries.get('2020-03-10')?.map((one) => one.kind)).toEqual(['event', 'due']);
  });

  it.each([
    ['a fixed day', { dueKind: 'FIXED_DATE', dueOn: '2020-03-10' }, false],
    ['the end of the period', { dueKind: 'PERIOD_END', dueOn: '2020-12-31' }, true],
    ['an event whose day is not known', { dueKind: 'EVENT_DATE', dueOn: null }, true],
    ['no deadline', { dueKind: 'NONE', dueOn: null }, true],
    ['a rhythm', { dueKind: 'PERIOD_END', dueOn: '2020-12-31', recurrence: 'MONTHLY' }, false],
  ] as const)('a task with %s is undated: %s', (_, over, undated) => {
    expect(isUndated(aTask({ id: 'a', ...over }))).toBe(undated);
  });

  it('opens the month asked for, else the one of today inside the period', () => {
    const period = { from: '2020-01-01', to: '2020-12-31' };
    expect(monthToShow('2019-05', '2020-07-02', period)).toBe('2019-05');
    expect(monthToShow('2020-13', '2020-07-02', period)).toBe('2020-07');
    expect(monthToShow('', '2026-07-02', period)).toBe('2020-12');
  });
});
