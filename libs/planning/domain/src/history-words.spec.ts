import { type HistoryFacts, historyRow, isDraftAction, unitsNamed } from './history-words';

const facts = (over: Partial<HistoryFacts>): HistoryFacts => ({
  id: '1',
  at: '2020-07-02T07:05:00.000Z',
  actorName: 'Nguyễn Thị Ánh',
  postTitle: 'Chủ tịch',
  action: 'task.updated',
  before: null,
  after: null,
  reason: null,
  ...over,
});
const names = (unitId: number) => ({ 7: 'Phường Đại Kim', 8: 'Phường Tân Mai' })[unitId] ?? '';

describe('history in words', () => {
  it('tells old → new with Vietnamese names of codes, days and units', () => {
    const row = historyRow(
      facts({
        action: 'task.task-reassigned',
        before: { status: 'REFUSED', leadUnitId: 7, dueOn: '2020-06-30' },
        after: { status: 'ASSIGNED', leadUnitId: 8, dueOn: '2020-07-15', lead_unit_id: 8 },
      }),
      names,
    );
    expect(row.text).toBe('Giao cho đơn vị khác');
    expect(row.changes).toEqual([
      { label: 'Trạng thái', before: 'Từ chối nhận', after: 'Đã giao' },
      { label: 'Chủ trì', before: 'Phường Đại Kim', after: 'Phường Tân Mai' },
      { label: 'Hạn', before: '30/06/2020', after: '15/07/2020' },
    ]);
  });

  it('leaves out what did not change, keeps the reason, and never shows a code', () => {
    const row = historyRow(
      facts({
        action: 'task.completion-returned',
        before: { status: 'PENDING_CONFIRMATION' },
        after: { status: 'IN_PROGRESS', submitted_on: null, reason: 'Thiếu ảnh' },
      }),
      names,
    );
    expect(row).toMatchObject({ reason: 'Thiếu ảnh', changes: [{ before: 'Chờ xác nhận', after: 'Đang thực hiện' }] });
    expect(historyRow(facts({ action: 'task.something-new' }), names).text).toBe('Cập nhật nhiệm vụ');
  });

  it('names parties, and knows whose names it needs', () => {
    const entry = facts({
      action: 'task.parties-set',
      before: { parties: [{ unitId: 7, role: 'LEAD' }] },
      after: {
        parties: [
          { unitId: 8, role: 'LEAD' },
          { unitId: 7, role: 'COORDINATE' },
        ],
      },
    });
    expect(unitsNamed(entry)).toEqual([7, 8, 7]);
    expect(historyRow(entry, names).changes).toEqual([
      { label: 'Phân công', before: 'Phường Đại Kim (chủ trì)', after: 'Phường Tân Mai (chủ trì), Phường Đại Kim' },
    ]);
    expect([isDraftAction('task.parties-set'), isDraftAction('task.task-suspended')]).toEqual([true, false]);
  });

  it('says from whom to whom a task went when its unit ended (I-18)', () => {
    const entry = facts({
      action: 'task.handed-over',
      before: { fromUnitId: 11 },
      after: { toUnitId: 12, on: '2020-07-02' },
      reason: 'Nghị quyết 1656',
    });
    expect(unitsNamed(entry)).toEqual([11, 12]);
    const row = historyRow(entry, (unitId) => (unitId === 11 ? 'Phường Đại Kim' : 'Phường Định Công'));
    expect(row).toMatchObject({
      text: 'Chuyển từ Phường Đại Kim sang Phường Định Công do đơn vị kết thúc hoạt động',
      changes: [],
      reason: 'Nghị quyết 1656',
    });
  });
});
