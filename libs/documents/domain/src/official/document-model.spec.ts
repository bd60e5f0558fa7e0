import { numberLine, placeAndDate, roman, signAuthority } from './document-model';

describe('pieces of the form', () => {
  it.each([
    ['STATE' as const, '12', 'BC-MTTQ-BTT', 'Số: 12/BC-MTTQ-BTT'],
    ['STATE' as const, null, 'BC-MTTQ-BTT', 'Số: ……/BC-MTTQ-BTT'],
    ['PARTY' as const, '36', 'BC/QU', 'Số 36-BC/QU'],
    ['PARTY' as const, null, null, 'Số ……-……'],
  ])('%s %s %s → %s', (form, number, symbol, line) => expect(numberLine(form, number, symbol)).toBe(line));

  it.each([
    ['Cẩm Châu', '2020-07-02', 'Cẩm Châu, ngày 02 tháng 7 năm 2020'],
    ['Hà Nội', '2020-02-10', 'Hà Nội, ngày 10 tháng 02 năm 2020'],
    [null, null, '……, ngày …… tháng …… năm ……'],
  ])('%s %s → %s', (place, date, line) => expect(placeAndDate(place, date)).toBe(line));

  it.each([
    ['STATE' as const, 'TM. Ban Thường trực', 'TM. BAN THƯỜNG TRỰC'],
    ['PARTY' as const, 'TM. Ban Thường vụ', 'T/M BAN THƯỜNG VỤ'],
    ['PARTY' as const, 'T/M Ban Thường vụ', 'T/M BAN THƯỜNG VỤ'],
    ['STATE' as const, null, null],
  ])('%s %s → %s', (form, text, line) => expect(signAuthority(form, text)).toBe(line));

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
  ])('%d → %s', (n, numeral) => expect(roman(n)).toBe(numeral));
});
