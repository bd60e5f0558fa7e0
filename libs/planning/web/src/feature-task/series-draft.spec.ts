import { aTaskView } from '../testing/builders';
import { datesFor, seriesBody, seriesDraft } from './series-draft';

const issue = (ordinal: number, dueOn: string) => ({
  id: `o${ordinal}`,
  taskId: 't',
  ordinal,
  label: `Số ${ordinal}`,
  windowFrom: '2020-01-01',
  windowTo: '2020-12-31',
  dueOn,
  originalDueOn: null,
  state: 'OPEN' as const,
  doneOn: null,
  waiveReason: null,
  reportId: null,
});

it('keeps the days that were set for single issues and sends only those', () => {
  const task = aTaskView({
    id: 't',
    recurrence: 'COUNT_IN_PERIOD',
    recurrenceCount: 3,
    occurrences: [issue(1, '2020-12-31'), issue(2, '2020-06-15'), issue(3, '2020-12-31')],
  });
  const draft = seriesDraft(task);
  expect(datesFor(draft)).toEqual(['', '2020-06-15', '']);
  expect(seriesBody({ ...draft, count: 4, reason: ' Thêm số Tết ' })).toEqual({
    freq: 'COUNT_IN_PERIOD',
    count: 4,
    dueDay: null,
    until: null,
    dueDates: [{ ordinal: 2, dueOn: '2020-06-15' }],
    reason: 'Thêm số Tết',
  });
});

it('a monthly rhythm has a day of the month and no days of issues', () => {
  const draft = seriesDraft(aTaskView({ id: 't', recurrence: 'MONTHLY', recurrenceDueDay: 25 }));
  expect(datesFor(draft)).toEqual([]);
  expect(seriesBody({ ...draft, until: '2020-09-30' })).toEqual({
    freq: 'MONTHLY',
    count: null,
    dueDay: 25,
    until: '2020-09-30',
  });
});
