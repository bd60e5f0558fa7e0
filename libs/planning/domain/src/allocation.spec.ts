import fc from 'fast-check';
import {
  type AllocationFacts,
  allocationGap,
  allocationHolds,
  allocationProblem,
  gapWords,
  shareEqually,
  shareOut,
} from './allocation';
import { targetReached } from './target-reached';

const facts = (over: Partial<AllocationFacts>): AllocationFacts => ({
  indicatorName: 'Tổ dân cư',
  mode: 'TOTAL_SPLIT',
  total: 56,
  shares: [],
  minimum: false,
  excepted: false,
  ...over,
});
const total = fc.integer({ min: 0, max: 1_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 40 });
const sum = (values: readonly number[]) => Math.round(values.reduce((all, one) => all + one, 0) * 10_000) / 10_000;

describe('sharing a total out', () => {
  it('I-9: the parts add up to the total exactly, whatever the weights', () => {
    fc.assert(fc.property(total, weights, (all, by) => expect(sum(shareOut(all, by))).toBe(all)));
  });

  it('I-9: a total with decimals is shared out exactly too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), weights, (all, by) =>
        expect(sum(shareOut(all / 100, by))).toBe(all / 100),
      ),
    );
  });

  it('no part is off its exact share by a whole step', () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const whole = by.reduce((one, other) => one + other, 0);
        const exact = by.map((weight) => (whole === 0 ? all / by.length : (all * weight) / whole));
        expect(shareOut(all, by).every((part, i) => Math.abs(part - exact[i]) < 1)).toBe(true);
      }),
    );
  });

  it('equal parts differ by one at most and are never negative', () => {
    fc.assert(
      fc.property(total, fc.integer({ min: 1, max: 60 }), (all, units) => {
        const parts = shareEqually(all, units);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    [56, [1, 1, 1], [19, 19, 18]],
    [10, [0, 0], [5, 5]],
    [7, [3, 2, 1], [4, 2, 1]],
    [0, [3, 2], [0, 0]],
  ])('%d by weights %j → %j', (all, by, parts) => {
    expect(shareOut(all, by)).toEqual(parts);
  });

  it('shares nothing out among nobody', () => expect(shareOut(5, [])).toEqual([]));
});

/** Weights of a unit's lower units, or a unit without any. */
interface Branch {
  weight: number;
  below: Branch[];
}
/** Trees of at most four levels, the depth of the committees from the centre to the ward. */
const branches = fc.memo((levels): fc.Arbitrary<Branch> => {
  const weight = fc.integer({ min: 0, max: 1000 });
  if (levels <= 1) return fc.record({ weight, below: fc.constant([]) });
  return fc.record({ weight, below: fc.array(branches(levels - 1), { maxLength: 5 }) });
});
const branch = branches(4);

/** What the units at the ends of the tree get when every unit shares its own part out. */
function leaves(part: number, unit: Branch): number[] {
  if (unit.below.length === 0) return [part];
  const parts = shareOut(
    part,
    unit.below.map((one) => one.weight),
  );
  return unit.below.flatMap((one, i) => leaves(parts[i], one));
}

describe('a total that is shared out level by level', () => {
  it('I-9: over any tree of units, what reaches the ends adds up to the total', () => {
    fc.assert(fc.property(total, branch, (all, root) => expect(sum(leaves(all, root))).toBe(all)));
  });

  it('G-12: what a total is reached by does not grow when branches answer a second parent too', () => {
    fc.assert(
      fc.property(total, branch, (all, root) => {
        const units = leaves(all, root).map((value, unitId) => ({ unitId, value, wanted: null }));
        const rule = { mode: 'TOTAL_SPLIT', total: all, comparator: 'EXACT', direction: 'UP' } as const;
        const twice = [...units, ...units.filter((unit) => unit.unitId % 2 === 0)];
        expect(targetReached(rule, twice)).toEqual({ reached: true, value: all, below: [] });
      }),
    );
  });
});

describe('the gap to the total', () => {
  it.each([
    [56, [20, 24, null], 'Còn thiếu 12 tổ'],
    [56, [20, 39], 'Vượt 3 tổ'],
    [56, [20, 36], 'Đã phân bổ đủ'],
  ])('%d with %j reads "%s"', (all, shares, words) => {
    const gap = allocationGap(all, shares);
    expect(gap && gapWords(gap, 'tổ')).toBe(words);
  });

  it.each<[string, Partial<AllocationFacts>, boolean]>([
    ['short', { shares: [44] }, false],
    ['even', { shares: [44, 12] }, true],
    ['over', { shares: [44, 15] }, false],
    ['over a minimum', { shares: [44, 15], minimum: true }, true],
    ['short of a minimum', { shares: [44], minimum: true }, false],
    ['short with a signed exception', { shares: [44], excepted: true }, true],
    ['nothing shared out', {}, false],
    ['no total', { total: null }, true],
    ['each unit reaches it', { mode: 'EACH', shares: [1] }, true],
  ])('I-9: %s → may be issued: %s', (_name, over, holds) => {
    expect(allocationHolds(facts(over))).toBe(holds);
    expect(allocationProblem(facts(over))?.code).toBe(holds ? undefined : 'planning.allocation-open');
  });
});
