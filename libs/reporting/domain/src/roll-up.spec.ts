import fc from 'fast-check';
import { formatBound, formatBoundWords } from './bound';
import { rollUp, ROLL_UP_RULES, ruleOf, sameMeetings, type OwnFigure, type RollUpInput } from './roll-up';

const h1 = { from: '2020-01-01', to: '2020-06-30' };
const h2 = { from: '2020-07-01', to: '2020-12-31' };

function figure(unitId: number, value: number | null, extra: Partial<OwnFigure> = {}): OwnFigure {
  return { unitId, blank: 'NUMBER', value, qualifier: 'EXACT', ...h1, ...extra };
}

const input = (figures: OwnFigure[], expectedUnits: number[] = []): RollUpInput => ({ figures, expectedUnits });

const anyFigure: fc.Arbitrary<OwnFigure> = fc
  .record({
    unitId: fc.integer({ min: 1, max: 8 }),
    blank: fc.constantFrom('NUMBER', 'NUMBER', 'ZERO', 'NONE_OCCURRED', 'NOT_APPLICABLE'),
    value: fc.integer({ min: 1, max: 5_000 }),
    qualifier: fc.constantFrom('EXACT', 'EXACT', 'OVER', 'NEARLY', 'ABOUT'),
    from: fc.constantFrom(h1.from, h2.from),
    to: fc.constant(h2.to),
  })
  .map((f) => (f.blank === 'NUMBER' ? f : { ...f, value: null }) as OwnFigure);
const anyInput = fc.record({
  figures: fc.array(anyFigure, { maxLength: 20 }),
  expectedUnits: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 10 }),
});

