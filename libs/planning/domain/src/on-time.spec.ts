import { addDays } from '@congtac/shared-domain';
import fc from 'fast-check';
import { TASK_STATUSES } from './contracts/task-codes';
import { addOnTimeCounts, type OnTimeCounts, onTimeRate } from './on-time';
import { timelinessOf } from './timeliness';

const TODAY = '2020-07-02';
const none: OnTimeCounts = { completed: 0, onTime: 0, onTimeByOriginal: 0, overdue: 0, overdueByOriginal: 0 };

describe('two on-time rates', () => {
  it('3 of 4 by the current day, 2 of 5 by the original: an extension hides no delay', () => {
    const rate = onTimeRate({ completed: 3, onTime: 3, onTimeByOriginal: 2, overdue: 1, overdueByOriginal: 2 });
    expect(rate).toEqual({ byCurrent: 75, byOriginal: 40 });
  });

  it('has no data while nothing has fallen due, which is not 0 %', () => {
    expect(onTimeRate(none)).toEqual({ byCurrent: null, byOriginal: null });
    expect(onTimeRate({ ...none, overdue: 1, overdueByOriginal: 1 })).toEqual({ byCurrent: 0, byOriginal: 0 });
  });

  const day = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(TODAY, offset));
  const task = fc.record({
    status: fc.constantFrom(...TASK_STATUSES),
    original: day,
    more: fc.integer({ min: 0, max: 90 }),
    completedOn: fc.option(day),
  });

  it('the rate by the original day is never the better one', () => {
    fc.assert(
      fc.property(fc.array(task), (tasks) => {
        const count = (dueOf: (one: (typeof tasks)[number]) => string, wanted: string) =>
          tasks.filter(
            (one) =>
              timelinessOf(
                { ...one, completedOn: one.completedOn ?? TODAY, dueOn: dueOf(one), nextDueOn: null },
                TODAY,
              ) === wanted,
          ).length;
        const current = (one: (typeof tasks)[number]) => addDays(one.original, one.more);
        const original = (one: (typeof tasks)[number]) => one.original;
        const rate = onTimeRate({
          completed: tasks.filter((one) => one.status === 'COMPLETED').length,
          onTime: count(current, 'COMPLETED_ON_TIME'),
          onTimeByOriginal: count(original, 'COMPLETED_ON_TIME'),
          overdue: count(current, 'OVERDUE'),
          overdueByOriginal: count(original, 'OVERDUE'),
        });
        if (rate.byCurrent !== null) expect(rate.byOriginal ?? 0).toBeLessThanOrEqual(rate.byCurrent + 1e-9);
      }),
    );
  });

  it('adds units up before it divides', () => {
    const a = { completed: 1, onTime: 1, onTimeByOriginal: 1, overdue: 0, overdueByOriginal: 0 };
    const b = { completed: 3, onTime: 0, onTimeByOriginal: 0, overdue: 0, overdueByOriginal: 0 };
    expect(onTimeRate(addOnTimeCounts([a, b])).byCurrent).toBe(25);
  });
});
