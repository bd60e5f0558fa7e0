import fc from 'fast-check';
import { aSection, aTask } from '../testing/builders';
import { MOVE_KINDS, type MoveKind, treeMove, type TreeMove } from './tree-moves';
import { gridRows, romanNumber } from './tree-rows';

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

function move(kind: MoveKind, id: string): TreeMove | undefined {
  const task = tasks.find((one) => one.id === id);
  return task && treeMove(kind, task, tasks, sections);
}

describe('treeMove', () => {
  it.each<[MoveKind, string, TreeMove | undefined]>([
    ['indent', 'a2', { taskId: 'a2', body: { parentId: 'a1' } }],
    ['indent', 'a1', undefined],
    ['outdent', 'a2x', { taskId: 'a2x', body: { afterId: 'a2' } }],
    ['outdent', 'a2', undefined],
    ['up', 'a2', { taskId: 'a1', body: { afterId: 'a2' } }],
    ['up', 'a2x', undefined],
    ['up', 'a1', undefined],
    ['up', 'b1', { taskId: 'b1', body: { afterId: 'a2' } }],
    ['down', 'a1', { taskId: 'a1', body: { afterId: 'a2' } }],
    ['down', 'a2', { taskId: 'a2', body: { sectionId: 'B' } }],
    ['down', 'b1', { taskId: 'b1', body: { sectionId: 'C' } }],
    ['down', 'a2y', undefined],
  ])('%s %s', (kind, id, expected) => {
    expect(move(kind, id)).toEqual(expected);
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
        return found === undefined || Object.keys(found.body).length === 1;
      }),
    );
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

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
])('romanNumber(%i) = %s', (value, text) => {
  expect(romanNumber(value)).toBe(text);
});
