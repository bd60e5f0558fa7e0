import type { TaskPartyView } from '@congtac/planning-domain';
import { aTask } from '../testing/builders';
import { changesBetween, draftOfRow, type TaskChange, type TaskDraft } from './task-draft';
import { partiesAfter } from './task-saver';

const base = draftOfRow(
  aTask({
    id: '1',
    title: 'Tuyên truyền',
    dueKind: 'FIXED_DATE',
    dueOn: '2020-11-19',
    target: {
      indicatorId: 'i',
      indicatorName: 'Tổ sinh hoạt',
      measure: 'GROUP',
      direction: 'UP',
      rollup: 'SUM',
      assignedValue: 56,
      committedValue: null,
      comparator: 'AT_LEAST',
      qualifier: 'EXACT',
      allocationMode: 'EACH',
      justification: '',
      check: 'OK',
    },
  }),
);

describe('changesBetween', () => {
  it.each<[string, Partial<TaskDraft>, TaskChange[]]>([
    ['nothing', {}, []],
    ['a title', { title: ' Sinh hoạt tổ ' }, [{ part: 'fields', body: { title: 'Sinh hoạt tổ' } }]],
    ['the key flag', { key: true }, [{ part: 'fields', body: { priority: 'KEY' } }]],
    [
      'a due kind without a day drops the day',
      { dueKind: 'ONGOING' },
      [{ part: 'fields', body: { dueKind: 'ONGOING', dueOn: null } }],
    ],
    ['an emptied day', { dueOn: '' }, [{ part: 'fields', body: { dueKind: 'FIXED_DATE', dueOn: null } }]],
    [
      'a lead unit',
      { leadUnitId: 9, leadUnitName: 'Phường Định Công' },
      [{ part: 'lead', unit: { unitId: 9, name: 'Phường Định Công' } }],
    ],
    ['no lead', { leadUnitId: null }, [{ part: 'lead', unit: null }]],
    [
      'an emptied indicator removes the target',
      { indicatorName: ' ' },
      [{ part: 'target', body: { indicatorName: null } }],
    ],
    ['a rhythm', { freq: 'MONTHLY' }, [{ part: 'recurrence', body: { freq: 'MONTHLY' } }]],
    [
      'a number of times',
      { freq: 'COUNT_IN_PERIOD', count: 6 },
      [{ part: 'recurrence', body: { freq: 'COUNT_IN_PERIOD', count: 6 } }],
    ],
  ])('%s', (_name, over, expected) => {
    expect(changesBetween(base, { ...base, ...over })).toEqual(expected);
  });

  it('writes the whole target when one of its fields changes', () => {
    expect(changesBetween(base, { ...base, committedValue: 60 })).toEqual([
      {
        part: 'target',
        body: {
          indicatorName: 'Tổ sinh hoạt',
          measure: 'GROUP',
          comparator: 'AT_LEAST',
          assignedValue: 56,
          committedValue: 60,
        },
      },
    ]);
  });
});

describe('partiesAfter', () => {
  const party = (
    unitId: number | null,
    role: TaskPartyView['role'],
    personId: string | null = null,
  ): TaskPartyView => ({
    unitId,
    unitName: unitId === null ? null : `Đơn vị ${unitId}`,
    personId,
    role,
    note: '',
  });
  const parties = [party(1, 'LEAD'), party(2, 'COORDINATE'), party(3, 'ADVISE'), party(null, 'LEAD', 'ông A')];

  it('replaces the lead unit and keeps persons and other roles', () => {
    expect(partiesAfter(parties, { part: 'lead', unit: { unitId: 9, name: 'x' } })).toEqual([
      { unitId: 2, role: 'COORDINATE' },
      { unitId: 3, role: 'ADVISE' },
      { personId: 'ông A', role: 'LEAD' },
      { unitId: 9, role: 'LEAD' },
    ]);
  });

  it('a coordinator that becomes lead no longer coordinates', () => {
    const after = partiesAfter(parties, { part: 'lead', unit: { unitId: 2, name: 'x' } });
    expect(after.filter((one) => one.unitId === 2)).toEqual([{ unitId: 2, role: 'LEAD' }]);
  });
});
