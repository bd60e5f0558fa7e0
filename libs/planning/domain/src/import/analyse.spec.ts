import fc from 'fast-check';
import { analyseTable, type ImportMapping, type ImportSurroundings } from './analyse';
import type { ImportAnswer } from './analysis';
import { findHeader } from './columns';
import { compareImport, type KnownRow } from './compare';
import { type GridMerge, type SheetGrid, spreadMerges } from './grid';
import type { NamedUnit } from './unit-names';

const ward: NamedUnit = {
  unitId: 7,
  name: 'Ủy ban MTTQ Việt Nam phường Cẩm Châu',
  shortName: null,
  ownBranch: true,
};
const units: NamedUnit[] = [
  ward,
  { unitId: 8, name: 'Ban Công tác Mặt trận khối phố Sơn Phô 1', shortName: null, ownBranch: true },
  { unitId: 9, name: 'Ủy ban MTTQ Việt Nam phường Cẩm Nam', shortName: null, ownBranch: false },
  { unitId: 10, name: 'Ủy ban MTTQ Việt Nam xã Cẩm Châu', shortName: null, ownBranch: false },
];
const around: ImportSurroundings = {
  period: { from: '2020-01-01', to: '2020-12-31' },
  ownUnit: ward,
  units,
  titles: [],
  mayLead: null,
};

function sheet(rows: (string | null)[][], merges: GridMerge[] = [], hidden: number[] = []): SheetGrid {
  return {
    name: 'Phụ lục',
    hidden: false,
    merges,
    rows: rows.map((cells, index) => ({
      number: index + 1,
      hidden: hidden.includes(index + 1),
      cells: cells.map((text) => (text === null ? null : { text })),
    })),
  };
}

/** A plan annex as bad as real ones: title lines, two header rows, merges, "nt", NFD, hidden rows, a subtotal, a signature. */
const messy = sheet(
  [
    ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ'],
    [],
    ['STT', 'Nội dung công việc', 'Đơn vị thực hiện', null, 'Thời gian', null, 'Sản phẩm', 'Ghi chú'],
    [null, null, 'Chủ trì', 'Phối hợp', 'Thực hiện', 'Hoàn thành', null, null],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    ['I', 'CÔNG TÁC TUYÊN TRUYỀN  '],
    [
      '1',
      'Tuyên truyền Đại hội'.normalize('NFD'),
      'P. Cẩm Châu',
      'UBND phường; Cẩm Nam',
      null,
      'Quý III/2020',
      'Báo cáo',
    ],
    ['1.1', 'Treo\u00a0pa nô ', 'nt', 'như trên', null, 'Trước 15/6', 'nt'],
    ['a)', 'Khối phố Sơn Phô 1', 'BTT', null, 'Thường xuyên'],
    [null, null, null, null, null, null, null],
    ['2', 'Bản tin', 'UBMTTQ phường Cẩm Châu', null, 'hằng tháng'],
    ['', 'Tổng cộng: 4 việc'],
    [
      'STT',
      'Nội dung công việc',
      'Đơn vị thực hiện',
      'Đơn vị thực hiện',
      'Thời gian',
      'Thời gian',
      'Sản phẩm',
      'Ghi chú',
    ],
    ['II', 'PHONG TRÀO THI ĐUA'],
    ['1', 'Ngày hội Đại đoàn kết', null, null, '01/10/2020', '18/11/2020'],
    ['2', 'Việc cũ đã ẩn', null, null, null, '31/12/2020'],
    ['3', 'Thăm hỏi dịp Tết', null, null, null, '30 tháng Chạp', null, 'Theo Kế hoạch số 12'],
    ['', '', '', '', '', 'TM. BAN THƯỜNG TRỰC'],
    ['', '', '', '', '', 'Nguyễn Văn A'],
  ],
  [
    { top: 1, bottom: 1, left: 0, right: 7 },
    { top: 3, bottom: 4, left: 0, right: 0 },
    { top: 3, bottom: 4, left: 1, right: 1 },
    { top: 3, bottom: 3, left: 2, right: 3 },
    { top: 3, bottom: 3, left: 4, right: 5 },
    { top: 3, bottom: 4, left: 6, right: 6 },
    { top: 3, bottom: 4, left: 7, right: 7 },
  ],
  [16],
);

function mappingOf(grid: SheetGrid): ImportMapping {
  const header = findHeader(spreadMerges(grid));
  return { headerRows: header.headerRows, columns: header.columns, nested: true };
}

