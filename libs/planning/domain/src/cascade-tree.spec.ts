import fc from 'fast-check';
import { allocationHolds, shareOut } from './allocation';
import { MAX_TASK_DEPTH } from './cascade';
import { assignedBelow } from './cascade-rules';
import { COMPARATORS, type Comparator } from './contracts/cascade-codes';
import { checkTarget, meets } from './target-check';
import { targetReached } from './target-reached';
import { requirePlace, type TreeTask } from './task-tree';

/** A unit of a random tree; the first one is the root, `parent` is an index before its own. */
interface Unit {
  parent: number;
  wish: number;
}

const trees = fc
  .array(fc.record({ parent: fc.nat(), wish: fc.nat({ max: 20 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((units): Unit[] => units.map((unit, i) => ({ ...unit, parent: i === 0 ? -1 : unit.parent % i })));

const childrenOf = (tree: readonly Unit[], at: number): number[] =>
  tree.flatMap((unit, i) => (unit.parent === at ? [i] : []));

describe('targets on their way down a random tree of units', () => {
  it('I-9: one unit more or less anywhere is noticed at its level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.constantFrom(-1, 1),
        (total, weights, pick, off) => {
          const shares = shareOut(total, weights);
          shares[pick % shares.length] += off;
          const facts = { indicatorName: 'Mô hình', mode: 'TOTAL_SPLIT', total, shares, excepted: false } as const;
          expect(allocationHolds({ ...facts, minimum: false })).toBe(false);
          expect(allocationHolds({ ...facts, minimum: true })).toBe(off > 0);
          expect(allocationHolds({ ...facts, minimum: false, excepted: true })).toBe(true);
        },
      ),
    );
  });

  /** What the units at the end of the tree are bound to when each level commits to its wish where that is accepted. */
  const committed = (tree: readonly Unit[], total: number, comparator: Comparator, sign: 1 | -1): (number | null)[] => {
    const values: (number | null)[] = [total * sign];
    tree.forEach((unit, i) => {
      if (i === 0) return;
      const above = values[unit.parent];
      const assignedValue = above === null ? null : assignedBelow('EACH', above, null);
      const direction = sign === 1 ? 'UP' : 'DOWN';
      const facts = {
        assignedValue,
        committedValue: unit.wish * sign,
        comparator,
        direction,
        justification: 'Có',
      } as const;
      values[i] = above !== null && checkTarget(facts) !== 'REFUSED' ? unit.wish * sign : null;
    });
    return values;
  };

  it('I-8: no target sinks on its way down, however deep: what was accepted meets what the root assigned', () => {
    fc.assert(
      fc.property(trees, fc.nat({ max: 20 }), fc.constantFrom(...COMPARATORS), (tree, total, comparator) => {
        const accepted = committed(tree, total, comparator, 1)
          .slice(1)
          .filter((value) => value !== null);
        const weakest = comparator === 'EXCEED' ? 'AT_LEAST' : comparator;
        for (const value of accepted) expect(meets(value, total, weakest, 'UP')).toBe(true);
      }),
    );
  });

  it('direction inverts: the mirrored tree accepts the same units', () => {
    const swap = { AT_LEAST: 'AT_MOST', AT_MOST: 'AT_LEAST', EXCEED: 'EXCEED', EXACT: 'EXACT' } as const;
    fc.assert(
      fc.property(trees, fc.nat({ max: 20 }), fc.constantFrom(...COMPARATORS), (tree, total, comparator) => {
        const mirrored = committed(tree, total, swap[comparator], -1);
        const back = mirrored.map((value) => (value === null ? null : 0 - value));
        expect(back).toEqual(committed(tree, total, comparator, 1));
      }),
    );
  });

  it('G-12: a unit that reports to one task and supports others counts once in the total of each', () => {
    const links = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 });
    fc.assert(
      fc.property(trees, links, (units, pairs) => {
        const tree = units.slice(0, 12);
        const supports = pairs.map(([from, to]) => [from % tree.length, to % tree.length]).filter(([a, b]) => b < a);
        /** Units under `at` as often as there are ways down to them. */
        const waysDown = (at: number): number[] => {
          const helping = supports.flatMap(([from, to]) => (to === at ? [from] : []));
          return [...childrenOf(tree, at), ...helping].flatMap((i) => [i, ...waysDown(i)]);
        };
        const rule = { mode: 'TOTAL_OPEN', total: 1, comparator: 'AT_LEAST', direction: 'UP' } as const;
        tree.forEach((_, at) => {
          const below = waysDown(at);
          const lines = below.map((i) => ({ unitId: i, value: tree[i].wish, wanted: null }));
          const once = [...new Set(below)].reduce((sum, i) => sum + tree[i].wish, 0);
          expect(targetReached(rule, lines).value).toBe(below.length === 0 ? null : once);
        });
      }),
    );
  });
});

it('I-4: moves in a random tree of tasks are taken or refused so that no loop and no seventh level comes about', () => {
  const moves = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.option(fc.nat({ max: 11 }))), { maxLength: 40 });
  fc.assert(
    fc.property(moves, (steps) => {
      const tasks: TreeTask[] = Array.from({ length: 12 }, (_, i) => ({
        ...{ id: `t${i}`, sectionId: null, parentTaskId: null, position: i },
      }));
      for (const [task, parent] of steps) {
        const parentTaskId = parent === null ? null : `t${parent}`;
        try {
          requirePlace(tasks, `t${task}`, parentTaskId);
          tasks[task].parentTaskId = parentTaskId;
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^planning\.(task-cycle|too-deep)$/) as string });
        }
        for (const one of tasks) {
          let depth = 1;
          for (let at = one.parentTaskId; at !== null; depth += 1) at = tasks[Number(at.slice(1))].parentTaskId;
          expect(depth).toBeLessThanOrEqual(MAX_TASK_DEPTH);
        }
      }
    }),
  );
});
