import fc from 'fast-check';
import type { TreeTask } from './task-tree';
import { restoredPlace } from './trash-place';

const at = (id: string, position: number, sectionId: string | null = 's1', parentTaskId: string | null = null) =>
  ({ id, position, sectionId, parentTaskId }) satisfies TreeTask;

describe('where a task comes back from the trash', () => {
  const sections = ['s1', 's2'];

  it('comes back between the siblings it stood between', () => {
    const place = restoredPlace(at('b', 2), [at('a', 1), at('c', 3)], sections);
    expect(place).toEqual({ sectionId: 's1', parentTaskId: null, order: ['a', 'b', 'c'] });
  });

  it('follows its parent to another section', () => {
    const place = restoredPlace(at('child', 1, 's1', 'p'), [at('p', 1, 's2')], sections);
    expect(place).toEqual({ sectionId: 's2', parentTaskId: 'p', order: ['child'] });
  });

  it('goes to the end of the plan when its parent or its section is gone', () => {
    const rest = [at('a', 1), at('z', 1, 's2')];
    const end = { sectionId: 's2', parentTaskId: null, order: ['z', 'x'] };
    expect(restoredPlace(at('x', 1, 's1', 'gone'), rest, sections)).toEqual(end);
    expect(restoredPlace(at('x', 1, 'gone'), rest, sections)).toEqual(end);
    expect(restoredPlace(at('x', 1, 'gone'), [], [])).toEqual({ sectionId: null, parentTaskId: null, order: ['x'] });
  });

  it('goes to the end when its parent has moved so deep that a sixth level would be passed', () => {
    const chain = Array.from({ length: 6 }, (_, i) => at(`l${i}`, 1, 's1', i === 0 ? null : `l${i - 1}`));
    expect(restoredPlace(at('x', 1, 's1', 'l5'), chain, sections).parentTaskId).toBeNull();
    expect(restoredPlace(at('x', 1, 's1', 'l4'), chain, sections).parentTaskId).toBe('l4');
  });

  it('never loses or doubles a sibling', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (ps, p) => {
          const tree = ps.map((position, i) => at(`t${i}`, position));
          const { order } = restoredPlace(at('x', p), tree, sections);
          expect([...order].sort()).toEqual([...tree.map((task) => task.id), 'x'].sort());
        },
      ),
    );
  });
});
