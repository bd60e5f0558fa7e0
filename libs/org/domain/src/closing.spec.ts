import fc from 'fast-check';
import { addDays } from '@congtac/shared-domain';
import { handOverTime, mayTakeOver, type Succession, successionsOf } from './closing';

describe('when the work of an ended unit passes over (§2.9)', () => {
  it.each([
    ['2020-07-01', '2020-07-02', '2020-07-01', true],
    ['2020-07-02', '2020-07-02', '2020-07-02', true],
    ['2020-07-03', '2020-07-02', '2020-07-04', false],
    ['2020-02-28', '2020-02-27', '2020-02-29', false],
    ['2020-12-31', '2020-07-02', '2021-01-01', false],
  ])('last day %s, seen on %s', (lastDay, today, on, now) => {
    expect(handOverTime(lastDay, today)).toEqual({ on, now });
  });
});

describe('who may take over', () => {
  const unit = (validFrom: string | null, validTo: string | null) => ({ unitId: 2, validFrom, validTo });
  it.each([
    ['in force without end', unit(null, null), true],
    ['begins on the very day', unit('2025-07-01', null), true],
    ['begins later', unit('2025-07-02', null), false],
    ['ends the same day', unit(null, '2025-07-01'), false],
    ['ends a day later', unit(null, '2025-07-02'), true],
  ])('%s', (_, candidate, may) => {
    expect(mayTakeOver(candidate, 1, '2025-07-01')).toBe(may);
  });

  it('never the unit itself', () => {
    expect(mayTakeOver(unit(null, null), 2, '2025-07-01')).toBe(false);
  });
});

describe('chains of successions', () => {
  it('every unit that ever ended belongs to the one at the end of its chain, whatever the order', () => {
    // Units 0…n end one after the other; each goes to a unit that is still there.
    const chains = fc
      .integer({ min: 1, max: 12 })
      .chain((ends) =>
        fc.tuple(
          ...Array.from({ length: ends }, (_, i) =>
            fc.record({ to: fc.integer({ min: i + 1, max: ends }), wait: fc.integer({ min: 0, max: 400 }) }),
          ),
        ),
      );
    fc.assert(
      fc.property(chains, (steps) => {
        const known: Succession[] = [];
        let day = '2020-01-01';
        steps.forEach(({ to, wait }, from) => {
          day = addDays(day, wait);
          known.push(...successionsOf({ fromUnitId: from, toUnitId: to, effectiveFrom: day }, known));
        });
        steps.forEach((_, start) => {
          let at = start;
          while (at < steps.length) at = steps[at].to;
          expect(known.filter((one) => one.fromUnitId === start && one.toUnitId === at)).toHaveLength(1);
        });
        const pairs = known.map((one) => `${one.fromUnitId}>${one.toUnitId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: 60 },
    );
  });
});
