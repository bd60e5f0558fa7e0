import fc from 'fast-check';
import { aTask } from '../testing/builders';
import { type Edit, EditHistory, fieldsOf, replay, sameFields, standOf } from './edit-history';

const rename = (taskId: string, before: string, after: string): Edit => [
  { kind: 'set', taskId, before: { title: before }, after: { title: after } },
];

describe('EditHistory', () => {
  it('goes back and forth, and forgets what was undone once something new is done', () => {
    const [one, two, three] = [rename('1', 'a', 'b'), rename('1', 'b', 'c'), rename('1', 'b', 'd')];
    const history = new EditHistory().add(one).add(two).undo();
    expect([history.last, history.next]).toEqual([one, two]);
    expect(history.redo().last).toBe(two);
    expect(history.add(three).next).toBeUndefined();
  });

  it('is the same after undo and redo of any number of edits', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.nat(20), (names, steps) => {
        let history = names.reduce((so, name) => so.add(rename('1', '', name)), new EditHistory());
        const { last } = history;
        const back = Math.min(steps, names.length);
        for (let at = 0; at < back; at += 1) history = history.undo();
        for (let at = 0; at < back; at += 1) history = history.redo();
        return history.last === last && history.next === undefined;
      }),
    );
  });
});

describe('replay', () => {
  it('writes the old value over the version there is now', () => {
    const rows = [aTask({ id: '1', title: 'b', version: 5 })];
    expect(replay(rename('1', 'a', 'b'), true, rows)).toEqual({
      operations: [{ op: 'update', taskId: '1', version: 5, set: { title: 'a' } }],
      restore: [],
      skipped: [],
    });
  });

  it('skips a row that somebody else changed, and one that is gone', () => {
    const rows = [aTask({ id: '1', title: 'của người khác' })];
    const edit = [...rename('1', 'a', 'b'), ...rename('2', 'a', 'b')];
    expect(replay(edit, true, rows)).toEqual({ operations: [], restore: [], skipped: ['2', '1'] });
  });

  it('deletes what was made, children first, and brings back what was deleted, parents first', () => {
    const rows = [aTask({ id: 'p' }), aTask({ id: 'c', parentTaskId: 'p' })];
    const made: Edit = [
      { kind: 'create', taskId: 'p' },
      { kind: 'create', taskId: 'c' },
    ];
    expect(replay(made, true, rows).operations.map((one) => one.taskId)).toEqual(['c', 'p']);
    expect(replay(made, false, []).restore).toEqual(['p', 'c']);
    const gone: Edit = [
      { kind: 'delete', taskId: 'c' },
      { kind: 'delete', taskId: 'p' },
    ];
    expect(replay(gone, true, []).restore).toEqual(['p', 'c']);
    expect(replay(gone, false, rows).operations.map((one) => one.taskId)).toEqual(['c', 'p']);
  });

  it('moves back behind the old neighbour, or to the front where there was none', () => {
    const [a, b, c] = [
      aTask({ id: 'a', position: 1 }),
      aTask({ id: 'b', position: 2 }),
      aTask({ id: 'c', parentTaskId: 'a', position: 1 }),
    ];
    const before = standOf(b, [a, b]);
    expect(before).toEqual({ afterId: 'a', parentTaskId: null, sectionId: 'A' });
    const after = standOf({ ...b, parentTaskId: 'a', position: 2 }, [a, c]);
    const edit: Edit = [{ kind: 'move', taskId: 'b', before, after }];
    const moved = [a, c, { ...b, parentTaskId: 'a', position: 2 }];
    expect(replay(edit, true, moved).operations).toEqual([{ op: 'move', taskId: 'b', afterId: 'a' }]);
    expect(replay(edit, false, [a, b, c]).operations).toEqual([{ op: 'move', taskId: 'b', afterId: 'c' }]);
  });
});

describe('fieldsOf and sameFields', () => {
  it('reads values in the shape in which they are written', () => {
    const task = aTask({ id: '1', recurrence: 'COUNT_IN_PERIOD', recurrenceCount: 4, coordinatorIds: [3, 1] });
    expect(fieldsOf(task, ['recurrence', 'target', 'coordinatorUnitIds', 'dueOn'])).toEqual({
      recurrence: { freq: 'COUNT_IN_PERIOD', count: 4 },
      target: { indicatorName: null },
      coordinatorUnitIds: [3, 1],
      dueOn: null,
    });
    expect(sameFields({ coordinatorUnitIds: [3, 1] }, { coordinatorUnitIds: [1, 3] })).toBe(true);
    expect(sameFields({ note: 'a' }, { note: '' })).toBe(false);
  });
});
