import { reachedBeside, yearlyInputs, yearlyRows, yearlyText } from './yearly-rows';

const target = (subject: string, year: number, value: number | null) => ({
  ...{ id: `${subject}${year}`, subject, year, value, measure: 'nhà', note: '' },
  ...{ indicatorId: null, indicatorName: null, direction: null },
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
  expect(
    yearlyInputs(
      [
        {
          subject: '  ',
          measure: '',
          note: '',
          indicatorId: null,
          indicatorName: '',
          downward: false,
          values: { 2020: 1 },
        },
      ],
      [2020],
    ),
  ).toEqual([]);
});

describe('what was reached beside a yearly target (S1-22)', () => {
  const [row] = yearlyRows([2019, 2020, 2021].map((year) => ({ ...target('Nhà ở', year, 5), indicatorId: 'i1' })));
  const reached = (year: number, value: number | null, thisYear = 2020) =>
    reachedBeside(row, year, [{ indicatorId: 'i1', year, value, text: value === null ? '' : `${value}` }], thisYear);

  it.each([
    ['a target that was met', 2019, 5, { text: '5', tone: 'reached' }],
    ['a year that is over and fell short', 2019, 4, { text: '4', tone: 'short' }],
    ['the running year', 2020, 4, { text: '4', tone: 'open' }],
    ['no accepted figure yet', 2020, null, { text: '', tone: 'open' }],
    ['a year to come', 2021, null, undefined],
  ])('%s', (_, year, value, told) => {
    expect(reached(year, value)).toEqual(told);
  });

  it('where less is better, more than the target is not met', () => {
    const results = [{ indicatorId: 'i1', year: 2019, value: 6, text: '6' }];
    expect(reachedBeside({ ...row, downward: true }, 2019, results, 2020)?.tone).toBe('short');
  });

  it('nothing is said of a target without an indicator', () => {
    expect(reachedBeside({ ...row, indicatorId: null }, 2020, [], 2020)).toBeUndefined();
  });

  it('a target with an indicator asks for every year', () => {
    const years = yearlyInputs([{ ...row, values: { 2020: 5 } }], [2019, 2020, 2021]);
    expect(years.map(({ year, value, indicatorId }) => [year, value, indicatorId])).toEqual([
      [2019, null, 'i1'],
      [2020, 5, 'i1'],
      [2021, null, 'i1'],
    ]);
  });
});