const analyse = (grid: SheetGrid, answers: ImportAnswer[] = [], over: Partial<ImportSurroundings> = {}) =>
  analyseTable(grid, mappingOf(grid), { ...around, ...over }, answers);

describe('a messy annex', () => {
  const analysis = analyse(messy);
  const row = (number: number) => analysis.rows.find((one) => one.row === number);

  it('is found under its two header rows', () => {
    const { headerRows, columns } = findHeader(spreadMerges(messy));
    expect(headerRows).toEqual([3, 4]);
    expect(columns.map(({ field }) => field)).toEqual([
      ...['NUMBERING', 'TITLE', 'LEAD', 'COORDINATORS'],
      ...['START', 'DUE', 'DELIVERABLE', 'REMARK'],
    ]);
  });

  it('gives the tree that the numbers say, in NFC and without spaces at the ends', () => {
    expect(analysis.sections.map(({ heading }) => heading)).toEqual(['CÔNG TÁC TUYÊN TRUYỀN', 'PHONG TRÀO THI ĐUA']);
    expect(analysis.rows.map(({ row, parentRow, depth, values }) => [row, parentRow, depth, values.title])).toEqual([
      [7, null, 0, 'Tuyên truyền Đại hội'],
      [8, 7, 1, 'Treo pa nô'],
      [9, 8, 2, 'Khối phố Sơn Phô 1'],
      [11, null, 0, 'Bản tin'],
      [15, null, 0, 'Ngày hội Đại đoàn kết'],
      [17, null, 0, 'Thăm hỏi dịp Tết'],
    ]);
  });

  it('lists what it leaves out and why', () => {
    expect(analysis.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'COLUMN_NUMBERS'],
      [12, 'SUBTOTAL'],
      [13, 'HEADER'],
      [16, 'HIDDEN'],
      [18, 'TAIL'],
      [19, 'TAIL'],
    ]);
  });

  it('takes "nt" from the cell above and says so', () => {
    expect(row(8)).toMatchObject({ leadName: ward.name, values: { leadUnitId: 7, deliverable: 'Báo cáo' } });
    expect(row(8)?.copied).toEqual(
      expect.arrayContaining([
        { field: 'LEAD', from: 'C7' },
        { field: 'COORDINATORS', from: 'D7' },
        { field: 'DELIVERABLE', from: 'G7' },
      ]),
    );
  });

  it('takes over what is sure: days, standing work, rhythm, own unit', () => {
    expect(row(9)?.values).toMatchObject({ dueKind: 'ONGOING', dueOn: null, leadUnitId: 7 });
    expect(row(11)?.values).toMatchObject({ recurrence: 'MONTHLY', dueOn: null });
    expect(row(15)?.values).toMatchObject({ startOn: '2020-10-01', dueOn: '2020-11-18', dueKind: 'FIXED_DATE' });
  });

  it('guesses no date: it proposes one or keeps the words', () => {
    expect(row(7)?.values).toMatchObject({ dueOn: null, dueKind: 'NONE' });
    expect(row(7)?.values.note).toContain('Thời gian: Quý III/2020');
    expect(row(17)?.values).toMatchObject({ dueOn: null });
    expect(row(17)?.values.note).toBe('Theo Kế hoạch số 12\nThời gian: 30 tháng Chạp');
    const asked = Object.fromEntries(analysis.issues.map((issue) => [issue.text, issue]));
    expect(asked['Quý III/2020']).toMatchObject({
      code: 'TIME_PROPOSED',
      cells: ['F7'],
      proposal: { day: '2020-09-30', label: '30/09/2020' },
    });
    expect(asked['Trước 15/6']).toMatchObject({
      code: 'TIME_PROPOSED',
      cells: ['F8'],
      proposal: { day: '2020-06-15' },
    });
    expect(asked['30 tháng Chạp']).toMatchObject({ code: 'TIME_WORDS', cells: ['F17'], proposal: null });
    expect(asked['UBND phường']).toMatchObject({ code: 'UNIT_UNKNOWN', cells: ['D7', 'D8'], count: 2 });
    expect(asked['Cẩm Nam']).toMatchObject({ code: 'UNIT_LIKELY', proposal: { unitId: 9 } });
  });

  it('follows the decisions', () => {
    const keyOf = (text: string) => analysis.issues.find((issue) => issue.text === text)?.key ?? '';
    const decided = analyse(messy, [
      { key: keyOf('Quý III/2020'), choice: 'ACCEPT' },
      { key: keyOf('Trước 15/6'), choice: 'DAY', day: '2020-06-14' },
      { key: keyOf('Cẩm Nam'), choice: 'ACCEPT' },
      { key: keyOf('UBND phường'), choice: 'UNIT', unitId: 8 },
      { key: 'hidden', choice: 'TAKE' },
    ]);
    const values = (number: number) => decided.rows.find((one) => one.row === number)?.values;
    expect(values(7)).toMatchObject({ startOn: '2020-07-01', dueOn: '2020-09-30', coordinatorUnitIds: [8, 9] });
    expect(values(8)).toMatchObject({ dueOn: '2020-06-14', dueKind: 'FIXED_DATE' });
    expect(values(16)).toMatchObject({ title: 'Việc cũ đã ẩn', dueOn: '2020-12-31' });
  });

  it('notes repetitions within the file and against the plan', () => {
    const again = sheet([
      ['STT', 'Nội dung', 'Chủ trì'],
      ['1', 'Bản tin'],
      ['2', 'BẢN TIN'],
      ['3', 'Tập huấn'],
    ]);
    const result = analyse(again, [], { titles: ['Tập huấn'] });
    expect(result.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(result.issues.map(({ code, cells }) => [code, cells])).toEqual([
      ['SAME_IN_FILE', ['B3']],
      ['SAME_IN_PLAN', ['B4']],
    ]);
  });

  it('joins rows whose title is one merged cell', () => {
    const joined = sheet(
      [
        ['TT', 'Nội dung', 'Chủ trì', 'Sản phẩm'],
        ['1', 'Khảo sát', 'BTT', 'Phiếu hỏi'],
        [null, null, null, 'Báo cáo'],
      ],
      [{ top: 2, bottom: 3, left: 1, right: 1 }],
    );
    const { rows } = analyse(joined);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.values.deliverable).toBe('Phiếu hỏi\nBáo cáo');
  });
});

