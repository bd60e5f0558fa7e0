import { aTask } from '../testing/builders';
import { branchesOf, bulkIndent, bulkOutdent, previewBulk, topMost } from './bulk-change';
import { rowTotals } from './row-totals';

const year = { from: '2020-01-01', to: '2020-12-31' };
const tree = [
  aTask({ id: 'a', position: 1 }),
  aTask({ id: 'b', position: 2 }),
  aTask({ id: 'b1', parentTaskId: 'b', position: 1 }),
  aTask({ id: 'b2', parentTaskId: 'b', position: 2 }),
  aTask({ id: 'c', position: 3 }),
];
const pick = (...ids: string[]) => tree.filter((task) => ids.includes(task.id));

describe('previewBulk', () => {
  it('counts what changes and why the rest does not', () => {
    const tasks = [aTask({ id: '1', dueKind: 'NONE' }), aTask({ id: '2', dueKind: 'FIXED_DATE', dueOn: '2020-06-30' })];
    const preview = previewBulk(tasks, 'due', { dueKind: 'FIXED_DATE', dueOn: '2020-06-30' }, year);
    expect(preview.changing.map((task) => task.id)).toEqual(['1']);
    expect([...preview.obstacles]).toEqual([['same', 1]]);
    const late = previewBulk(tasks, 'due', { dueKind: 'FIXED_DATE', dueOn: '2021-01-01' }, year);
    expect([...late.obstacles]).toEqual([['outside', 2]]);
    const verbatim = aTask({ id: '3', answersTaskId: 'p', adoptionMode: 'VERBATIM' });
    expect([...previewBulk([verbatim], 'kind', { kind: 'MEDIA' }, year).obstacles]).toEqual([['frozen', 1]]);
  });
});

describe('moves and deletions of many', () => {
  it('takes a branch as one', () => {
    expect(topMost(pick('b', 'b1', 'c'), tree).map((task) => task.id)).toEqual(['b', 'c']);
    expect(branchesOf(pick('b', 'b2'), tree).map((task) => task.id)).toEqual(['b1', 'b2', 'b']);
  });

  it('indents under the nearest row that is not chosen, in order', () => {
    expect(bulkIndent(pick('b', 'c'), tree)).toEqual([
      { op: 'move', taskId: 'b', parentId: 'a' },
      { op: 'move', taskId: 'c', parentId: 'a' },
    ]);
    expect(bulkIndent(pick('a'), tree)).toEqual([]);
  });

  it('outdents behind the parent and keeps the order', () => {
    expect(bulkOutdent(pick('b1', 'b2'), tree).map((one) => one.taskId)).toEqual(['b2', 'b1']);
  });
});

describe('rowTotals', () => {
  const target = (indicatorId: string, value: number, over = {}) => ({
    ...{
      indicatorId,
      indicatorName: indicatorId,
      measure: 'MODEL' as const,
      direction: 'UP' as const,
      rollup: 'SUM' as const,
    },
    ...{ assignedValue: value, committedValue: null, comparator: 'AT_LEAST' as const, qualifier: 'EXACT' as const },
    ...{ allocationMode: 'EACH' as const, justification: '', check: 'OK' as const },
    ...over,
  });

  it('adds the same indicator once, without what a task above already counts', () => {
    const totals = rowTotals([
      aTask({ id: '1', status: 'COMPLETED', target: target('mô hình', 10) as never }),
      aTask({ id: '2', parentTaskId: '1', timeliness: 'OVERDUE', target: target('mô hình', 4) as never }),
      aTask({ id: '3', target: target('mô hình', 5, { committedValue: 6 }) as never }),
      aTask({ id: '4', target: target('tỷ lệ', 90, { measure: 'PERCENT' }) as never }),
    ]);
    expect(totals).toMatchObject({ count: 4, done: 1, overdue: 1, targets: [{ name: 'mô hình', sum: 16 }] });
  });
});
