import fc from 'fast-check';
import { addDays } from '@congtac/shared-domain';
import { TASK_STATUSES, TIMELINESS, type Timeliness } from './contracts/task-codes';
import { isPendingLate, TIMELINESS_RULES, type TimelinessFacts, timelinessOf, timelinessSql } from './timeliness';

const TODAY = '2020-07-02';
const facts = (partial: Partial<TimelinessFacts>): TimelinessFacts => ({
  status: 'ASSIGNED',
  dueOn: null,
  nextDueOn: null,
  completedOn: null,
  ...partial,
});

const day = fc.integer({ min: -400, max: 400 }).map((offset) => addDays(TODAY, offset));
const anyFacts = fc.record({
  status: fc.constantFrom(...TASK_STATUSES),
  dueOn: fc.option(day),
  nextDueOn: fc.option(day),
  completedOn: fc.option(day),
});

describe('timeliness', () => {
  const table: [string, Partial<TimelinessFacts>, Timeliness | null][] = [
    ['a draft is not counted', { status: 'DRAFT', dueOn: '2020-01-01' }, null],
    ['suspended', { status: 'SUSPENDED', dueOn: '2020-01-01' }, 'OUT_OF_COUNT'],
    ['carried over', { status: 'CARRIED_OVER' }, 'OUT_OF_COUNT'],
    [
      'completed on the due day',
      { status: 'COMPLETED', dueOn: '2020-06-01', completedOn: '2020-06-01' },
      'COMPLETED_ON_TIME',
    ],
    ['completed without a due day', { status: 'COMPLETED', completedOn: '2020-06-01' }, 'COMPLETED_ON_TIME'],
    ['completed a day late', { status: 'COMPLETED', dueOn: '2020-06-01', completedOn: '2020-06-02' }, 'COMPLETED_LATE'],
    ['waiting, even after the due day', { status: 'PENDING_CONFIRMATION', dueOn: '2020-06-01' }, 'PENDING'],
    ['the day after the due day', { dueOn: '2020-07-01' }, 'OVERDUE'],
    ['the due day itself is in time', { dueOn: TODAY }, 'DUE_SOON'],
    ['seven days left', { status: 'IN_PROGRESS', dueOn: '2020-07-09' }, 'DUE_SOON'],
    ['eight days left, not begun', { dueOn: '2020-07-10' }, 'NOT_STARTED'],
    ['eight days left, begun', { status: 'IN_PROGRESS', dueOn: '2020-07-10' }, 'IN_PROGRESS_ON_TIME'],
    ['no day at all', { status: 'IN_PROGRESS' }, 'NO_DEADLINE'],
    ['a missed month of a yearly series', { dueOn: '2020-12-31', nextDueOn: '2020-06-30' }, 'OVERDUE'],
    ['a series without an own due day', { status: 'IN_PROGRESS', nextDueOn: '2020-07-31' }, 'IN_PROGRESS_ON_TIME'],
  ];
  it.each(table)('%s', (_, partial, expected) => {
    expect(timelinessOf(facts(partial), TODAY)).toBe(expected);
  });

  it('G-7: submitted on the due day is on time, a day later is late, whenever it was confirmed', () => {
    const done = (completedOn: string) => facts({ status: 'COMPLETED', dueOn: '2020-11-18', completedOn });
    expect(timelinessOf(done('2020-11-18'), '2020-11-20')).toBe('COMPLETED_ON_TIME');
    expect(timelinessOf(done('2020-11-19'), '2020-11-20')).toBe('COMPLETED_LATE');
  });

  it('partitions: every issued task stands in exactly one class and the counts add up', () => {
    fc.assert(
      fc.property(fc.array(anyFacts), fc.integer({ min: 0, max: 30 }), (tasks, soonDays) => {
        const classes = tasks.map((task) => timelinessOf(task, TODAY, soonDays));
        const issued = tasks.filter((task) => task.status !== 'DRAFT').length;
        const counted = TIMELINESS.map((name) => classes.filter((found) => found === name).length);
        expect(counted.reduce((a, b) => a + b, 0)).toBe(issued);
      }),
    );
  });

  it('never leaves an open task in time when its day has passed', () => {
    fc.assert(
      fc.property(anyFacts, (task) => {
        const active = task.nextDueOn ?? task.dueOn;
        const open = task.status === 'ASSIGNED' || task.status === 'IN_PROGRESS';
        expect(timelinessOf(task, TODAY) === 'OVERDUE').toBe(open && active !== null && active < TODAY);
      }),
    );
  });

  it('has one rule per class, in the order people read them', () => {
    expect(TIMELINESS_RULES.map(({ then }) => then)).toEqual([...TIMELINESS]);
    const sql = timelinessSql('t', '$1');
    for (const name of TIMELINESS) expect(sql).toContain(`then '${name}'`);
  });

  it('says whether a waiting completion came late', () => {
    expect(isPendingLate('2020-06-02', '2020-06-01')).toBe(true);
    expect(isPendingLate('2020-06-01', '2020-06-01')).toBe(false);
    expect(isPendingLate('2020-06-01', null)).toBe(false);
  });
});
