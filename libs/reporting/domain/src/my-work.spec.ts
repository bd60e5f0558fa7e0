import { workActions, workGroupOf, type WorkFacts } from './my-work';

const today = '2020-07-02';
const facts = (over: Partial<WorkFacts>): WorkFacts => ({
  timeliness: 'IN_PROGRESS_ON_TIME',
  reportStatus: null,
  occurrence: null,
  carries: true,
  urgent: false,
  ...over,
});

describe('workGroupOf', () => {
  it.each([
    ['returned before overdue', { reportStatus: 'RETURNED', timeliness: 'OVERDUE' }, 'RETURNED'],
    ['sent: only followed', { reportStatus: 'SUBMITTED', timeliness: 'OVERDUE' }, 'FOLLOWED'],
    ['waiting for confirmation', { timeliness: 'PENDING' }, 'FOLLOWED'],
    ['urgent before overdue (S2-19)', { urgent: true, timeliness: 'OVERDUE' }, 'URGENT'],
    ['urgent, but returned', { urgent: true, reportStatus: 'RETURNED' }, 'RETURNED'],
    ['urgent, sent', { urgent: true, reportStatus: 'SUBMITTED' }, 'FOLLOWED'],
    ['overdue, with a draft', { reportStatus: 'DRAFT', timeliness: 'OVERDUE' }, 'OVERDUE'],
    ['due soon', { timeliness: 'DUE_SOON' }, 'DUE_SOON'],
    ['July briefing', { occurrence: { windowFrom: '2020-07-01', dueOn: '2020-07-31' } }, 'THIS_MONTH'],
    ['one of six issues of the year', { occurrence: { windowFrom: '2020-01-01', dueOn: '2020-12-31' } }, 'OPEN'],
    ['no due day', { timeliness: 'NO_DEADLINE' }, 'NO_DEADLINE'],
    ['later this year', {}, 'OPEN'],
    ['monitors only', { carries: false, timeliness: 'OVERDUE' }, 'FOLLOWED'],
  ] as const)('%s', (_, over, group) => expect(workGroupOf(facts(over), today)).toBe(group));
});

describe('workActions', () => {
  it.each([
    [{}, ['report', 'view']],
    [{ reportStatus: 'DRAFT' }, ['continue', 'view']],
    [{ reportStatus: 'RETURNED' }, ['continue', 'view']],
    [{ reportStatus: 'SUBMITTED' }, ['view']],
    [{ carries: false }, ['view']],
  ] as const)('%j', (over, actions) => expect(workActions(facts(over))).toEqual(actions));
});
