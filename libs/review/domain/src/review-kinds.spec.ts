import { followingPeriod, periodLabel, reviewPeriod } from './review-kinds';

describe('reviewPeriod', () => {
  it.each([
    ['SO_KET_6_THANG' as const, { year: 2020 }, { from: '2020-01-01', to: '2020-06-30' }],
    ['TONG_KET_NAM' as const, { year: 2016 }, { from: '2016-01-01', to: '2016-12-31' }],
    ['SO_KET_NHIEU_NAM' as const, { year: 2020 }, undefined],
    ['SO_KET_NHIEU_NAM' as const, { from: '2018-02-02', to: '2021-07-20' }, { from: '2018-02-02', to: '2021-07-20' }],
    ['TONG_KET_GIAI_DOAN' as const, { from: '2022-01-01', to: '2021-01-01' }, undefined],
    ['SO_KET_6_THANG' as const, {}, undefined],
  ])('%s %j', (kind, input, period) => expect(reviewPeriod(kind, input)).toEqual(period));
});

describe('periodLabel', () => {
  it.each([
    ['2020-01-01', '2020-06-30', '6 tháng đầu năm 2020'],
    ['2020-07-01', '2020-12-31', '6 tháng cuối năm 2020'],
    ['2020-01-01', '2020-12-31', 'năm 2020'],
    ['2018-01-01', '2021-12-31', 'giai đoạn 2018 - 2021'],
    ['2018-02-02', '2021-07-20', 'từ 02/02/2018 đến 20/07/2021'],
  ])('%s – %s', (from, to, label) => expect(periodLabel({ from, to })).toBe(label));
});

describe('followingPeriod', () => {
  it.each([
    ['2020-01-01', '2020-06-30', { from: '2020-07-01', to: '2020-12-31' }],
    ['2020-01-01', '2020-12-31', { from: '2021-01-01', to: '2021-12-31' }],
    ['2018-02-02', '2021-07-20', undefined],
  ])('%s – %s', (from, to, next) => expect(followingPeriod({ from, to })).toEqual(next));
});
