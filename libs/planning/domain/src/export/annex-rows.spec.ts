import fc from 'fast-check';
import { readNumbering } from '../import/numbering';
import type { PlanSectionView } from '../contracts/plan.views';
import type { TaskRow } from '../contracts/task.views';
import { annexLines, dueWords, startWords, taskNumbers } from './annex-rows';
import { exportedTasks } from './export-filter';

const task = (id: string, over: Partial<TaskRow> = {}): TaskRow =>
  ({ id, sectionId: 's1', parentTaskId: null, depth: 0, title: id, note: '', deliverable: '', ...over }) as TaskRow;
const section = (id: string, parentSectionId: string | null = null) =>
  ({ id, parentSectionId, heading: `Mục ${id}` }) as PlanSectionView;

const tasks = [
  task('a'),
  task('b', { parentTaskId: 'a', depth: 1 }),
  task('c', { parentTaskId: 'b', depth: 2, leadUnitId: 5 }),
  task('d', { sectionId: 's3' }),
  task('e', { sectionId: null }),
];

describe('numbers of a printed plan', () => {
  it('are those of the table on screen', () => {
    expect([...taskNumbers(tasks).values()]).toEqual(['1', '1.1', 'a)', '1', '1']);
  });

  it('stand with their sections; what is not shown leaves no section behind and changes no number', () => {
    const plan = { sections: [section('s1'), section('s2'), section('s3', 's2')] };
    const all = annexLines(plan, tasks, new Set(tasks.map(({ id }) => id)));
    expect(all.map((line) => line.number)).toEqual(['A', '1', '1.1', 'a)', 'B', 'I', '1', '1']);
    const some = annexLines(plan, tasks, new Set(['d']));
    expect(some.map((line) => (line.kind === 'section' ? line.section.id : line.task.id))).toEqual(['s2', 's3', 'd']);
  });

  it('rank below those of the task above, at any depth, so that a printed plan can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (depth) => {
        const chain = Array.from({ length: depth + 1 }, (_, at) =>
          task(`t${at}`, { depth: at, parentTaskId: at === 0 ? null : `t${at - 1}` }),
        );
        const numbers = [...taskNumbers(chain).values()].map((number) => readNumbering(number).rank);
        expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
        expect(new Set(numbers).size).toBe(depth + 1);
      }),
    );
  });
});

describe('times in words', () => {
  const year = { periodFrom: '2020-01-01', periodTo: '2020-12-31' };
  it.each<[Partial<TaskRow>, string, string]>([
    [{ dueKind: 'FIXED_DATE', dueOn: '2020-09-30', startOn: '2020-07-01' }, '01/07/2020', '30/09/2020'],
    [{ dueKind: 'ONGOING', dueOn: null }, 'Thường xuyên', ''],
    [{ dueKind: 'NONE', dueOn: null, recurrence: 'QUARTERLY' }, 'Hằng quý', ''],
    [{ dueKind: 'NONE', dueOn: null, recurrence: 'COUNT_IN_PERIOD', recurrenceCount: 6 }, '6 lần trong kỳ', ''],
    [{ dueKind: 'PERIOD_END', dueOn: '2020-12-31' }, '', 'Cả năm'],
  ])('%j', (over, start, due) => {
    const row = task('a', { startOn: null, recurrence: null, ...over });
    expect([startWords(row), dueWords(row, year)]).toEqual([start, due]);
  });
});

it('exports what passes the filter with the tasks above it', () => {
  expect(exportedTasks(tasks, { leadIds: '5' }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(exportedTasks(tasks, {}).length).toBe(tasks.length);
});
