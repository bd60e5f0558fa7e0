import { yearlyInputs, yearlyRows, yearlyText } from './yearly-rows';

const target = (subject: string, year: number, value: number | null) => ({
  ...{ id: `${subject}${year}`, subject, year, value, measure: 'nhà', note: '' },
});

test('targets by year become rows and come back the same (S1-22)', () => {
  const rows = yearlyRows([target('Nhà ở', 2020, 5), target('Nhà ở', 2021, 7), target('Quỹ', 2020, null)]);
  expect(rows.map((row) => [row.subject, row.values])).toEqual([
    ['Nhà ở', { 2020: 5, 2021: 7 }],
    ['Quỹ', { 2020: null }],
  ]);
  expect(yearlyInputs(rows, [2020, 2021]).map(({ subject, year, value }) => [subject, year, value])).toEqual([
    ['Nhà ở', 2020, 5],
    ['Nhà ở', 2021, 7],
    ['Quỹ', 2020, null],
  ]);
  expect(yearlyText(rows)).toBe('Nhà ở 2020: 5, 2021: 7; Quỹ');
});

test('a row without words is left out', () => {
  expect(yearlyInputs([{ subject: '  ', measure: '', note: '', values: { 2020: 1 } }], [2020])).toEqual([]);
});