describe('rollUp', () => {
  it('sums 56 groups and 6 areas to 1.035 and names nobody as missing (G-5)', () => {
    const units = Array.from({ length: 62 }, (_, index) => index + 1);
    const figures = units.map((unit) => figure(unit, unit <= 43 ? 17 : 16));
    const total = rollUp('SUM', input(figures, units));
    expect(total).toMatchObject({ value: 1035, bound: 'EXACT', approximate: false, totalUnits: 62, missingUnits: [] });
    expect(formatBound(total.value, total.bound)).toBe('1.035');
  });

  it.each([
    ['SUM', 12, 'EXACT'],
    ['AVERAGE', 4, 'EXACT'],
    ['MIN', 0, 'EXACT'],
    ['MAX', 8, 'EXACT'],
    ['COUNT_UNITS', 2, 'EXACT'],
    ['COVERAGE_PERCENT', 40, 'EXACT'],
    ['NONE', null, 'EXACT'],
  ] as const)(
    '%s of 8, 4, "bằng 0", "không phát sinh", "không áp dụng" and one missing is %s',
    (rule, value, bound) => {
      const figures = [
        figure(1, 8),
        figure(2, 4),
        figure(3, null, { blank: 'ZERO' }),
        figure(4, null, { blank: 'NONE_OCCURRED' }),
        figure(5, null, { blank: 'NOT_APPLICABLE' }),
      ];
      const result = rollUp(rule, input(figures, [1, 2, 3, 4, 5, 6]));
      expect(result).toMatchObject({ value, bound, missingUnits: [6], notApplicableUnits: [5], totalUnits: 6 });
      expect(result.reportedUnits).toHaveLength(5);
    },
  );

  it('weighs an average', () => {
    const figures = [figure(1, 50, { weight: 3 }), figure(2, 90, { weight: 1 })];
    expect(rollUp('AVERAGE', input(figures)).value).toBe(60);
  });

  it('takes the latest window for LATEST, per unit for people who may not be added over time (I-12)', () => {
    const figures = [figure(1, 30), figure(1, 35, h2), figure(2, 20)];
    expect(rollUp('LATEST', input(figures)).value).toBe(35);
    expect(rollUp('SUM', input(figures)).value).toBe(85);
    expect(rollUp('SUM', { ...input(figures), additiveOverTime: false }).value).toBe(55);
  });

  it('never gives an exact sum of qualified figures (G-6, I-17)', () => {
    const total = rollUp('SUM', input([figure(1, 150, { qualifier: 'OVER' }), figure(2, 58), figure(3, 2)]));
    expect(total).toMatchObject({ value: 210, bound: 'AT_LEAST', approximate: true });
    expect(formatBound(total.value, total.bound)).toBe('≥ 210');
    expect(formatBoundWords(total.value, total.bound)).toBe('hơn 210');
    const near = rollUp('SUM', input([figure(1, 550, { qualifier: 'NEARLY' }), figure(2, 10, { qualifier: 'OVER' })]));
    expect(formatBound(near.value, near.bound)).toBe('~ 560');
  });

  it('does not depend on the order of the figures', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...ROLL_UP_RULES), (given, rule) => {
        const forward = rollUp(rule, given);
        const back = rollUp(rule, { ...given, figures: [...given.figures].reverse() });
        expect([back.value, back.bound, back.totalUnits]).toEqual([forward.value, forward.bound, forward.totalUnits]);
      }),
    );
  });

  it('gives the same sum however the units are grouped', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 8 }), (given, cut) => {
        const part = (keep: (f: OwnFigure) => boolean) => rollUp('SUM', input(given.figures.filter(keep))).value ?? 0;
        const whole = rollUp('SUM', input([...given.figures])).value ?? 0;
        expect(part((f) => f.unitId <= cut) + part((f) => f.unitId > cut)).toBe(whole);
      }),
    );
  });

  it('counts every unit once: reported + missing = total, and COUNT_UNITS never exceeds it (I-11)', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const result = rollUp('COUNT_UNITS', given);
        expect(result.reportedUnits.length + result.missingUnits.length).toBe(result.totalUnits);
        expect(result.value).toBeLessThanOrEqual(result.totalUnits);
        const coverage = rollUp('COVERAGE_PERCENT', given).value ?? 0;
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('keeps MIN ≤ MAX, and a sum is approximate exactly when a qualified number is in it', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const [min, max] = [rollUp('MIN', given).value, rollUp('MAX', given).value];
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
        const qualified = given.figures.some((f) => f.blank === 'NUMBER' && f.qualifier !== 'EXACT');
        expect(rollUp('SUM', given).approximate).toBe(qualified);
      }),
    );
  });
});

describe('ruleOf', () => {
  it.each([
    ['SUM', 'SUM'],
    ['LAST', 'LATEST'],
    ['EACH', 'MIN'],
    ['SOMETHING', 'NONE'],
  ])('%s is %s', (code, rule) => expect(ruleOf(code)).toBe(rule));
});

describe('sameMeetings', () => {
  const parents: Record<number, number[]> = { 12: [10, 1], 13: [10, 1], 10: [1], 1: [] };
  const above = (unitId: number) => parents[unitId] ?? [];
  const meeting = { meetingOn: '2020-03-15', meetingName: 'Sinh hoạt quý I' };

  it('flags the meeting that a group and its area both report (I-10, G-5)', () => {
    const lower = figure(12, 30, meeting);
    const upper = figure(10, 55, { ...meeting, meetingName: ' sinh hoat quý  i ' });
    expect(sameMeetings([lower, upper, figure(13, 25, meeting)], above).map((pair) => pair.lower.unitId)).toEqual([
      12, 13,
    ]);
    expect(sameMeetings([lower, upper], above)).toEqual([{ upper, lower }]);
  });

  it('flags neither two sister units, nor other days, nor meetings without a name', () => {
    const sister = figure(13, 25, meeting);
    const otherDay = figure(10, 55, { ...meeting, meetingOn: '2020-03-16' });
    expect(sameMeetings([figure(12, 30, meeting), sister, otherDay], above)).toEqual([]);
    expect(sameMeetings([figure(12, 30, { meetingOn: '2020-03-15' }), figure(10, 5)], above)).toEqual([]);
  });
});
