import fc from 'fast-check';
import { OutboxCursor } from './outbox-cursor';

describe('the reader of the outbox', () => {
  it('hands out every number once, in whatever order their transactions commit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 60 }), fc.boolean()), { minLength: 1, maxLength: 80 }),
        fc.nat({ max: 50 }),
        (commits, before) => {
          const visible = new Set(Array.from({ length: before }, (_, index) => index + 1));
          const cursor = new OutboxCursor([...visible].slice(-10), 0);
          const told: number[] = [];
          const look = (now: number) => {
            const found = [...visible].filter((id) => id > cursor.position || cursor.missing.includes(id));
            told.push(...cursor.take(found, now));
          };
          commits.forEach(([offset, looks], index) => {
            visible.add(before + 1 + offset);
            if (looks) look(index);
          });
          look(commits.length);
          const expected = [...visible].filter((id) => id > before);
          expect(told.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('also hands out what was on its way when it began to look', () => {
    const cursor = new OutboxCursor([8, 9, 12], 0);
    expect(cursor.missing).toEqual([10, 11]);
    expect(cursor.take([10, 13], 1)).toEqual([10, 13]);
  });

  it('stops asking for numbers that were rolled back', () => {
    const cursor = new OutboxCursor([], 0);
    cursor.take([3], 0);
    expect(cursor.missing).toEqual([1, 2]);
    cursor.take([4], 120_001);
    expect(cursor.missing).toEqual([]);
    expect(cursor.take([1], 120_002)).toEqual([]);
  });

  it('a hole of any size costs little', () => {
    const cursor = new OutboxCursor([], 0);
    cursor.take([50_000_000], 0);
    expect(cursor.missing.length).toBeLessThanOrEqual(2_000);
  });
});
