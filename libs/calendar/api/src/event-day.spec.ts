import { eventDayIn, type EventDayRule, ordinalIn } from '@congtac/calendar-domain';
import { VietnameseLunarCalendar } from './vietnamese-lunar-calendar';

const lunar = new VietnameseLunarCalendar();
const byMoon = (lunarMonth: number, lunarDay: number): EventDayRule => ({
  dayRule: 'LUNAR',
  date: null,
  lunarMonth,
  lunarDay,
});

describe('the day of an event in another year', () => {
  it.each([
    ['Giỗ Tổ', byMoon(3, 10), 2021, '2021-04-21'],
    ['Tết', byMoon(1, 1), 2020, '2020-01-25'],
    ['Tết Trung thu', byMoon(8, 15), 2020, '2020-10-01'],
    ['ngày 23 tháng Chạp falls into the next solar year', byMoon(12, 23), 2021, '2021-02-04'],
    ['day 30 of a month that has 29', byMoon(12, 30), 2022, '2022-01-31'],
    ['after a leap month', byMoon(7, 15), 2025, '2025-09-06'],
  ] as const)('%s', (_, rule, year, day) => expect(eventDayIn(rule, year, lunar)).toBe(day));

  it('a solar anniversary keeps month and day; 29/02 falls back in a common year', () => {
    const solar = (date: string): EventDayRule => ({ dayRule: 'SOLAR', date, lunarMonth: null, lunarDay: null });
    expect(eventDayIn(solar('2020-11-18'), 2021, lunar)).toBe('2021-11-18');
    expect(eventDayIn(solar('2020-02-29'), 2021, lunar)).toBe('2021-02-28');
    expect(eventDayIn(solar('2020-02-29'), 2024, lunar)).toBe('2024-02-29');
  });

  it('an unknown day stays unknown; the number of years goes on', () => {
    expect(eventDayIn({ dayRule: 'UNKNOWN', date: null, lunarMonth: null, lunarDay: null }, 2021, lunar)).toBeNull();
    expect([ordinalIn(90, 2020, 2025), ordinalIn(null, 2020, 2025)]).toEqual([95, null]);
  });
});
