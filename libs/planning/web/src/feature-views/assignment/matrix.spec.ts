import fc from 'fast-check';
import { fieldsOfChange } from '../../task-edit/change-fields';
import { aTask } from '../../testing/builders';
import { matrixUnits, roleChange, roleOf, roleOfKey, workloads } from './matrix';

const [daiKim, tanMai, mai2] = [
  { unitId: 7, name: 'Phường Đại Kim' },
  { unitId: 8, name: 'Phường Tân Mai' },
  { unitId: 9, name: 'Tổ dân phố 2' },
];
const task = aTask({
  id: 'a',
  leadUnitId: 7,
  leadUnitName: 'Phường Đại Kim',
  coordinatorIds: [8],
  coordinatorNames: ['Phường Tân Mai'],
});

describe('assignment matrix', () => {
  it('has a column for every unit that takes part, and for those opened by hand', () => {
    expect(matrixUnits([task], [mai2, daiKim]).map((unit) => unit.unitId)).toEqual([7, 8, 9]);
    expect([7, 8, 9].map((unitId) => roleOf(task, unitId))).toEqual(['LEAD', 'COORDINATE', null]);
  });

  it('asks before the lead goes from one unit to another', () => {
    expect(roleChange(task, tanMai, 'LEAD')).toEqual({ changes: [{ part: 'lead', unit: tanMai }], from: daiKim });
    const free = aTask({ id: 'b', leadUnitId: null, leadUnitName: null });
    expect(roleChange(free, tanMai, 'LEAD')?.from).toBeNull();
  });

  it('a unit that led and now takes part leaves the task without a lead', () => {
    expect(roleChange(task, daiKim, 'COORDINATE')?.changes.map(fieldsOfChange)).toEqual([
      { leadUnitId: null },
      { coordinatorUnitIds: [8, 7] },
    ]);
    expect(roleChange(task, daiKim, null)?.changes.map(fieldsOfChange)).toEqual([{ leadUnitId: null }]);
    expect(roleChange(task, tanMai, null)?.changes.map(fieldsOfChange)).toEqual([{ coordinatorUnitIds: [] }]);
    expect(roleChange(task, tanMai, 'COORDINATE')).toBeUndefined();
  });

  it('counts every part once', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 });
    const tasks = fc.array(fc.record({ lead: fc.option(fc.integer({ min: 1, max: 9 })), ids }), { maxLength: 20 });
    fc.assert(
      fc.property(tasks, (list) => {
        const rows = list.map(({ lead, ids: others }, at) => {
          const coordinatorIds = others.filter((id) => id !== lead);
          return aTask({ id: `${at}`, leadUnitId: lead, coordinatorIds, coordinatorNames: coordinatorIds.map(String) });
        });
        const loads = [...workloads(rows).values()];
        const sum = (part: 'lead' | 'coordinate') => loads.reduce((total, load) => total + load[part], 0);
        expect(sum('lead')).toBe(rows.filter((row) => row.leadUnitId !== null).length);
        expect(sum('coordinate')).toBe(rows.reduce((total, row) => total + row.coordinatorIds.length, 0));
      }),
    );
  });

  it.each([
    ['c', 'LEAD'],
    ['P', 'COORDINATE'],
    ['Delete', null],
    ['x', undefined],
  ])('key %s means %s', (key, role) => {
    expect(roleOfKey(key)).toBe(role);
  });
});
