import fc from 'fast-check';
import { addDays } from '@congtac/shared-domain';
import { VietnameseLunarCalendar } from './vietnamese-lunar-calendar';

const lunar = new VietnameseLunarCalendar();
const solar = (year: number, month: number, day: number, leap = false) => lunar.toSolar({ year, month, day, leap });

describe('the Vietnamese lunar calendar', () => {
  it.each([
    [2016, '2016-02-08', 'Bính Thân'],
    [2017, '2017-01-28', 'Đinh Dậu'],
    [2018, '2018-02-16', 'Mậu Tuất'],
    [2019, '2019-02-05', 'Kỷ Hợi'],
    [2020, '2020-01-25', 'Canh Tý'],
    [2021, '2021-02-12', 'Tân Sửu'],
    [2022, '2022-02-01', 'Nhâm Dần'],
    [2023, '2023-01-22', 'Quý Mão'],
    [2024, '2024-02-10', 'Giáp Thìn'],
    [2025, '2025-01-29', 'Ất Tỵ'],
    [2026, '2026-02-17', 'Bính Ngọ'],
    [2027, '2027-02-06', 'Đinh Mùi'],
  ])('Tết of %i is %s, year %s', (year, expected, name) => {
    expect([solar(year, 1, 1), lunar.yearName(year)]).toEqual([expected, name]);
  });

  it.each([
    [2016, '2016-04-16'],
    [2020, '2020-04-02'],
    [2023, '2023-04-29'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('10/3 of %i is %s', (year, expected) => expect(solar(year, 3, 10)).toBe(expected));

  it.each([
    [2020, 4, '2020-05-23'],
    [2023, 2, '2023-03-22'],
    [2025, 6, '2025-07-25'],
  ])('%i has a second month %i, beginning on %s', (year, month, expected) => {
    expect(solar(year, month, 1, true)).toBe(expected);
    expect(lunar.toLunar(expected)).toEqual({ year, month, day: 1, leap: true });
  });

  it('says that a year has no such day instead of taking another', () => {
    expect(solar(2021, 4, 1, true)).toBeUndefined();
    expect(solar(2015, 12, 30)).toBeUndefined();
    expect(solar(2020, 13, 1)).toBeUndefined();
  });

  it('the way there and back ends at the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (offset) => {
        const day = addDays('1901-01-01', offset);
        expect(lunar.toSolar(lunar.toLunar(day))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });
});
