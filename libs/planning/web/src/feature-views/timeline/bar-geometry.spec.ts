import { addDays } from '@congtac/shared-domain';
import fc from 'fast-check';
import { aTask } from '../../testing/builders';
import { barOf, dayAfterKey, dayAt, monthsOf, placeOf, spanOf } from './bar-geometry';

const year = { from: '2020-01-01', to: '2020-12-31' };

describe('bars of the timeline', () => {
  it('a leap year has 12 months and 366 days', () => {
    const months = monthsOf(year);
    expect(months.map((one) => one.month)).toHaveLength(12);
    expect(months.reduce((sum, one) => sum + one.days, 0)).toBe(366);
    expect(spanOf({ from: '2020-03-15', to: '2021-02-10' })).toEqual({ from: '2020-03-01', to: '2021-02-28' });
  });

  it('every day has its own place, in order, and the place leads back to the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), (days) => {
        const day = addDays(year.from, days);
        const place = placeOf(day, year);
        expect(place).toBeCloseTo(days / 366, 10);
        expect(dayAt(place + 0.5 / 366, year)).toBe(day);
      }),
    );
  });

  it('draws a bar from the first to the due day, a mark without a first day, ticks for a rhythm, nothing undated', () => {
    const dated = { dueKind: 'FIXED_DATE', dueOn: '2020-12-31' } as const;
    const both = barOf(aTask({ id: 'a', ...dated, startOn: '2020-01-01' }), [], year);
    expect(both).toEqual({ bar: { start: 0, end: 1 }, due: 1, ticks: [] });
    expect(barOf(aTask({ id: 'b', ...dated }), [], year)).toEqual({ bar: null, due: 1, ticks: [] });
    const occurrence = { taskId: 'c', ordinal: 1, label: 'Quý I', windowFrom: '', windowTo: '', state: null };
    const series = barOf(aTask({ id: 'c', recurrence: 'QUARTERLY' }), [{ ...occurrence, dueOn: '2020-01-01' }], year);
    expect([series.due, series.ticks.map((tick) => tick.at)]).toEqual([null, [0]]);
    expect(barOf(aTask({ id: 'd', dueOn: '2020-12-31' }), [], year)).toEqual({ bar: null, due: null, ticks: [] });
  });

  it('cuts what reaches beyond the period and leaves out what lies outside', () => {
    const early = aTask({ id: 'a', dueKind: 'FIXED_DATE', startOn: '2019-06-01', dueOn: '2020-06-30' });
    expect(barOf(early, [], year).bar?.start).toBe(0);
    const gone = aTask({ id: 'b', dueKind: 'FIXED_DATE', startOn: '2019-06-01', dueOn: '2019-06-30' });
    expect(barOf(gone, [], year)).toEqual({ bar: null, due: null, ticks: [] });
  });

  it.each([
    ['ArrowRight', false, '2020-06-16'],
    ['ArrowLeft', false, '2020-06-14'],
    ['ArrowRight', true, '2020-06-22'],
    ['ArrowLeft', true, '2020-06-08'],
    ['Home', false, '2020-01-01'],
    ['End', false, '2020-12-31'],
    ['a', false, undefined],
  ])('%s with shift %s moves 15 June to %s', (key, shiftKey, day) => {
    expect(dayAfterKey({ key, shiftKey }, '2020-06-15', year)).toBe(day);
  });

  it('never leaves the period', () => {
    expect(dayAfterKey({ key: 'ArrowRight', shiftKey: true }, '2020-12-30', year)).toBe('2020-12-31');
    expect(dayAfterKey({ key: 'ArrowLeft', shiftKey: true }, '2020-01-03', year)).toBe('2020-01-01');
  });
});
