import fc from 'fast-check';
import { aSection, aTask } from '../testing/builders';
import type { TaskOperation } from '@congtac/planning-domain';
import { dropMove, MOVE_KINDS, type MoveKind, treeMove } from './tree-moves';
import { gridRows, romanNumber, taskNumber } from './tree-rows';

const sections = [
  aSection({ id: 'A', ordinal: 1 }),
  aSection({ id: 'B', ordinal: 2 }),
  aSection({ id: 'C', ordinal: 3 }),
];
const tasks = [
  aTask({ id: 'a1', position: 1 }),
  aTask({ id: 'a2', position: 2 }),
  aTask({ id: 'a2x', parentTaskId: 'a2', depth: 1, position: 1 }),
  aTask({ id: 'a2y', parentTaskId: 'a2', depth: 1, position: 2 }),
  aTask({ id: 'b1', sectionId: 'B', position: 1 }),
];

function move(kind: MoveKind, id: string): TaskOperation | undefined {
  const task = tasks.find((one) => one.id === id);
  return task && treeMove(kind, task, tasks, sections);
}

describe('treeMove', () => {
  it.each<[MoveKind, string, Partial<TaskOperation> | undefined]>([
    ['indent', 'a2', { parentId: 'a1' }],
    ['indent', 'a1', undefined],
    ['outdent', 'a2x', { afterId: 'a2' }],
    ['outdent', 'a2', undefined],
    ['up', 'a2', { sectionId: 'A', first: true }],
    ['up', 'a2y', { parentId: 'a2', first: true }],
    ['up', 'a2x', undefined],
    ['up', 'a1', undefined],
    ['up', 'b1', { sectionId: 'A' }],
    ['down', 'a1', { afterId: 'a2' }],
    ['down', 'a2', { sectionId: 'B', first: true }],
    ['down', 'b1', { sectionId: 'C', first: true }],
    ['down', 'a2y', undefined],
  ])('%s %s', (kind, id, place) => {
    expect(move(kind, id)).toEqual(place && { op: 'move', taskId: id, ...place });
  });

  it('does not indent below the sixth level', () => {
    const chain = Array.from({ length: 6 }, (_, depth) =>
      aTask({ id: `t${depth}`, depth, parentTaskId: depth === 0 ? null : `t${depth - 1}` }),
    );
    const last = aTask({ id: 'last', depth: 5, parentTaskId: 't4', position: 2 });
    expect(treeMove('indent', last, [...chain, last], sections)).toBeUndefined();
  });

  it('names exactly one place for the task it moves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MOVE_KINDS), fc.constantFrom(...tasks), (kind, task) => {
        const found = treeMove(kind, task, tasks, sections);
        const places = found && [found.afterId, found.parentId, found.sectionId].filter((place) => place !== undefined);
        return places === undefined || places.length === 1;
      }),
    );
  });
});

describe('dropMove', () => {
  const drop = (id: string, targetId: string, where: 'before' | 'after' | 'child') => {
    const find = (wanted: string) => tasks.find((one) => one.id === wanted) as (typeof tasks)[number];
    return dropMove(find(id), { target: find(targetId), where }, tasks);
  };

  it.each([
    ['b1', 'a1', 'before', { sectionId: 'A', first: true }],
    ['b1', 'a2', 'before', { afterId: 'a1' }],
    ['a1', 'a2y', 'before', { afterId: 'a2x' }],
    ['a1', 'b1', 'after', { afterId: 'b1' }],
    ['a1', 'a2', 'child', { parentId: 'a2' }],
  ] as const)('%s on %s, %s', (id, target, where, place) => {
    expect(drop(id, target, where)).toEqual({ op: 'move', taskId: id, ...place });
  });

  it('puts nothing into itself or below itself', () => {
    expect(drop('a2', 'a2', 'after')).toBeUndefined();
    expect(drop('a2', 'a2x', 'after')).toBeUndefined();
  });
});

describe('gridRows', () => {
  const source = { sections, tasks, collapsed: new Set<string>(), adding: false, addAfter: null };
  const numbersOf = (rows: ReturnType<typeof gridRows>) => rows.map((row) => (row.kind === 'add' ? '+' : row.number));

  it('numbers sections and tasks in reading order', () => {
    expect(numbersOf(gridRows(source))).toEqual(['I', '1', '2', '2.1', '2.2', 'II', '1', 'III']);
  });

  it('leaves out what is closed', () => {
    const rows = gridRows({ ...source, collapsed: new Set(['section:B', 'task:a2']) });
    expect(numbersOf(rows)).toEqual(['I', '1', '2', 'II', 'III']);
    expect(rows.find((row) => row.key === 'task:a2')).toMatchObject({ hasChildren: true, expanded: false });
  });

  it('ends every open section with a line for a new task', () => {
    const rows = gridRows({ ...source, adding: true, addAfter: 'a2' });
    expect(numbersOf(rows)).toEqual(['I', '1', '2', '2.1', '2.2', '+', '+', 'II', '1', '+', 'III', '+']);
    expect(rows[5]).toMatchObject({ key: 'add-after:a2', level: 2 });
  });

  it('shows tasks of no section under their own heading', () => {
    const rows = gridRows({ ...source, sections: [], tasks: [aTask({ id: 'x', sectionId: null })] });
    expect(rows.map((row) => row.key)).toEqual(['section:none', 'task:x']);
  });
});

describe('gridRows of a filter, an order, a grouping', () => {
  const source = { sections, tasks, collapsed: new Set<string>(), adding: false, addAfter: null };
  const keysOf = (rows: ReturnType<typeof gridRows>) => rows.map((row) => row.key);

  it('keeps the tasks above a match as context and drops empty sections', () => {
    const rows = gridRows({ ...source, matching: new Set(['a2y']) });
    expect(keysOf(rows)).toEqual(['section:A', 'task:a2', 'task:a2y']);
    expect(rows.map((row) => row.kind === 'task' && row.context)).toEqual([false, true, false]);
    expect(rows[2]).toMatchObject({ number: '2.2' });
    expect(rows[0]).toMatchObject({ totals: { count: 1 } });
  });

  it('orders siblings and keeps the numbers of the plan', () => {
    const rows = gridRows({ ...source, compare: (a, b) => b.position - a.position });
    expect(keysOf(rows).slice(0, 5)).toEqual(['section:A', 'task:a2', 'task:a2y', 'task:a2x', 'task:a1']);
    expect(rows[1]).toMatchObject({ number: '2' });
  });

  it('gathers tasks under other headings, in the order of their words', () => {
    const groupOf = (task: { readonly id: string }) => ({ key: task.id[0], label: task.id[0] === 'a' ? 'Đại' : 'Ban' });
    const rows = gridRows({ ...source, groupOf });
    expect(keysOf(rows)).toEqual(['group:b', 'task:b1', 'group:a', 'task:a1', 'task:a2', 'task:a2x', 'task:a2y']);
    expect(rows[2]).toMatchObject({ label: 'Đại', totals: { count: 4 } });
  });
});

test.each([
  [0, 3, '', '3'],
  [1, 2, '3', '3.2'],
  [2, 1, '3.2', 'a'],
  [2, 27, '3.2', 'aa'],
  [3, 1, 'a', '-'],
])('taskNumber(%i, %i, %s) = %s', (depth, place, parent, number) => {
  expect(taskNumber(depth, place, parent)).toBe(number);
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
])('romanNumber(%i) = %s', (value, text) => {
  expect(romanNumber(value)).toBe(text);
});
