import fc from 'fast-check';
import { TASK_KINDS, TIMELINESS } from '@congtac/planning-domain';
import { aTask } from '../testing/builders';
import {
  formatViewState,
  isUnfiltered,
  NO_FILTER,
  parseViewState,
  PLAIN_VIEW,
  PLAN_FLAGS,
  PLAN_GROUPS,
  type PlanViewState,
  taskMatches,
} from './plan-view-state';

const day = fc.constantFrom('', '2020-06-30', '2020-12-31');
const view: fc.Arbitrary<PlanViewState> = fc.record({
  filter: fc.record({
    text: fc.string(),
    leadIds: fc.uniqueArray(fc.nat()),
    themeIds: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    campaignIds: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    kinds: fc.subarray([...TASK_KINDS]),
    timeliness: fc.subarray([...TIMELINESS]),
    dueFrom: day,
    dueTo: day,
    flags: fc.subarray([...PLAN_FLAGS]),
  }),
  group: fc.constantFrom(...PLAN_GROUPS),
  sort: fc.option(fc.record({ column: fc.constantFrom('title', 'due'), descending: fc.boolean() })),
  columns: fc.option(
    fc.constantFrom([{ name: 'lead' }, { name: 'note', width: 12 }], [{ name: 'title', width: 22.5 }, { name: 'due' }]),
  ),
});

describe('the view in the address', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(view, (state) => {
        const params = formatViewState(state);
        expect(parseViewState((name) => params[name])).toEqual(state);
      }),
    );
  });

  it('is an empty address for the plain view, and the plain view for nonsense', () => {
    expect(Object.values(formatViewState(PLAIN_VIEW)).every((value) => value === null)).toBe(true);
    const nonsense = { tim: '', loai: 'XX', nhom: 'xx', cot: '<b>', 'tu-ngay': 'mai', 'chu-tri': 'a' } as Record<
      string,
      string
    >;
    expect(parseViewState((name) => nonsense[name] ?? null)).toEqual(PLAIN_VIEW);
  });
});

describe('taskMatches', () => {
  const task = aTask({ id: '1', title: 'Tuyên truyền Đại hội', dueOn: '2020-06-30', leadUnitId: 7, priority: 'KEY' });

  it.each([
    [{ text: 'dai hoi tuyen' }, true],
    [{ text: 'dai kim' }, true],
    [{ text: 'mô hình' }, false],
    [{ leadIds: [7, 8] }, true],
    [{ leadIds: [8] }, false],
    [{ dueFrom: '2020-06-30', dueTo: '2020-06-30' }, true],
    [{ dueFrom: '2020-07-01' }, false],
    [{ flags: ['key'] as const }, true],
    [{ flags: ['key', 'no-lead'] as const }, false],
    [{ timeliness: ['OVERDUE'] as const }, false],
  ])('%j → %s', (filter, expected) => {
    expect(taskMatches(task, { ...NO_FILTER, ...filter })).toBe(expected);
    expect(isUnfiltered({ ...NO_FILTER, ...filter })).toBe(false);
  });
});
