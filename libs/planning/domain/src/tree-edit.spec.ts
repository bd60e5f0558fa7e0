import fc from 'fast-check';
import { inReadingOrder, type TreeTask } from './task-tree';
import { TreeEdit } from './tree-edit';

const task = (id: string, position: number, parentTaskId: string | null = null, sectionId = 'A'): TreeTask => ({
  ...{ id, position, parentTaskId, sectionId },
});
const plan = [task('1', 1), task('2', 2), task('2.1', 1, '2'), task('3', 3)];

describe('TreeEdit', () => {
  it('tells only the rows that stand differently', () => {
    const tree = new TreeEdit(plan);
    tree.place('3', { afterId: '1' });
    expect(tree.changes()).toEqual([task('3', 2), task('2', 3)].sort((a, b) => a.id.localeCompare(b.id)));
  });

  it('carries a branch into another section', () => {
    const tree = new TreeEdit(plan);
    tree.place('2', { sectionId: 'B' });
    expect(
      tree
        .changes()
        .map((one) => [one.id, one.sectionId])
        .sort(),
    ).toEqual([
      ['2', 'B'],
      ['2.1', 'B'],
      ['3', 'A'],
    ]);
  });

  it('refuses loops, unknown places and a seventh level (I-4)', () => {
    const tree = new TreeEdit(plan);
    expect(() => tree.place('2', { parentId: '2.1' })).toThrow('planning.task-cycle');
    expect(() => tree.place('2', { afterId: 'lạ' })).toThrow('planning.unknown-reference');
    const deep = new TreeEdit(Array.from({ length: 6 }, (_, at) => task(`${at}`, 1, at === 0 ? null : `${at - 1}`)));
    expect(() => deep.place('new', { parentId: '5' })).toThrow('planning.too-deep');
  });

  it('knows who lost its parent', () => {
    const tree = new TreeEdit(plan);
    tree.remove('2');
    expect([...tree.bereft()]).toEqual(['2']);
    tree.remove('2.1');
    expect(tree.bereft().size).toBe(0);
  });

  it('keeps every task exactly once, positions without gaps among touched siblings, whatever is done', () => {
    const ids = plan.map((one) => one.id);
    const step = fc.record({
      id: fc.constantFrom(...ids, 'new'),
      to: fc.oneof(
        fc.constantFrom(...ids).map((afterId) => ({ afterId })),
        fc.constantFrom(...ids).map((parentId) => ({ parentId })),
        fc.constantFrom({ sectionId: 'A', first: true }, { sectionId: 'B' }),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const tree = new TreeEdit(plan);
        for (const { id, to } of steps) {
          try {
            tree.place(id, to);
          } catch {
            // A refused step leaves the tree as it was.
          }
        }
        const now = new Map([...plan, ...tree.changes()].map((one) => [one.id, one]));
        const order = inReadingOrder([...now.values()], ['A', 'B']);
        expect(order.map(({ task: { id } }) => id).sort()).toEqual([...now.keys()].sort());
        for (const { task: one, depth } of order) expect(tree.depthOf(one.id)).toBe(depth);
      }),
    );
  });
});
