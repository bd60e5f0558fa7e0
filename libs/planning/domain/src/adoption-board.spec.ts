import fc from 'fast-check';
import { boardCellState, countCells, isUndecided, remindedRecently } from './adoption-board';
import { BOARD_CELL_STATES } from './contracts/board.views';

const column = { opened: false, planId: null, dueOn: '2020-02-07' };

describe('adoption board', () => {
  it.each([
    [null, column, '2020-02-07', 'NOT_OPENED'],
    [null, { ...column, opened: true }, '2020-02-07', 'OPENED'],
    [null, { ...column, planId: 'p' }, '2020-02-07', 'OPENED'],
    [null, { ...column, opened: true, planId: 'p' }, '2020-02-08', 'LATE'],
    ['VERBATIM', column, '2020-02-08', 'ADOPTED'],
    ['ADAPT', column, '2020-02-01', 'ADAPTED'],
    ['SPLIT', column, '2020-02-01', 'SPLIT'],
    ['NOT_APPLICABLE', column, '2020-02-08', 'NOT_APPLICABLE'],
    ['REFUSED', column, '2020-02-08', 'REFUSED'],
  ] as const)('decision %s of %j on %s is %s', (decision, facts, today, expected) => {
    expect(boardCellState(decision, facts, today)).toBe(expected);
  });

  it('every cell is counted once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BOARD_CELL_STATES)), (states) => {
        const counts = countCells(states);
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(states.length);
      }),
    );
  });

  it('late and unopened cells wait for an answer, a refusal does not', () => {
    expect(BOARD_CELL_STATES.filter(isUndecided)).toEqual(['NOT_OPENED', 'OPENED', 'LATE']);
  });

  it('24 hours after a reminder the next one is no repetition', () => {
    const at = new Date('2020-02-07T01:00:00Z');
    expect(remindedRecently(at, new Date('2020-02-08T00:59:59Z'))).toBe(true);
    expect(remindedRecently(at, new Date('2020-02-08T01:00:00Z'))).toBe(false);
    expect(remindedRecently(null, at)).toBe(false);
  });
});
