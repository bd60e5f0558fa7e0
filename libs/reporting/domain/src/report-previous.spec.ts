import { sameWindowLastYear, toldTogether, type ToldFigure } from './report-previous';

const told = (
  blank: ToldFigure['blank'],
  value: number | null = null,
  qualifier: ToldFigure['qualifier'] = 'EXACT',
) => ({
  blank,
  value,
  qualifier,
});

describe('the same window a year earlier', () => {
  it.each([
    ['2020-01-01', '2020-06-30', '2019-01-01', '2019-06-30'],
    ['2020-02-01', '2020-02-29', '2019-02-01', '2019-02-28'],
    ['2021-02-01', '2021-02-28', '2020-02-01', '2020-02-29'],
    ['2020-05-15', '2020-06-14', '2019-05-15', '2019-06-14'],
    ['2020-01-01', '2020-12-31', '2019-01-01', '2019-12-31'],
  ])('of %s – %s is %s – %s', (from, to, lastFrom, lastTo) => {
    expect(sameWindowLastYear({ from, to })).toEqual({ from: lastFrom, to: lastTo });
  });
});

describe('several figures of one report told together', () => {
  it.each<[string, ToldFigure[], ToldFigure | undefined]>([
    ['nothing', [], undefined],
    ['one stays as it is', [told('NUMBER', 150, 'OVER')], told('NUMBER', 150, 'OVER')],
    ['meetings add up', [told('NUMBER', 20), told('NUMBER', 15)], told('NUMBER', 35)],
    ['the loosest word stays', [told('NUMBER', 20, 'OVER'), told('NUMBER', 15, 'ABOUT')], told('NUMBER', 35, 'ABOUT')],
    ['a meeting nobody came to', [told('NUMBER', 20), told('ZERO')], told('NUMBER', 20)],
    ['all not occurred', [told('NONE_OCCURRED'), told('NONE_OCCURRED')], told('NONE_OCCURRED')],
    ['words that differ', [told('NONE_OCCURRED'), told('ZERO')], told('ZERO')],
  ])('%s', (_, figures, expected) => {
    expect(toldTogether(figures)).toEqual(expected);
  });
});
