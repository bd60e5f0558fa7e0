import { newReviewBody, type NewReviewModel } from './new-review-form';

const model: NewReviewModel = {
  unitId: 12,
  kind: 'SO_KET_6_THANG',
  year: 2020,
  from: '2018-01-01',
  to: '2020-12-31',
  planId: '',
};

describe('body of a new review', () => {
  it('of a half-year carries its year only', () =>
    expect(newReviewBody(model)).toEqual({ unitId: 12, kind: 'SO_KET_6_THANG', year: 2020 }));
  it('over several years carries its two days', () =>
    expect(newReviewBody({ ...model, kind: 'TONG_KET_GIAI_DOAN', planId: 'p' })).toEqual({
      unitId: 12,
      kind: 'TONG_KET_GIAI_DOAN',
      from: '2018-01-01',
      to: '2020-12-31',
      planId: 'p',
    }));
});
