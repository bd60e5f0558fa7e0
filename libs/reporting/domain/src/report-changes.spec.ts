import type { ReportRevisionView, ReportValueView } from './contracts/report.views';
import { figureChanges } from './report-changes';

const value = (amount: number, more: Partial<ReportValueView> = {}): ReportValueView => ({
  indicatorId: 'i',
  indicatorName: 'Lượt người',
  unitOfMeasure: 'lượt',
  blank: 'NUMBER',
  value: amount,
  qualifier: 'EXACT',
  meetingOn: null,
  meetingName: null,
  warnings: [],
  warningReason: null,
  ...more,
});
const revision = (number: number, values: ReportValueView[], more: Partial<ReportRevisionView> = {}) => ({
  revision: number,
  status: 'ACCEPTED' as const,
  progressPercent: null,
  resultText: '',
  difficultyText: '',
  proposalText: '',
  values,
  reason: `lý do ${number}`,
  byName: 'Chủ tịch',
  at: `2020-07-0${number}T01:00:00.000Z`,
  ...more,
});

describe('corrections of figures', () => {
  it('tells old and new, reason and person, the latest first', () => {
    const revisions = [revision(2, [value(32)]), revision(1, [value(30)])];
    expect(figureChanges({ values: [value(35, { qualifier: 'OVER' })], revisions })).toMatchObject([
      { before: { value: 32 }, after: { value: 35, qualifier: 'OVER' }, reason: 'lý do 2', byName: 'Chủ tịch' },
      { before: { value: 30 }, after: { value: 32 }, reason: 'lý do 1' },
    ]);
  });

  it('leaves out texts, unchanged figures and what was returned before it was accepted', () => {
    const other = value(7, { indicatorId: 'j', indicatorName: 'Hộ' });
    const revisions = [revision(2, [value(30), other]), revision(1, [value(3)], { status: 'RETURNED' })];
    expect(figureChanges({ values: [value(31), other], revisions })).toMatchObject([
      { indicatorId: 'i', before: { value: 30 }, after: { value: 31 } },
    ]);
  });

  it('names figures that were added or taken out', () => {
    const meeting = value(12, { meetingOn: '2020-03-15', meetingName: 'Họp tổ' });
    expect(figureChanges({ values: [meeting], revisions: [revision(1, [value(30)])] })).toMatchObject([
      { before: { value: 30 }, after: null },
      { before: null, after: { value: 12 } },
    ]);
  });
});
