import fc from 'fast-check';
import { ALLOCATION_MODES, COMPARATORS, INDICATOR_DIRECTIONS } from './contracts/cascade-codes';
import { type Reached, type ReachedRule, targetReached, type UnitResult } from './target-reached';

const rule = (over: Partial<ReachedRule>): ReachedRule => ({
  mode: 'EACH',
  total: 10,
  comparator: 'AT_LEAST',
  direction: 'UP',
  ...over,
});
const units = (...values: (number | null)[]): UnitResult[] =>
  values.map((value, i) => ({ unitId: i + 1, value, wanted: null }));

const anyUnits = fc.uniqueArray(
  fc.record({
    unitId: fc.integer({ min: 1, max: 30 }),
    value: fc.option(fc.integer({ min: 0, max: 30 })),
    wanted: fc.option(fc.integer({ min: 0, max: 30 })),
  }),
  { maxLength: 12, selector: (unit) => unit.unitId },
);
const anyRule = fc.record({
  mode: fc.constantFrom(...ALLOCATION_MODES),
  total: fc.option(fc.integer({ min: 0, max: 60 })),
  comparator: fc.constantFrom(...COMPARATORS),
  direction: fc.constantFrom(...INDICATOR_DIRECTIONS),
});

describe('whether a target is reached (§2.6)', () => {
  it.each<[string, Partial<ReachedRule>, UnitResult[], Reached]>([
    ['each unit', { mode: 'EACH' }, units(10, 12), { reached: true, value: 10, below: [] }],
    ['one unit below', { mode: 'EACH' }, units(10, 9), { reached: false, value: 9, below: [2] }],
    ['one unit silent', { mode: 'EACH' }, units(10, null), { reached: false, value: 10, below: [2] }],
    ['the sum', { mode: 'TOTAL_SPLIT', total: 20 }, units(8, 12), { reached: true, value: 20, below: [] }],
    ['the sum, open', { mode: 'TOTAL_OPEN', total: 21 }, units(8, 12), { reached: false, value: 20, below: [] }],
    ['the weakest', { mode: 'MIN_OF_UNITS' }, units(9, 30), { reached: false, value: 9, below: [1] }],
    ['any', { mode: 'ANY_UNIT' }, units(1, 11), { reached: true, value: 11, below: [] }],
    ['coverage', { mode: 'COVERAGE', total: 3 }, units(1, 5, 0), { reached: false, value: 2, below: [3] }],
    ['coverage of all', { mode: 'COVERAGE', total: null }, units(1, 5), { reached: true, value: 2, below: [] }],
    ['no number', { mode: 'NARRATIVE' }, units(1, 5), { reached: null, value: null, below: [] }],
    ['S1-20: beyond', { mode: 'EACH', comparator: 'EXCEED' }, units(11, 10), { reached: false, value: 10, below: [2] }],
  ])('%s', (_name, over, given, expected) => {
    expect(targetReached(rule(over), given)).toEqual(expected);
  });

  it('G-12: a unit given twice, once for each parent, counts once', () => {
    fc.assert(
      fc.property(anyRule, anyUnits, (one, given) => {
        expect(targetReached(one, [...given, ...given])).toEqual(targetReached(one, given));
      }),
    );
  });

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(anyRule, anyUnits, (one, given) => {
        const back = targetReached(one, [...given].reverse());
        const { reached, value, below } = targetReached(one, given);
        expect({ ...back, below: [...back.below].sort() }).toEqual({ reached, value, below: [...below].sort() });
      }),
    );
  });

  it('direction inverts: mirrored figures in the other direction say the same', () => {
    const swap = { AT_LEAST: 'AT_MOST', AT_MOST: 'AT_LEAST', EXCEED: 'EXCEED', EXACT: 'EXACT' } as const;
    const mirror = (value: number | null) => (value === null ? null : -value);
    fc.assert(
      fc.property(
        anyRule.filter((one) => one.mode !== 'COVERAGE'),
        anyUnits,
        (one, given) => {
          const other: ReachedRule = {
            mode: one.mode,
            total: mirror(one.total),
            comparator: swap[one.comparator],
            direction: one.direction === 'UP' ? 'DOWN' : 'UP',
          };
          const turned = given.map((unit) => ({ ...unit, value: mirror(unit.value), wanted: mirror(unit.wanted) }));
          const [straight, inverted] = [targetReached(one, given), targetReached(other, turned)];
          expect([inverted.reached, inverted.below]).toEqual([straight.reached, straight.below]);
        },
      ),
    );
  });
});
