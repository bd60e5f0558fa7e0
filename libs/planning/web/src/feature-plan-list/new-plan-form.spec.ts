import { newPlanBody, newPlanModel } from './new-plan-form';

const body = (wish: object) => newPlanBody({ ...newPlanModel(7, 2020), title: ' Kế hoạch ', ...wish });

test('each kind sends the fields of its own time only (S0-4, S1-22)', () => {
  const all = { yearTo: 2025, half: '2', periodFrom: '2020-02-01', periodTo: '2020-03-31', themeId: 'theme' };
  expect(body({ ...all, scope: 'ANNUAL' })).toEqual({
    ...{ unitId: 7, title: 'Kế hoạch', year: 2020, docType: 'KE_HOACH', scope: 'ANNUAL', fields: [] },
  });
  expect(body({ ...all, scope: 'HALF_YEAR' })).toMatchObject({ half: 2 });
  expect(body({ ...all, scope: 'MULTI_YEAR' })).toMatchObject({ yearTo: 2025 });
  expect(body({ ...all, scope: 'MULTI_YEAR' })).not.toHaveProperty('half');
  expect(body({ ...all, scope: 'THEMATIC' })).toMatchObject({ themeId: 'theme', periodFrom: '2020-02-01' });
  expect(body({ ...all, scope: 'URGENT' })).toMatchObject({ periodFrom: '2020-02-01', periodTo: '2020-03-31' });
  expect(body({ ...all, scope: 'URGENT' })).not.toHaveProperty('themeId');
});

test('days left blank are not sent', () => {
  expect(body({ scope: 'URGENT' })).not.toHaveProperty('periodFrom');
});
