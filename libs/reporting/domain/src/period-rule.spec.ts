import { DEFAULT_PERIOD_RULE, effectiveRule, levelsOutOfOrder, type PeriodRule, submitDaysOf } from './period-rule';

const says = (rule: Partial<PeriodRule>): PeriodRule => ({
  ...{ profile: null, kinds: null, graceDays: null, submitDays: {} },
  ...rule,
});

describe('effectiveRule', () => {
  it('is the default where nobody has said anything', () => expect(effectiveRule([])).toEqual(DEFAULT_PERIOD_RULE));

  it('takes each setting from the nearest place that says it', () => {
    const ward = says({ submitDays: { WARD: 2 } });
    const district = says({ profile: 'ND09', graceDays: 0, submitDays: { WARD: 1, DISTRICT: 6 } });
    const line = says({ profile: 'CALENDAR', kinds: ['MONTH'], graceDays: 9 });
    expect(effectiveRule([ward, district, line])).toEqual({
      profile: 'ND09',
      kinds: ['MONTH'],
      graceDays: 0,
      submitDays: { ...DEFAULT_PERIOD_RULE.submitDays, WARD: 2, DISTRICT: 6 },
    });
  });

  it('gives an unknown level five working days', () => expect(submitDaysOf(DEFAULT_PERIOD_RULE, 'CLUSTER')).toBe(5));
});

describe('levelsOutOfOrder', () => {
  it.each([
    [DEFAULT_PERIOD_RULE.submitDays, null],
    [{ WARD: 1, PROVINCE: 2 }, null],
    [
      { WARD: 3, DISTRICT: 3 },
      { lower: 'WARD', upper: 'DISTRICT' },
    ],
    [
      { GROUP: 1, WARD: 4, PROVINCE: 2 },
      { lower: 'WARD', upper: 'PROVINCE' },
    ],
  ])('%o: %o', (days, expected) => expect(levelsOutOfOrder(days)).toEqual(expected));
});
