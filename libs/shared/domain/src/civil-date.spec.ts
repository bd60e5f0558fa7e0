import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDateOf,
  daysBetween,
  dayOfWeek,
  endOfMonth,
  formatCivilDate,
  isCivilDate,
  parseCivilDate,
} from './civil-date';

describe('isCivilDate', () => {
  it.each(['2020-02-29', '2020-07-02', '1900-01-01', '2200-12-31'])('accepts the real day %s', (day) =>
    expect(isCivilDate(day)).toBe(true),
  );
  it.each([
    '2027-02-29',
    '2020-04-31',
    '2020-13-01',
    '20-01-01',
    '2020-1-1',
    '0000-01-01',
    '9999-01-01',
    '2020-01-01T00:00',
    '',
    null,
    20200101,
  ])('refuses %s', (day) => expect(isCivilDate(day)).toBe(false));
});

describe('civilDateOf', () => {
  it.each([
    ['2020-11-18T16:50:00Z', '2020-11-18'], // 23:50 in Ha Noi
    ['2020-11-18T17:00:00Z', '2020-11-19'], // midnight in Ha Noi
  ])('evaluates %s in Asia/Ho_Chi_Minh', (instant, day) => expect(civilDateOf(new Date(instant))).toBe(day));
});

describe('parseCivilDate', () => {
  it.each([
    ['2/7/2020', '2020-07-02'],
    ['02-07-2020', '2020-07-02'],
    [' 01.02.2026 ', '2026-02-01'],
    ['2020-07-02', '2020-07-02'],
  ])('reads %s day first', (text, day) => expect(parseCivilDate(text)).toBe(day));
  it.each(['31/4/2020', '29/02/2027', '2/7/20', 'cuối quý III', 'mùng 5 tháng Giêng', ''])('never guesses %s', (text) =>
    expect(parseCivilDate(text)).toBeUndefined(),
  );
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
        const day = addDays('1901-01-01', days);
        expect(parseCivilDate(formatCivilDate(day))).toBe(day);
      }),
    );
  });
});

describe('arithmetic of days', () => {
  it('moves by days and measures the way back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) =>
        expect(daysBetween('2020-07-02', addDays('2020-07-02', days))).toBe(days),
      ),
    );
  });
  it('falls back to the last day of a shorter month', () => expect(addMonths('2020-01-31', 1)).toBe('2020-02-29'));
  it.each([
    ['2020-02-03', '2020-02-29'],
    ['2021-02-03', '2021-02-28'],
    ['2020-12-31', '2020-12-31'],
  ])('knows the end of the month of %s', (day, end) => expect(endOfMonth(day)).toBe(end));
  it('counts Monday as 1 and Sunday as 7', () =>
    expect([dayOfWeek('2020-07-06'), dayOfWeek('2020-07-05')]).toEqual([1, 7]));
});
