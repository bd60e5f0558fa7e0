import fc from 'fast-check';
import { inReadingOrder, reorder, requirePlace, type TreeTask } from './task-tree';

const task = (
  id: string,
  parentTaskId: string | null,
  position: number,
  sectionId: string | null = 's1',
): TreeTask => ({
  id,
  parentTaskId,
  position,
  sectionId,
});
const tree = [
  task('b', null, 2),
  task('a', null, 1),
  task('a1', 'a', 1),
  task('z', null, 1, 's0'),
  task('free', null, 1, null),
];
const problem = (code: string) => expect.objectContaining({ code });

describe('tree of tasks', () => {
  it('reads section by section, depth first', () => {
    expect(inReadingOrder(tree, ['s0', 's1']).map(({ task: t, depth }) => `${depth}${t.id}`)).toEqual([
      '0z',
      '0a',
      '1a1',
      '0b',
      '0free',
    ]);
  });

  it('I-4: refuses cycles, strangers and more than six levels', () => {
    expect(() => requirePlace(tree, 'a', 'a1')).toThrow(problem('planning.task-cycle'));
    expect(() => requirePlace(tree, 'a', 'a')).toThrow(problem('planning.task-cycle'));
    expect(() => requirePlace(tree, 'a', 'elsewhere')).toThrow(problem('planning.unknown-reference'));
    const chain = ['1', '2', '3', '4', '5', '6'].map((id, i, all) => task(id, i ? all[i - 1] : null, 1));
    expect(() => requirePlace([...chain, task('new', null, 1)], 'new', '5')).not.toThrow();
    expect(() => requirePlace([...chain, task('new', null, 1)], 'new', '6')).toThrow(problem('planning.too-deep'));
    expect(() => requirePlace([...chain, task('new', null, 1)], '1', 'new')).toThrow(problem('planning.too-deep'));
  });

  it('reordering keeps every sibling once and puts the task where asked', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2 }),
        fc.nat(),
        fc.nat(),
        (ids, pick, after) => {
          const siblings = ids.map((id, i) => task(id, null, i + 1));
          const moved = ids[pick % ids.length];
          const rest = ids.filter((id) => id !== moved);
          const anchor = after % 3 === 0 ? null : rest[after % rest.length];
          const order = reorder(siblings, moved, anchor);
          expect([...order].sort()).toEqual([...ids].sort());
          expect(order[order.indexOf(moved) - 1] ?? null).toBe(anchor);
        },
      ),
    );
  });
});
