import fc from 'fast-check';
import type { Comparator, IndicatorDirection } from './contracts/cascade-codes';
import type { TargetCheck } from './contracts/task.views';
import { checkTarget, requireTarget, type TargetFacts, toneOf, type TargetTone } from './target-check';

const target = (partial: Partial<TargetFacts>): TargetFacts => ({
  assignedValue: 10,
  committedValue: null,
  comparator: 'AT_LEAST',
  direction: 'UP',
  justification: '',
  ...partial,
});

describe('target check (I-8)', () => {
  it.each<[number, string, TargetCheck]>([
    [11, '', 'OK'],
    [10, '', 'NEEDS_JUSTIFICATION'],
    [10, 'Địa bàn mới sáp nhập', 'JUSTIFIED'],
    [9, 'Địa bàn mới sáp nhập', 'REFUSED'],
  ])(
    'G-1: %d against an assigned 10 under EXCEED, justification "%s" → %s',
    (committedValue, justification, expected) => {
      expect(checkTarget(target({ comparator: 'EXCEED', committedValue, justification }))).toBe(expected);
    },
  );

  it.each<[Comparator, IndicatorDirection, number, TargetCheck]>([
    ['EXCEED', 'DOWN', 9, 'OK'],
    ['EXCEED', 'DOWN', 11, 'REFUSED'],
    ['EXCEED', 'DOWN', 10, 'NEEDS_JUSTIFICATION'],
    ['AT_LEAST', 'UP', 10, 'OK'],
    ['AT_LEAST', 'UP', 9, 'REFUSED'],
    ['AT_MOST', 'DOWN', 10, 'OK'],
    ['AT_MOST', 'DOWN', 11, 'REFUSED'],
    ['EXACT', 'UP', 10, 'OK'],
    ['EXACT', 'UP', 11, 'REFUSED'],
  ])('%s with %s as the good direction: %d against 10 → %s', (comparator, direction, committedValue, expected) => {
    expect(checkTarget(target({ comparator, direction, committedValue }))).toBe(expected);
  });

  it('accepts what nobody can compare', () => {
    expect(checkTarget(target({ assignedValue: null, committedValue: 3 }))).toBe('OK');
    expect(checkTarget(target({ committedValue: null }))).toBe('OK');
  });

  it('never asks for a justification except for equality under EXCEED', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom<Comparator>('AT_LEAST', 'EXCEED', 'EXACT', 'AT_MOST'),
        fc.constantFrom<IndicatorDirection>('UP', 'DOWN'),
        (committedValue, comparator, direction) => {
          const check = checkTarget(target({ committedValue, comparator, direction }));
          expect(check === 'NEEDS_JUSTIFICATION').toBe(comparator === 'EXCEED' && committedValue === 10);
        },
      ),
    );
  });

  it('direction inverts: mirrored figures in the other direction get the same answer', () => {
    const swap = { AT_LEAST: 'AT_MOST', AT_MOST: 'AT_LEAST', EXCEED: 'EXCEED', EXACT: 'EXACT' } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom<Comparator>('AT_LEAST', 'EXCEED', 'EXACT', 'AT_MOST'),
        fc.constantFrom<IndicatorDirection>('UP', 'DOWN'),
        (assigned, committed, comparator, direction) => {
          const straight = checkTarget(
            target({ assignedValue: assigned, committedValue: committed, comparator, direction }),
          );
          const inverted = checkTarget(
            target({
              assignedValue: -assigned,
              committedValue: -committed,
              comparator: swap[comparator],
              direction: direction === 'UP' ? 'DOWN' : 'UP',
            }),
          );
          expect(inverted).toBe(straight);
        },
      ),
    );
  });

  it('G-1: a justification that the unit above returned counts as missing', () => {
    const equal = { comparator: 'EXCEED', committedValue: 10, justification: 'Địa bàn mới sáp nhập' } as const;
    expect(checkTarget(target({ ...equal, justificationState: 'RETURNED' }))).toBe('NEEDS_JUSTIFICATION');
    expect(checkTarget(target({ ...equal, justificationState: 'ACCEPTED' }))).toBe('JUSTIFIED');
  });

  it.each<[string, Partial<TargetFacts>, TargetTone]>([
    ['nothing committed', {}, 'NOT_STATED'],
    ['beyond', { committedValue: 11 }, 'GOOD'],
    ['beyond, but asked to explain', { committedValue: 11, justificationState: 'ASKED' }, 'EQUAL'],
    ['equal, unexplained', { committedValue: 10 }, 'EQUAL'],
    ['equal, explained', { committedValue: 10, justification: 'x' }, 'EQUAL'],
    ['equal, explained, returned', { committedValue: 10, justification: 'x', justificationState: 'RETURNED' }, 'EQUAL'],
    ['equal, accepted', { committedValue: 10, justification: 'x', justificationState: 'ACCEPTED' }, 'ACCEPTED'],
    ['below', { committedValue: 9 }, 'BELOW'],
  ])('G-1: the unit above sees %s as it is', (_name, over, tone) => {
    expect(toneOf(target({ comparator: 'EXCEED', ...over }))).toBe(tone);
  });

  it('throws on a refused commitment', () => {
    expect(() => requireTarget(target({ comparator: 'EXCEED', committedValue: 9 }))).toThrow(
      expect.objectContaining({ code: 'planning.target-below-assigned' }),
    );
  });
});
