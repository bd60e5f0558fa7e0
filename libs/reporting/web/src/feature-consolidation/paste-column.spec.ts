import fc from 'fast-check';
import type { ConsolidationLineView } from '@congtac/reporting-domain';
import { line } from './testing/table';
import { planColumn } from './paste-column';
import { figureText, readFigure } from './typed-figure';

describe('figures as Vietnamese people write them', () => {
  it.each([
    ['1.035', { blank: 'NUMBER', value: 1035, qualifier: 'EXACT' }],
    ['1.035 lượt', { blank: 'NUMBER', value: 1035, qualifier: 'EXACT' }],
    ['Hơn 150', { blank: 'NUMBER', value: 150, qualifier: 'OVER' }],
    ['≥ 210', { blank: 'NUMBER', value: 210, qualifier: 'OVER' }],
    ['gần 550', { blank: 'NUMBER', value: 550, qualifier: 'NEARLY' }],
    ['~ 90,5', { blank: 'NUMBER', value: 90.5, qualifier: 'ABOUT' }],
    ['0', { blank: 'ZERO' }],
    ['Không  phát sinh', { blank: 'NONE_OCCURRED' }],
    ['không áp dụng', { blank: 'NOT_APPLICABLE' }],
  ])('%s', (text, figure) => expect(readFigure(text, 'lượt')).toEqual({ kind: 'figure', figure }));
  it.each(['1.5', '10.35'])('%s has two meanings', (text) =>
    expect(readFigure(text)).toEqual({ kind: 'unclear', why: 'AMBIGUOUS' }),
  );
  it.each(['-4', 'hơn 0', '3 nghìn', '2 triệu lượt', 'mười', '=1+1', '#N/A'])('%s is never guessed', (text) =>
    expect(readFigure(text, 'lượt')).toEqual({ kind: 'unclear', why: 'UNREADABLE' }),
  );
  it('reads back every figure it writes', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.constantFrom('EXACT', 'OVER', 'NEARLY', 'ABOUT'),
        (value, qualifier) => {
          const figure = { blank: 'NUMBER', value, qualifier } as const;
          expect(readFigure(figureText(figure))).toEqual({ kind: 'figure', figure });
        },
      ),
      { numRuns: 60 },
    ));
});

describe('a column pasted from Excel', () => {
  const lines = [
    line(1, { unitName: 'Phường', allowed: [] }),
    line(2, { unitName: 'Khu dân cư 1' }),
    line(3, { unitName: 'Tổ dân cư số 1' }),
    line(4, { unitName: 'Tổ dân cư số 2' }),
    line(5, { unitName: 'Tổ dân cư số 12', own: { blank: 'NUMBER', value: 7, qualifier: 'EXACT' }, allowed: [] }),
  ];
  const landed = (rows: string[][], start = 1, among: ConsolidationLineView[] = lines) =>
    planColumn(rows, among, start, 'lượt').rows.map((row) => [row.line?.unitId, row.figure?.value ?? row.problem]);

  it('finds units by their names in any order, without accents, with the heading passed over', () => {
    const rows = [
      ['STT', 'Đơn vị', 'Số lượt'],
      ['1', 'To 02', '1.035'],
      ['2', 'TỔ DÂN CƯ SỐ 1', 'hơn 20'],
      ['3', 'Khu dan cu 1', ''],
      ['4', 'Tổ 99', '4'],
      ['5', 'Tổ 2', '5'],
      ['6', 'Tổ 12', '9'],
      ['7', 'Tổ 12', '7'],
    ];
    expect(landed(rows)).toEqual([
      [4, 1035],
      [3, 20],
      [2, 'EMPTY'],
      [undefined, 'NO_UNIT'],
      [4, 'TWICE'],
      [5, 'LOCKED'],
      [5, 7],
    ]);
  });

  it('goes down from the active line when there are no names, and leaves unclear cells out', () => {
    expect(landed([['12'], ['1.5'], [''], ['7'], ['8']])).toEqual([
      [2, 12],
      [3, 'AMBIGUOUS'],
      [4, 'EMPTY'],
      [5, 7],
      [undefined, 'BEYOND'],
    ]);
  });

  it('asks which one is meant when two units have the same name', () => {
    const same = [line(1, { unitName: 'Tổ 1' }), line(2, { unitName: 'Tổ 1' })];
    expect(landed([['Tổ 1', '3']], 0, same)).toEqual([[undefined, 'SEVERAL_UNITS']]);
  });
});
