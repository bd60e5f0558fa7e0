import type { CopyPreviewView, CopyRow } from '@congtac/planning-domain';
import { copyBody, copyCounts, copyGroups } from './copy-draft';

const row = (taskId: string, wish: Partial<CopyRow> = {}): CopyRow => ({
  taskId,
  sectionHeading: 'I',
  depth: 0,
  title: `Việc ${taskId}`,
  proposedTitle: `Việc ${taskId}`,
  leadUnitName: 'Phường',
  leadClosed: false,
  status: 'IN_PROGRESS',
  choice: 'CARRY',
  carriedOver: true,
  recurrence: null,
  dueKind: 'NONE',
  dueOn: null,
  newDueKind: 'NONE',
  newDueOn: null,
  eventName: null,
  hint: null,
  note: null,
  targets: '',
  ...wish,
});

const rows = [
  row('a'),
  row('b', { choice: 'ADAPT', proposedTitle: 'Tổng kết năm 2021', sectionHeading: 'II' }),
  row('c', { choice: 'DROP', carriedOver: false }),
];

describe('choices of a copied plan', () => {
  it('what nobody chose follows the proposal', () => {
    expect(copyCounts(rows, new Map())).toEqual({ carried: 1, adapted: 1, dropped: 1, kept: 2, carriedOver: 2 });
    expect(copyGroups(rows).map((group) => [group.heading, group.rows.length])).toEqual([
      ['I', 2],
      ['II', 1],
    ]);
  });

  it('the body says of each task what the screen shows', () => {
    const view = { planId: 'p', toYear: 2021, proposedTitle: 'Kế hoạch 2021', rows } as CopyPreviewView;
    const decisions = new Map([['a', { choice: 'DROP' as const, title: '' }]]);
    expect(copyBody(view, ' ', decisions)).toEqual({
      year: 2021,
      title: 'Kế hoạch 2021',
      tasks: [
        { taskId: 'a', choice: 'DROP' },
        { taskId: 'b', choice: 'ADAPT', title: 'Tổng kết năm 2021' },
        { taskId: 'c', choice: 'DROP' },
      ],
    });
  });
});
