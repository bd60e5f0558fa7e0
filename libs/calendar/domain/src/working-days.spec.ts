import fc from 'fast-check';
import { addDays, dayOfWeek } from '@congtac/shared-domain';
import { officialDaysOff } from './official-days-off';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';

const OFFICIAL_DAYS_OFF = officialDaysOff();
const marks = new Map(OFFICIAL_DAYS_OFF.map(({ day, kind }) => [day, kind]));
const off = (year: number) =>
  OFFICIAL_DAYS_OFF.filter(({ day, kind }) => day.startsWith(String(year)) && kind !== 'SWAPPED_WORKING').length;

describe('working days', () => {
  it('Tết Canh Tý 2020: offices close from 23/01 to 29/01', () => {
    const days = Array.from({ length: 11 }, (_, i) => addDays('2020-01-21', i)).filter((day) =>
      isWorkingDay(day, marks),
    );
    expect(days).toEqual(['2020-01-21', '2020-01-22', '2020-01-30', '2020-01-31']);
  });

  it('A-4: fifteen working days from 10/01/2020 pass over Tết to 07/02/2020', () => {
    expect(addWorkingDays('2020-01-10', 15, marks)).toBe('2020-02-07');
    expect(workingDaysBetween('2020-01-10', '2020-02-07', marks)).toBe(15);
  });

  it.each([
    ['2018-12-31', '2019-01-05'],
    ['2019-04-29', '2019-05-04'],
    ['2024-04-29', '2024-05-04'],
    ['2025-05-02', '2025-04-26'],
    ['2026-01-02', '2026-01-10'],
    ['2026-08-31', '2026-08-22'],
  ])('%s is free because Saturday %s is worked', (free, worked) => {
    expect([isWorkingDay(free, marks), isWorkingDay(worked, marks), dayOfWeek(worked)]).toEqual([false, true, 6]);
  });

  it('ten days off a year by law until 2020, eleven since, with one for each that falls on a weekend', () => {
    for (let year = 2016; year <= 2026; year += 1) {
      const holidays = OFFICIAL_DAYS_OFF.filter((d) => d.day.startsWith(String(year)) && d.kind === 'HOLIDAY');
      const byLaw = holidays.filter((d) => d.day !== '2026-11-24');
      expect([year, byLaw.length]).toEqual([year, year < 2021 ? 10 : 11]);
      const weekend = byLaw.filter((d) => dayOfWeek(d.day) > 5).length;
      const swaps = OFFICIAL_DAYS_OFF.filter((d) => d.day.startsWith(String(year)) && d.name.includes('hoán đổi'));
      expect([year, off(year)]).toEqual([year, holidays.length + weekend + swaps.length]);
    }
  });

  it('a day whose announcement was not seen says so', () => {
    const unsure = OFFICIAL_DAYS_OFF.filter((d) => !d.confirmed).map((d) => d.day);
    expect(unsure[0]).toBe('2026-11-24');
    expect(unsure.slice(1).every((day) => day.startsWith('2027'))).toBe(true);
    expect(new Set(OFFICIAL_DAYS_OFF.map((d) => d.day)).size).toBe(OFFICIAL_DAYS_OFF.length);
  });

  it('counting there and back agrees, and every n-th day is a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 60 }), (start, count) => {
        const from = addDays('2016-01-01', start);
        const day = addWorkingDays(from, count, marks);
        expect([isWorkingDay(day, marks), workingDaysBetween(from, day, marks)]).toEqual([true, count]);
        expect(workingDaysBetween(day, from, marks)).toBe(-count);
      }),
    );
  });

  it('a calendar without working days ends with an error, not with a hanging request', () => {
    const closed = new Map(Array.from({ length: 5000 }, (_, i) => [addDays('2020-01-01', i), 'HOLIDAY' as const]));
    expect(() => addWorkingDays('2020-01-01', 1, closed)).toThrow(RangeError);
  });
});
