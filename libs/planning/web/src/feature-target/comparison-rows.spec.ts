import type { ComparisonRow, ComparisonTarget } from '@congtac/planning-domain';
import { indexOf, reachedOf, rowsOf } from './comparison-rows';

const row = (unitId: number, over: Partial<ComparisonRow> = {}): ComparisonRow => ({
  key: String(unitId),
  unitId,
  unitName: `Phường ${unitId}`,
  depth: 1,
  targetId: `g${unitId}`,
  taskId: `t${unitId}`,
  taskInSight: true,
  decision: 'ADAPT',
  assigned: 3,
  committed: 4,
  tone: 'GOOD',
  justification: '',
  justificationState: 'NONE',
  justificationReply: null,
  version: 1,
  allowed: [],
  ...over,
});
const target = (rows: ComparisonRow[], over: Partial<ComparisonTarget> = {}): ComparisonTarget => ({
  targetId: 'g',
  taskId: 't',
  taskTitle: 'Xây dựng mô hình',
  indicatorId: 'i',
  indicatorName: 'Mô hình',
  measure: 'MODEL',
  direction: 'UP',
  comparator: 'EXCEED',
  allocationMode: 'EACH',
  assigned: 3,
  rows,
  counts: { NOT_STATED: 0, BELOW: 0, EQUAL: 0, ACCEPTED: 0, GOOD: 0 },
  ...over,
});
const figures = indexOf([
  { taskId: 't1', indicatorId: 'i', value: 4, text: '4' },
  { taskId: 't2', indicatorId: 'i', value: 3, text: '3' },
  { taskId: 't3', indicatorId: 'khác', value: 9, text: '9' },
]);

test('a unit reaches what it committed to; silent units and other indicators say nothing', () => {
  const shown = rowsOf(target([row(1), row(2), row(3)]), figures, false);
  expect(shown.map((one) => [one.figure?.text, one.reached])).toEqual([
    ['4', true],
    ['3', false],
    [undefined, null],
  ]);
});

test('only lines that need attention are kept', () => {
  const rows = [
    row(1),
    row(2, { tone: 'EQUAL' }),
    row(3, { tone: 'NOT_STATED', allowed: ['ask'] }),
    row(4, { tone: 'NOT_STATED' }),
  ];
  expect(rowsOf(target(rows), figures, true).map((one) => one.row.unitId)).toEqual([2, 3]);
});

test('the whole follows the way of allocation and counts units directly below once', () => {
  const rows = [row(1), row(2), row(9, { depth: 2, taskId: 't1' })];
  expect(reachedOf(target(rows), figures)).toEqual({ reached: false, value: 3, below: [2] });
  const summed = target(rows, { allocationMode: 'TOTAL_SPLIT', assigned: 7 });
  expect(reachedOf(summed, figures)).toMatchObject({ reached: true, value: 7 });
});
