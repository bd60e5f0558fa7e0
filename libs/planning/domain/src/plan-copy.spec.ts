import { addDays, dayOfWeek, isCivilDate, yearPeriod } from '@congtac/shared-domain';
import fc from 'fast-check';
import { copiedDue, copyHint, isCarriedOver, proposedChoice, shiftYears, withNewYear } from './plan-copy';

const of2021 = yearPeriod(2021);

describe('copying a plan to another year', () => {
  it.each([
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2021-02-28', -1, '2020-02-28'],
    ['2020-11-18', 1, '2021-11-18'],
  ])('%s moved by %i years is %s', (date, years, moved) => {
    expect(shiftYears(date, years)).toBe(moved);
  });

  it('a moved day is a real day of the right year, and the order of days stays', () => {
    const day = fc.integer({ min: 0, max: 365 * 8 }).map((days) => addDays('2018-01-01', days));
    fc.assert(
      fc.property(day, day, fc.integer({ min: -5, max: 5 }), (a, b, years) => {
        const [first, second] = [shiftYears(a, years), shiftYears(b, years)];
        expect(isCivilDate(first)).toBe(true);
        expect(Number(first.slice(0, 4))).toBe(Number(a.slice(0, 4)) + years);
        if (a <= b) expect(first <= second).toBe(true);
      }),
    );
  });

  it.each([
    ['a day', 'FIXED_DATE', '2020-06-30', 'FIXED_DATE', '2021-06-30', null],
    ['the leap day', 'FIXED_DATE', '2020-02-29', 'FIXED_DATE', '2021-02-28', 'LEAP_DAY'],
    ['the end of the period', 'PERIOD_END', '2020-12-31', 'PERIOD_END', '2021-12-31', null],
    ['ongoing work', 'ONGOING', null, 'ONGOING', null, null],
    ['a day after the plan', 'FIXED_DATE', '2021-01-15', 'PERIOD_END', '2021-12-31', 'OUTSIDE_PERIOD'],
  ] as const)('%s', (_, dueKind, dueOn, newKind, newDay, note) => {
    const due = { dueKind: newKind, dueOn: newDay };
    expect(copiedDue({ dueKind, dueOn }, 1, of2021, null)).toEqual({ due, note });
  });

  it('a task that follows an event follows the event of the new year, so many days before it', () => {
    const due = { dueKind: 'EVENT_DATE' as const, dueOn: '2020-01-20' };
    const tet = { oldDate: '2020-01-25', newDate: '2021-02-12', leadDays: null };
    expect(copiedDue(due, 1, of2021, tet).due.dueOn).toBe('2021-02-07');
    expect(copiedDue(due, 1, of2021, { ...tet, leadDays: 10 }).due.dueOn).toBe('2021-02-02');
    expect(copiedDue(due, 1, of2021, { ...tet, newDate: null })).toEqual({
      due: { dueKind: 'EVENT_DATE', dueOn: null },
      note: 'EVENT_UNKNOWN',
    });
  });

  it('days off and weekends are hints only', () => {
    const off = new Set(['2021-04-30']);
    expect(copyHint('2021-04-30', off)).toBe('HOLIDAY');
    expect(copyHint('2021-05-01', off)).toBe('WEEKEND');
    expect(dayOfWeek('2021-05-04')).toBeLessThanOrEqual(5);
    expect(copyHint('2021-05-04', off)).toBeNull();
    expect(copyHint(null, off)).toBeNull();
  });

  it('a year is replaced only where it stands alone', () => {
    expect(withNewYear('Kế hoạch năm 2020 (Quý I/2020)', 2020, 2021)).toBe('Kế hoạch năm 2021 (Quý I/2021)');
    expect(withNewYear('Số 12020', 2020, 2021)).toBe('Số 12020');
  });

  it('what is proposed and what is carried over', () => {
    expect(proposedChoice('CANCELLED', 'Hội nghị', 2020)).toBe('DROP');
    expect(proposedChoice('COMPLETED', 'Tổng kết năm 2020', 2020)).toBe('ADAPT');
    expect(proposedChoice('IN_PROGRESS', 'Hội nghị', 2020)).toBe('CARRY');
    expect(isCarriedOver('IN_PROGRESS', false)).toBe(true);
    expect(isCarriedOver('IN_PROGRESS', true)).toBe(false);
    expect(isCarriedOver('COMPLETED', false)).toBe(false);
  });
});
