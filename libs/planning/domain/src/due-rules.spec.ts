import { yearPeriod } from '@congtac/shared-domain';
import {
  type Due,
  type DueChange,
  requireDueBeforeParent,
  requireDueInPlan,
  requirePeriodWithin,
  resolveDue,
} from './due-rules';

const YEAR = yearPeriod(2020);
const none: Due = { dueKind: 'NONE', dueOn: null };
const fixed: Due = { dueKind: 'FIXED_DATE', dueOn: '2020-05-01' };
const problem = (code: string) => expect.objectContaining({ code });

describe('due days', () => {
  it.each<[string, Due, DueChange, Due]>([
    ['a day alone makes a fixed date', none, { dueOn: '2020-06-01' }, { dueKind: 'FIXED_DATE', dueOn: '2020-06-01' }],
    ['emptying the day leaves no deadline', fixed, { dueOn: null }, none],
    [
      'the end of the period is the plan’s last day',
      none,
      { dueKind: 'PERIOD_END' },
      { dueKind: 'PERIOD_END', dueOn: '2020-12-31' },
    ],
    ['continuous work drops the day', fixed, { dueKind: 'ONGOING' }, { dueKind: 'ONGOING', dueOn: null }],
    ['an event may have no known day (S0-15)', none, { dueKind: 'EVENT_DATE' }, { dueKind: 'EVENT_DATE', dueOn: null }],
    [
      'an event keeps its kind when its day is set',
      { dueKind: 'EVENT_DATE', dueOn: null },
      { dueOn: '2020-09-02' },
      { dueKind: 'EVENT_DATE', dueOn: '2020-09-02' },
    ],
    ['nothing said, nothing changed', fixed, {}, fixed],
  ])('%s', (_, current, change, expected) => {
    expect(resolveDue(current, change, YEAR)).toEqual(expected);
  });

  it('refuses a fixed date without a day, and a day on continuous work', () => {
    expect(() => resolveDue(none, { dueKind: 'FIXED_DATE' }, YEAR)).toThrow(problem('planning.due-missing'));
    expect(() => resolveDue(none, { dueKind: 'ONGOING', dueOn: '2020-05-01' }, YEAR)).toThrow(
      problem('planning.due-not-expected'),
    );
  });

  it('I-5: not after the parent’s day unless a reason is given', () => {
    expect(() => requireDueBeforeParent('2020-06-02', '2020-06-01', '')).toThrow(problem('planning.due-after-parent'));
    expect(() => requireDueBeforeParent(null, '2020-06-01', ' ')).toThrow(problem('planning.due-after-parent'));
    expect(() => requireDueBeforeParent('2020-06-02', '2020-06-01', 'Lễ lùi ngày')).not.toThrow();
    expect(() => requireDueBeforeParent('2020-06-01', '2020-06-01', '')).not.toThrow();
    expect(() => requireDueBeforeParent('2020-06-01', null, '')).not.toThrow();
  });

  it('I-6 and the plan’s own period', () => {
    expect(() => requireDueInPlan('2021-01-01', YEAR)).toThrow(problem('planning.due-outside-plan'));
    expect(() => requireDueInPlan('2020-12-31', YEAR)).not.toThrow();
    expect(() => requirePeriodWithin({ from: '2020-01-01', to: '2021-01-01' }, YEAR)).toThrow(
      problem('planning.period-outside-parent'),
    );
  });
});
