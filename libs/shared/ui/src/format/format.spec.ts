import fc from 'fast-check';
import { parseDate, parseNumber, plain } from './parse';
import {
  daysBetween,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
  formatWeekday,
} from './vi-format';

describe('numbers as Vietnamese people type them', () => {
  it.each([
    ['1035', 1035],
    ['1.035', 1035],
    ['1 035', 1035],
    ['1\u00a0035', 1035],
    ['12.345.678', 12345678],
    ['73,5', 73.5],
    ['1.035,5', 1035.5],
    ['-4', -4],
    [' 0 ', 0],
  ])('%j is %d', (text, value) => expect(parseNumber(text)).toEqual({ kind: 'value', value }));
  it.each([['1.5', [1.5, 15]] as const, ['10.35', [10.35, 1035]] as const])('%s has two meanings', (text, choices) =>
    expect(parseNumber(text)).toEqual({ kind: 'ambiguous', choices }),
  );
  it.each(['mười', '1,2,3', '1..2', '12.3456.789', '5 tổ'])('%s is no number', (text) =>
    expect(parseNumber(text).kind).toBe('invalid'),
  );
  it('reads back every number it writes', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(parseNumber(formatNumber(value))).toEqual({ kind: 'value', value: value === 0 ? 0 : value });
      }),
    ));
  it('tells no figure from zero', () => expect([formatNumber(null), formatNumber(0)]).toEqual(['', '0']));
  it('writes per cent', () => expect([formatPercent(73.5), formatPercent(86)]).toEqual(['73,5%', '86%']));
});

describe('dates', () => {
  it.each([
    ['19/11/2026', '2026-11-19'],
    ['9-1-2026', '2026-01-09'],
    ['19.11.2026', '2026-11-19'],
    ['19/11', '2020-11-19'],
    ['2026-11-19', '2026-11-19'],
  ])('%s is %s', (text, value) => expect(parseDate(text, '2020-07-02')).toEqual({ kind: 'value', value }));
  it.each(['31/02/2026', '29/02/2027', '19/13/2026', 'Quý I', '19'])('%s is refused, never moved', (text) =>
    expect(parseDate(text, '2020-07-02').kind).toBe('invalid'),
  );
  it('reads back every day it writes', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1945-09-02'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const value = date.toISOString().slice(0, 10);
          expect(parseDate(formatDate(value))).toEqual({ kind: 'value', value });
        },
      ),
    ));
  it('are written padded, short inside the year, with the weekday in our own words', () => {
    expect(formatDate('2026-01-09')).toBe('09/01/2026');
    expect(formatShortDate('2020-11-19', '2020-07-02')).toBe('19/11');
    expect(formatShortDate('2021-01-19', '2020-07-02')).toBe('19/01/2021');
    expect(formatWeekday('2026-11-22')).toBe('Chủ nhật, 22/11/2026');
    expect(formatWeekday('2026-11-22', 'en')).toBe('Sunday, 22/11/2026');
    expect(formatDate(null)).toBe('');
  });
  it('instants are shown in Vietnamese time', () => {
    expect(formatDateTime('2026-11-21T17:30:00Z')).toBe('00:30 22/11/2026');
    expect(formatTime('2026-11-22T07:05:00Z')).toBe('14:05');
  });
  it('counts days over months', () => expect(daysBetween('2020-06-29', '2020-07-02')).toBe(3));
});

it('matching ignores accents and đ', () => expect(plain('Đường Định Công')).toBe('duong dinh cong'));
