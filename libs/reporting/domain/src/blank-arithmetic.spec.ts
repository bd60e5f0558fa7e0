import fc from 'fast-check';
import { BLANK_KINDS, contributionOf, type BlankKind } from './blank';
import { sharesOf } from './figure-shares';
import { rollUp, ROLL_UP_RULES, type OwnFigure, type RollUpRule } from './roll-up';

type Said = number | BlankKind;

const window = { from: '2020-01-01', to: '2020-06-30' } as const;

/** What one unit said: a number, or one of the words. */
function said(unitId: number, what: Said): OwnFigure {
  const number = typeof what === 'number';
  return { unitId, blank: number ? 'NUMBER' : what, value: number ? what : null, qualifier: 'EXACT', ...window };
}

/** Units 1…n say these things; `silent` units after them are expected and said nothing. */
function total(rule: RollUpRule, whats: readonly Said[], silent = 0) {
  const figures = whats.map((what, index) => said(index + 1, what));
  const expectedUnits = Array.from({ length: whats.length + silent }, (_, index) => index + 1);
  return rollUp(rule, { figures, expectedUnits });
}

describe('arithmetic of numbers and of the words that stand for none', () => {
  it.each<[RollUpRule, Said[], number, number | null]>([
    ['SUM', [10, 20], 0, 30],
    ['SUM', [10, 'ZERO'], 0, 10],
    ['SUM', [10, 'NONE_OCCURRED'], 0, 10],
    ['SUM', [10, 'NOT_APPLICABLE'], 0, 10],
    ['SUM', [10], 3, 10],
    ['SUM', ['ZERO', 'NONE_OCCURRED'], 0, 0],
    ['SUM', ['NOT_APPLICABLE', 'NOT_APPLICABLE'], 0, null],
    ['SUM', [], 4, null],
    ['AVERAGE', [10, 20], 0, 15],
    ['AVERAGE', [10, 'ZERO'], 0, 5],
    ['AVERAGE', [10, 'NONE_OCCURRED'], 0, 10],
    ['AVERAGE', [10, 'NOT_APPLICABLE'], 0, 10],
    ['AVERAGE', [10, 20], 5, 15],
    ['AVERAGE', ['NONE_OCCURRED'], 0, null],
    ['MIN', [10, 20], 2, 10],
    ['MIN', [10, 'ZERO'], 0, 0],
    ['MIN', [10, 'NOT_APPLICABLE'], 0, 10],
    ['MAX', [10, 20, 'NONE_OCCURRED'], 0, 20],
    ['COUNT_UNITS', [10, 'ZERO', 'NONE_OCCURRED', 'NOT_APPLICABLE', 3], 2, 2],
    ['COVERAGE_PERCENT', [10, 'ZERO', 'NOT_APPLICABLE'], 2, 25],
    ['COVERAGE_PERCENT', ['NOT_APPLICABLE'], 0, null],
    ['NONE', [10, 20], 0, null],
  ])('%s of %j and %s silent units is %s', (rule, whats, silent, expected) => {
    expect(total(rule, whats, silent).value).toBe(expected);
  });

  it('calls only a unit without any answer missing', () => {
    expect(total('SUM', [...BLANK_KINDS.filter((kind) => kind !== 'NUMBER'), 7], 2)).toMatchObject({
      reportedUnits: [1, 2, 3, 4],
      missingUnits: [5, 6],
      notApplicableUnits: [3],
      totalUnits: 6,
    });
  });

  const what = fc.oneof(
    fc.integer({ min: 1, max: 100_000 }),
    fc.constantFrom<Said>('ZERO', 'NONE_OCCURRED', 'NOT_APPLICABLE'),
  );
  const whats = fc.array(what, { maxLength: 30 });

  it('adds what each kind contributes, in any order', () => {
    fc.assert(
      fc.property(whats, (list) => {
        const parts = list.map((one) =>
          contributionOf(typeof one === 'number' ? 'NUMBER' : one, typeof one === 'number' ? one : null),
        );
        const numbers = parts.filter((part) => part !== null);
        const expected = numbers.length === 0 ? null : numbers.reduce((sum, part) => sum + part, 0);
        expect(total('SUM', list).value).toBe(expected);
        expect(total('SUM', [...list].reverse()).value).toBe(expected);
      }),
    );
  });

  it('takes no notice of "không áp dụng" and of silence, whatever the rule but the share of units', () => {
    fc.assert(
      fc.property(
        whats,
        fc.constantFrom(...ROLL_UP_RULES.filter((rule) => rule !== 'COVERAGE_PERCENT')),
        (list, rule) => {
          const alone = total(rule, list).value;
          expect(total(rule, [...list, 'NOT_APPLICABLE']).value).toBe(alone);
          expect(total(rule, list, 3).value).toBe(alone);
        },
      ),
    );
  });

  it('counts a figure set aside nowhere, and its unit as missing', () => {
    fc.assert(
      fc.property(whats, what, (list, extra) => {
        const figures = list.map((one, index) => said(index + 1, one));
        const aside = { ...said(99, extra), setAside: true };
        const expectedUnits = [...figures.map((figure) => figure.unitId), 99];
        const sum = rollUp('SUM', { figures: [...figures, aside], expectedUnits });
        expect(sum.value).toBe(total('SUM', list).value);
        expect(sum.missingUnits).toContain(99);
      }),
    );
  });
});

describe('shares of a total', () => {
  it('puts each unit into exactly one class: missing, stale, estimated, approved', () => {
    const figures = [
      { unitId: 1 },
      { unitId: 2, estimate: true },
      { unitId: 2 },
      { unitId: 3 },
      { unitId: 4, estimate: true },
    ];
    const waitingUnits = new Set([3, 5]);
    expect(sharesOf({ units: [1, 2, 3, 4, 5], figures, waitingUnits })).toEqual({
      approved: 1,
      estimated: 2,
      stale: 1,
      missing: 1,
    });
  });

  it('always adds up to the units', () => {
    const unit = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(unit),
        fc.array(fc.record({ unitId: unit, estimate: fc.boolean() })),
        fc.array(unit),
        (units, figures, waiting) => {
          const shares = sharesOf({ units, figures, waitingUnits: new Set(waiting) });
          expect(Object.values(shares).reduce((sum, count) => sum + count, 0)).toBe(units.length);
        },
      ),
    );
  });
});
