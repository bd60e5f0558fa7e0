import fc from 'fast-check';
import { PLAN_DOC_TYPES, PLAN_SCOPES } from './contracts/plan-codes';
import { planSpanOf, requireKindAtLevel, requireYearlyTargets, reviewDutiesOf } from './plan-span';

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the time of a plan by its kind (S0-4, S1-22)', () => {
  it.each([
    [{ scope: 'ANNUAL', year: 2020 }, 2020, 2020, '2020-01-01', '2020-12-31'],
    [{ scope: 'HALF_YEAR', year: 2020, half: 1 }, 2020, 2020, '2020-01-01', '2020-06-30'],
    [{ scope: 'HALF_YEAR', year: 2020, half: 2 }, 2020, 2020, '2020-07-01', '2020-12-31'],
    [{ scope: 'MULTI_YEAR', year: 2020, yearTo: 2025 }, 2020, 2025, '2020-01-01', '2025-12-31'],
    [{ scope: 'THEMATIC', year: 2020 }, 2020, 2020, '2020-01-01', '2020-12-31'],
    [
      { scope: 'THEMATIC', year: 2020, periodFrom: '2020-05-15', periodTo: '2021-02-28' },
      ...[2020, 2021, '2020-05-15', '2021-02-28'],
    ],
    [
      { scope: 'URGENT', year: 2020, periodFrom: '2020-02-01', periodTo: '2020-03-15' },
      ...[2020, 2020, '2020-02-01', '2020-03-15'],
    ],
  ] as const)('%j', (input, yearFrom, yearTo, from, to) => {
    expect(planSpanOf(input as Parameters<typeof planSpanOf>[0])).toEqual({ yearFrom, yearTo, period: { from, to } });
  });

  it.each([
    [{ scope: 'HALF_YEAR', year: 2020 }, 'planning.half-missing'],
    [{ scope: 'HALF_YEAR', year: 2020, half: 3 }, 'planning.half-missing'],
    [{ scope: 'MULTI_YEAR', year: 2020 }, 'planning.years-missing'],
    [{ scope: 'MULTI_YEAR', year: 2020, yearTo: 2020 }, 'planning.years-missing'],
    [{ scope: 'URGENT', year: 2020, periodFrom: '2020-03-02', periodTo: '2020-03-01' }, 'planning.period-reversed'],
  ] as const)('%j is refused', (input, code) => {
    expect(codeOf(() => planSpanOf(input))).toBe(code);
  });

  it('always covers its years from the first to the last day', () => {
    const years = fc.integer({ min: 1990, max: 2090 });
    fc.assert(
      fc.property(fc.constantFrom(...PLAN_SCOPES), years, fc.integer({ min: 1, max: 10 }), (scope, year, more) => {
        const span = planSpanOf({ scope, year, yearTo: year + more, half: 1 + (more % 2) });
        expect(span.period.from <= span.period.to).toBe(true);
        expect(Number(span.period.from.slice(0, 4))).toBe(span.yearFrom);
        expect(Number(span.period.to.slice(0, 4))).toBe(span.yearTo);
      }),
    );
  });
});

describe('I-1: the level a kind of plan allows', () => {
  it('lets committees hold every kind, residential areas only their own work', () => {
    for (const level of ['CENTRAL', 'PROVINCE', 'DISTRICT', 'WARD', 'NEW_LEVEL'])
      for (const docType of PLAN_DOC_TYPES)
        for (const scope of PLAN_SCOPES) expect(codeOf(() => requireKindAtLevel(level, docType, scope))).toBe('ok');
    expect(codeOf(() => requireKindAtLevel('AREA', 'CHUONG_TRINH_CONG_TAC', 'ANNUAL'))).toBe('ok');
    expect(codeOf(() => requireKindAtLevel('AREA', 'CHUONG_TRINH_HANH_DONG', 'ANNUAL'))).toBe(
      'planning.level-not-allowed',
    );
    expect(codeOf(() => requireKindAtLevel('GROUP', 'KE_HOACH', 'MULTI_YEAR'))).toBe('planning.level-not-allowed');
  });
});

describe('S1-22: yearly main targets', () => {
  const span = { from: 2020, to: 2025 };
  it('lie in the years of the plan, one per year', () => {
    const one = (year: number, subject = 'Hộ nghèo') => ({ subject, year });
    expect(codeOf(() => requireYearlyTargets([one(2020), one(2025), one(2020, 'Nhà ở')], span))).toBe('ok');
    expect(codeOf(() => requireYearlyTargets([one(2026)], span))).toBe('planning.year-outside-plan');
    expect(codeOf(() => requireYearlyTargets([one(2021), one(2021, ' hộ nghèo ')], span))).toBe('planning.year-twice');
  });
});

describe('S1-23, S1-24: reviews that a plan of several years owes', () => {
  it('are a yearly sơ kết and a tổng kết in the last year, for MULTI_YEAR only', () => {
    expect(reviewDutiesOf('MULTI_YEAR', 'Chỉ thị 05', 2025).map((duty) => [duty.kind, duty.title])).toEqual([
      ['SO_KET', 'Sơ kết hằng năm việc thực hiện “Chỉ thị 05”'],
      ['TONG_KET', 'Tổng kết năm 2025 việc thực hiện “Chỉ thị 05”'],
    ]);
    for (const scope of PLAN_SCOPES.filter((one) => one !== 'MULTI_YEAR'))
      expect(reviewDutiesOf(scope, 'Kế hoạch', 2020)).toEqual([]);
  });
});
