import fc from 'fast-check';
import { TIMELINESS } from '@congtac/planning-domain';
import { matrix, matrixRow } from '../testing/dashboards';
import { sharedStart } from './line-name';
import { barParts, heatLevel, matrixLines } from './matrix-lines';

const late = matrixRow(1, 'Phường A', { OVERDUE: 4, COMPLETED_ON_TIME: 1 });
const nothing = matrixRow(2, 'Phường B', {});
const well = matrixRow(3, 'Phường C', { OVERDUE: 1, COMPLETED_ON_TIME: 9 });
const view = matrix([late, nothing, well], matrixRow(7, 'Quận', { OVERDUE: 5, COMPLETED_ON_TIME: 10 }));
const order = (sort: string) => matrixLines(view, sort).map((line) => `${line.kind} ${line.unitId}`);

describe('lines of the matrix', () => {
  it('stand in the order of the tree until the viewer asks for another; own work and the sum stay below', () => {
    const tree = ['CHILD 1', 'CHILD 2', 'CHILD 3', 'OWN 7', 'TOTAL 7'];
    expect(order('')).toEqual(tree);
    expect(order('rank')).toEqual(tree);
    expect(order('overdue')).toEqual(['CHILD 1', 'CHILD 3', 'CHILD 2', 'OWN 7', 'TOTAL 7']);
  });

  it.each(['donePercent', 'total', 'done'])('ordered by %s a unit without data comes last', (sort) => {
    expect(order(sort)).toEqual(['CHILD 3', 'CHILD 1', 'CHILD 2', 'OWN 7', 'TOTAL 7']);
  });
});

describe('stacked bar', () => {
  it('adds up to 100 per cent of what counts, whatever the counts', () => {
    const counts = fc.record(Object.fromEntries(TIMELINESS.map((name) => [name, fc.nat(500)])));
    fc.assert(
      fc.property(counts, (given) => {
        const row = matrixRow(1, 'Phường', given);
        const parts = barParts(row);
        const whole = row.counts.total - row.counts.OUT_OF_COUNT;
        expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(whole);
        if (whole > 0) expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(100);
        expect(parts.every((part) => part.count > 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('heat', () => {
  it.each([
    [null, null],
    [0, 0],
    [24.9, 0],
    [25, 1],
    [99.9, 3],
    [100, 4],
  ])('%p per cent has the tint %p', (percent, level) => expect(heatLevel(percent)).toBe(level));
});

describe('names in one column', () => {
  it.each([
    [['Ủy ban MTTQ Việt Nam phường Đại Kim', 'Ủy ban MTTQ Việt Nam phường Tân Mai'], 'Ủy ban MTTQ Việt Nam '],
    [['Ủy ban MTTQ Việt Nam quận Ba Đình', 'Ủy ban MTTQ Việt Nam huyện Ba Vì'], 'Ủy ban MTTQ Việt Nam '],
    [
      ['Ban Chỉ đạo', 'Ủy ban MTTQ Việt Nam quận Ba Đình', 'Ủy ban MTTQ Việt Nam quận Hoàn Kiếm'],
      'Ủy ban MTTQ Việt Nam ',
    ],
    [['Phường Đại Kim', 'Phường Tân Mai', 'Quận đoàn'], ''],
    [['Ủy ban MTTQ', 'Ủy ban MTTQ'], ''],
    [['Ủy ban MTTQ Việt Nam phường Đại Kim'], ''],
    [[], ''],
  ])('of %p leave out %p', (names, start) => expect(sharedStart(names)).toBe(start));
});
