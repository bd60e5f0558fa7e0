import type { BoardCellState, BoardGridView } from '@congtac/planning-domain';
import { aBoard } from '../testing/board-builders';
import { type BoardFilter, filterBoard, shortNames } from './board-filter';

const none: BoardFilter = { state: '', unitId: '', task: '', lateOnly: false };
const board: BoardGridView = aBoard(
  ['Phường Đại Kim', 'Phường Tân Mai'],
  [
    ['Giao ban', ['ADOPTED', 'LATE']],
    ['Hội chợ', ['NOT_APPLICABLE', 'LATE']],
    ['Kỷ niệm', ['ADAPTED', 'REFUSED']],
  ],
);
const shown = (filter: Partial<BoardFilter>): [string[], string[], [BoardCellState, boolean][][]] => {
  const { units, tasks } = filterBoard(board, { ...none, ...filter });
  const cells = tasks.map((task) => task.cells.map((cell): [BoardCellState, boolean] => [cell.state, cell.faded]));
  return [units.map((unit) => unit.unitName), tasks.map((task) => task.title), cells];
};

describe('filter of the board', () => {
  it('shows everything without a filter, nothing faded', () => {
    const [units, tasks, cells] = shown({});
    expect([units.length, tasks.length, cells.flat().some(([, faded]) => faded)]).toEqual([2, 3, false]);
  });

  it('a state keeps the rows and columns that have it', () => {
    expect(shown({ state: 'LATE' })).toEqual([
      ['Phường Tân Mai'],
      ['Giao ban', 'Hội chợ'],
      [[['LATE', false]], [['LATE', false]]],
    ]);
    expect(shown({ state: 'REFUSED' })[1]).toEqual(['Kỷ niệm']);
    expect(shown({ state: 'la' })[1]).toHaveLength(3);
  });

  it('unit, task without accents, and only what is late', () => {
    expect(shown({ unitId: '1' })[0]).toEqual(['Phường Đại Kim']);
    expect(shown({ task: 'hoi cho' })[1]).toEqual(['Hội chợ']);
    expect(shown({ lateOnly: true })[0]).toEqual(['Phường Tân Mai']);
    expect(shown({ task: 'không có' })[1]).toEqual([]);
  });

  it('columns say only what sets them apart', () => {
    expect(shortNames(['Ủy ban phường Đại Kim', 'Ủy ban phường Tân Mai'])).toEqual(['Đại Kim', 'Tân Mai']);
    expect(shortNames(['Phường Một'])).toEqual(['Phường Một']);
    expect(shortNames(['Quận A', 'Huyện A'])).toEqual(['Quận A', 'Huyện A']);
  });
});
