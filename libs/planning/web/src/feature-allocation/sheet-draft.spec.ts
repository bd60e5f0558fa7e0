import type { AllocationSheetView, AllocationTarget } from '@congtac/planning-domain';
import {
  cellsOf,
  gapOf,
  numberIn,
  pastedColumn,
  proposal,
  sharesBody,
  sumOf,
  unreadable,
  weightsBody,
  withCell,
  withColumn,
} from './sheet-draft';

const target: AllocationTarget = {
  targetId: 'g',
  taskId: 't',
  taskTitle: 'Tuyên truyền tại tổ dân cư',
  indicatorName: 'Tổ dân cư',
  measure: 'GROUP',
  valueType: 'INTEGER',
  comparator: 'AT_LEAST',
  mode: 'TOTAL_SPLIT',
  total: 56,
  minimum: false,
  gap: null,
  exception: null,
  shares: [
    { unitId: 1, value: 20, committed: null, lastValue: 10 },
    { unitId: 2, value: null, committed: null, lastValue: 30 },
  ],
  version: 1,
};
const sheet: AllocationSheetView = {
  planId: 'p',
  planTitle: 'Kế hoạch',
  unitName: 'Quận',
  units: [
    { unitId: 1, unitName: 'Phường A', weight: 1200, groups: 6 },
    { unitId: 2, unitName: 'Phường B', weight: null, groups: 8 },
  ],
  targets: [target],
  allowed: ['edit'],
};
const cells = cellsOf(sheet, target);

test('cells show what is stored, numbers the Vietnamese way', () => {
  expect([...cells.share.values()]).toEqual(['20', '']);
  expect([...cells.weight.values()]).toEqual(['1.200', '']);
  expect(gapOf(sheet, target, cells)).toEqual({ sum: 20, gap: 36, state: 'SHORT' });
  expect(sumOf(cells, 'last')).toBe(40);
});

test.each([
  ['equally', [28, 28]],
  ['byLast', [14, 42]],
] as const)('%s proposes shares that add up to the total', (kind, expected) => {
  expect(proposal(kind, sheet, target, cells)).toEqual(expected);
});

test('by weight: groups stand in for a unit without a typed weight; nothing to go by proposes nothing', () => {
  expect(proposal('byWeight', sheet, target, withCell(cells, 'weight', 1, '8'))).toEqual([28, 28]);
  expect(proposal('byLast', sheet, target, withColumn(cells, 'last', [1, 2], [null, null]))).toBeNull();
  expect(proposal('equally', sheet, { ...target, total: null }, cells)).toBeNull();
});

test.each([
  ['20\n36\n', { values: [20, 36] }],
  ['Phường A\t20\r\nPhường B\t1.036', { values: [20, 1036] }],
  ['20\n\n16', { values: [20, null, 16] }],
  ['20\nhai mươi', { line: 2 }],
])('pasting %j gives %j', (text, expected) => {
  expect(pastedColumn(text)).toEqual(expected);
});

test('what is no number is found before it is sent', () => {
  expect([numberIn('1.035'), numberIn(''), numberIn('-3'), numberIn('x')]).toEqual([1035, null, undefined, undefined]);
  expect(unreadable(withCell(cells, 'share', 2, 'x'))).toBe('x');
  expect(unreadable(cells)).toBeUndefined();
});

test('bodies carry the whole column of shares, and only the weights that changed', () => {
  const typed = withCell(withCell(cells, 'share', 2, '36'), 'weight', 2, '900');
  expect(sharesBody(sheet, typed, true)).toEqual({
    minimum: true,
    shares: [
      { unitId: 1, value: 20, lastValue: 10 },
      { unitId: 2, value: 36, lastValue: 30 },
    ],
  });
  expect(weightsBody(sheet, typed)).toEqual({ weights: [{ unitId: 2, weight: 900 }] });
  expect(weightsBody(sheet, cells)).toBeUndefined();
});