describe('the same table again', () => {
  const before = analyse(messy);
  const known: KnownRow[] = before.rows.map((row) => ({
    taskId: `task ${row.row}`,
    path: row.path,
    sectionHeading: before.sections.find((section) => section.row === row.sectionRow)?.heading ?? '',
    parentTaskId: row.parentRow === null ? null : `task ${row.parentRow}`,
    values: row.values,
  }));

  it('changes nothing', () => {
    const difference = compareImport(before, known);
    expect([difference.added.length, difference.changed.length, difference.removed.length]).toEqual([0, 0, 0]);
    expect(difference.same).toHaveLength(before.rows.length);
  });

  it('tells added, changed and removed rows apart', () => {
    const changed = JSON.parse(JSON.stringify(messy)) as SheetGrid;
    const cells = (number: number) => changed.rows[number - 1]?.cells ?? [];
    cells(15)[5] = { text: '15/11/2020' };
    cells(11)[1] = { text: 'Bản tin công tác' };
    cells(10)[0] = { text: 'b)' };
    cells(10)[1] = { text: 'Khối phố mới' };
    changed.rows = changed.rows.filter((row) => row.number !== 17);
    const difference = compareImport(analyse(changed), known);
    expect(difference.added.map(({ values }) => values.title)).toEqual(['Khối phố mới']);
    expect(difference.removed.map(({ values }) => values.title)).toEqual(['Thăm hỏi dịp Tết']);
    expect(difference.changed.map(({ taskId, fields }) => [taskId, fields.map(({ field }) => field)])).toEqual([
      ['task 11', ['title']],
      ['task 15', ['dueOn']],
    ]);
  });
});

describe('any table', () => {
  const cell = fc.oneof(
    fc.constantFrom('I', 'II', '1', '1.1', '2.1.1', 'a)', '-', '+', '', 'nt', 'Tổng cộng', 'Quý II', 'BTT', '15/6'),
    fc.string({ maxLength: 12 }),
  );
  const table = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 25 });

  it('gives a tree whose parents stand above their children, six levels at most, and reads the same twice', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const grid = sheet([['STT', 'Nội dung', 'Chủ trì', 'Thời gian'], ...rows]);
        const first = analyse(grid);
        const byRow = new Map(first.rows.map((row) => [row.row, row]));
        for (const row of first.rows) {
          const parent = row.parentRow === null ? undefined : byRow.get(row.parentRow);
          expect(row.depth).toBe(parent ? parent.depth + 1 : 0);
          expect(row.depth).toBeLessThan(6);
          if (parent) expect(parent.row).toBeLessThan(row.row);
          expect(row.values.title).not.toBe('');
        }
        expect(new Set(first.rows.map((row) => row.path)).size).toBe(first.rows.length);
        expect(analyse(grid)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });
});
