import { addDays } from '@congtac/shared-domain';
import fc from 'fast-check';
import { dueStage, dueWords } from './due-stage';

const DUE = '2020-07-10';
const day = (offset: number) => addDays(DUE, offset);

describe('when people are reminded of a due day', () => {
  it.each([
    [-8, undefined],
    [-7, -7],
    [-6, undefined],
    [-3, -3],
    [-1, undefined],
    [0, 0],
    [1, 1],
    [2, undefined],
    [8, 8],
    [9, undefined],
    [15, 15],
    [365, 365],
  ])('%i days after it, stage %s', (offset, stage) => {
    expect(dueStage(DUE, day(offset - 1), day(offset))).toBe(stage);
  });

  it('is told once after a pause, by the latest stage that was missed', () => {
    expect(dueStage(DUE, day(-10), day(-1))).toBe(-3);
    expect(dueStage(DUE, day(-1), day(20))).toBe(15);
    expect(dueStage(DUE, day(1), day(7))).toBeUndefined();
  });

  it('loses and doubles no stage, however the days are cut into runs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }), (steps) => {
        const told: number[] = [];
        let at = -12;
        for (const step of steps) {
          const stage = dueStage(DUE, day(at), day(at + step));
          if (stage !== undefined) told.push(stage);
          at += step;
        }
        expect(new Set(told).size).toBe(told.length);
        const latest = [-7, -3, 0, 1, 8, 15, 22, 29, 36, 43, 50, 57, 64, 71, 78, 85].filter((one) => one <= at).at(-1);
        expect(told.at(-1)).toBe(latest);
      }),
      { numRuns: 100 },
    );
  });

  it('is worded by the day it is read', () => {
    expect([dueWords(DUE, day(-3)), dueWords(DUE, DUE), dueWords(DUE, day(8))]).toEqual([
      'Còn 3 ngày đến hạn',
      'Hôm nay đến hạn',
      'Quá hạn 8 ngày',
    ]);
  });
});
