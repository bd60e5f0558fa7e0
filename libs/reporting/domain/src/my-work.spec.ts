import { asksForMeeting, isOpenGroup, quickReportOf, workActions, workGroupOf, type QuickFacts, type WorkFacts } from './my-work';

const today = '2020-07-02';
const facts = (over: Partial<WorkFacts>): WorkFacts => ({
  tab: 'MINE',
  timeliness: 'IN_PROGRESS_ON_TIME',
  reportStatus: null,
  occurrence: null,
  urgent: false,
  done: false,
  ...over,
});

describe('workGroupOf', () => {
  it.each([
    ['returned before overdue', { reportStatus: 'RETURNED', timeliness: 'OVERDUE' }, 'RETURNED'],
    ['sent: waits for others', { reportStatus: 'SUBMITTED', timeliness: 'OVERDUE' }, 'SENT'],
    ['waiting for confirmation', { timeliness: 'PENDING' }, 'SENT'],
    ['urgent before overdue (S2-19)', { urgent: true, timeliness: 'OVERDUE' }, 'URGENT'],
    ['urgent, but returned', { urgent: true, reportStatus: 'RETURNED' }, 'RETURNED'],
    ['urgent, sent', { urgent: true, reportStatus: 'SUBMITTED' }, 'SENT'],
    ['overdue, with a draft', { reportStatus: 'DRAFT', timeliness: 'OVERDUE' }, 'OVERDUE'],
    ['due soon', { timeliness: 'DUE_SOON' }, 'DUE_SOON'],
    ['July briefing', { occurrence: { windowFrom: '2020-07-01', dueOn: '2020-07-31' } }, 'THIS_MONTH'],
    ['one of six issues of the year', { occurrence: { windowFrom: '2020-01-01', dueOn: '2020-12-31' } }, 'OPEN'],
    ['no due day', { timeliness: 'NO_DEADLINE' }, 'NO_DEADLINE'],
    ['later this year', {}, 'OPEN'],
    ['followed and late', { tab: 'FOLLOWED', timeliness: 'OVERDUE' }, 'OVERDUE'],
    ['returned to somebody else', { tab: 'ASSIGNED', reportStatus: 'RETURNED', timeliness: 'OVERDUE' }, 'OVERDUE'],
    ['done', { tab: 'ASSIGNED', done: true, urgent: true, timeliness: 'COMPLETED_LATE' }, 'DONE'],
  ] as const)('%s', (_, over, group) => expect(workGroupOf(facts(over), today)).toBe(group));

  it('counts neither what is sent nor what is done', () =>
    expect((['RETURNED', 'OVERDUE', 'SENT', 'DONE'] as const).map(isOpenGroup)).toEqual([true, true, false, false]));
});

describe('workActions', () => {
  it.each([
    [{}, ['report', 'view']],
    [{ reportStatus: 'DRAFT' }, ['continue', 'view']],
    [{ reportStatus: 'RETURNED' }, ['continue', 'view']],
    [{ reportStatus: 'SUBMITTED' }, ['view']],
    [{ tab: 'ASSIGNED' }, ['view']],
    [{ tab: 'FOLLOWED' }, ['view']],
    [{ done: true }, ['view']],
  ] as const)('%j', (over, actions) => expect(workActions(facts(over))).toEqual(actions));
});

describe('asksForMeeting', () => {
  it.each([
    ['Sinh hoạt tổ dân cư quý I', null, true],
    ['Tuyên truyền 90 năm', 'ATTENDANCE', true],
    ['Họp tổ đoàn kết', 'GROUP', true],
    ['Treo cờ Ngày hội', 'HOUSEHOLD', false],
  ] as const)('%s, %s: %s', (title, measure, yes) => expect(asksForMeeting({ title, measure })).toBe(yes));
});

describe('quickReportOf', () => {
  const quick = (over: Partial<QuickFacts>) =>
    quickReportOf({ allowed: ['report', 'view'], figures: 1, valueType: 'INTEGER', ...over });
  it.each([
    ['one number', {}, 'NUMBER'],
    ['yes or no', { valueType: 'BOOLEAN' }, 'YES_NO'],
    ['words only', { figures: 0, valueType: null }, 'NOTE'],
    ['several figures need the form', { figures: 2 }, null],
    ['text begun is written on in the form', { allowed: ['continue', 'view'] }, null],
    ['not one’s own', { allowed: ['view'] }, null],
  ] as const)('%s', (_, over, kind) => expect(quick(over)).toBe(kind));
});
