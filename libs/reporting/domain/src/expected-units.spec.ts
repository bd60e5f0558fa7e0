import { expectedUnits, type ReportingTask } from './expected-units';

const task = (over: Partial<ReportingTask>): ReportingTask => ({
  taskId: 't',
  leadUnitId: 1,
  coordinators: [],
  reportedBy: [],
  answeredBy: [],
  undecided: [],
  ...over,
});
const isBelow = (unitId: number, aboveId: number) => unitId > aboveId && Math.floor(unitId / 10) === aboveId;

describe('expectedUnits', () => {
  it.each([
    ['the lead alone', [task({})], [1]],
    ['the groups of a ward, not the ward that gathers', [task({ coordinators: [12, 11] })], [11, 12]],
    ['the groups that reported to a ward without being named on the task', [task({ reportedBy: [11, 12] })], [11, 12]],
    ['the lead that reported itself', [task({ reportedBy: [1] })], [1]],
    ['the lead when its partners stand elsewhere', [task({ coordinators: [25] })], [1]],
    ['the wards that answered', [task({ answeredBy: ['a'] }), task({ taskId: 'a', leadUnitId: 11 })], [11]],
    [
      'wards that have not answered yet',
      [task({ answeredBy: ['a'], undecided: [12, 13] }), task({ leadUnitId: 11 })],
      [11, 12, 13],
    ],
    ['each unit once', [task({}), task({ taskId: 'u' })], [1]],
    ['nobody without a lead', [task({ leadUnitId: null })], []],
  ])('%s', (_, tasks, expected) => expect(expectedUnits(tasks, isBelow)).toEqual(expected));
});
