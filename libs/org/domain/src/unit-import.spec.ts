import { UnitImportCheck, type UnitImportContext, unitColumns } from './unit-import';

const context: UnitImportContext = {
  levels: [
    { level: 'PROVINCE', name: 'Cấp tỉnh' },
    { level: 'DISTRICT', name: 'Cấp huyện' },
    { level: 'WARD', name: 'Cấp xã' },
  ],
  existing: new Map([['99', 7]]),
  elsewhere: new Set(['77']),
  namePattern: 'Ủy ban MTTQ {ten_thuong}',
};
const HEAD = ['code', 'name', 'level', 'parent_code'];
const check = (...rows: string[][]) => {
  const list = new UnitImportCheck([HEAD, ...rows], context);
  return rows.map((_, i) => list.check(i));
};
const messages = (...rows: string[][]) => check(...rows).map((row) => row.issues.map((issue) => issue.message));

describe('import of units', () => {
  it('finds Vietnamese and English headings and names the missing ones', () => {
    expect(unitColumns(['Mã', 'Tên đơn vị', 'Cấp', 'Mã cấp trên'])).toEqual({
      at: { code: 0, name: 1, level: 2, parentCode: 3 },
      missing: [],
    });
    expect(unitColumns(['code']).missing).toEqual(['Tên', 'Cấp']);
  });

  it('takes no code and no parent of a unit outside the receiving branch', () => {
    expect(messages(['77', 'Phường A', 'ward', ''], ['78', 'Phường B', 'ward', '77'])).toEqual([
      ['Mã này đã thuộc về một đơn vị ở nhánh khác.'],
      [expect.stringContaining('Không tìm thấy đơn vị cấp trên')],
    ]);
  });

  it('names units by the pattern, keeps codes as text and the kind of area as a label', () => {
    expect(check(['001', 'Quận Ba Đình', 'district', '99'])[0]).toEqual({
      data: {
        code: '001',
        name: 'Ủy ban MTTQ quận Ba Đình',
        level: 'DISTRICT',
        areaType: 'quận',
        parentCode: '99',
        exists: false,
      },
      issues: [],
    });
  });

  it('never takes the level from the name', () => {
    expect(messages(['01', 'Thành phố Hội An', '', '99'])).toEqual([
      ['Chưa ghi cấp của đơn vị. Cấp không suy ra từ tên.'],
    ]);
    expect(messages(['01', 'Thành phố Hội An', 'thành phố', '99'])[0][0]).toMatch(/^Cấp chưa rõ/);
    expect(messages(['01', 'Thành phố Hội An', 'cấp huyện', '99'])).toEqual([[]]);
  });

  it('names the row and the cell of each fault', () => {
    const [, second] = check(['01', 'A', 'ward', '99'], ['01', '', 'ward', '98']);
    expect(second.issues.map(({ row, column, severity }) => [row, column, severity])).toEqual([
      [3, 'Tên', 'error'],
      [3, 'Mã', 'error'],
      [3, 'Mã cấp trên', 'error'],
    ]);
  });

  it('warns when a spreadsheet ate leading zeros', () => {
    const [short] = check(['4', 'Phường A', 'ward', '99'], ['00001', 'Phường B', 'ward', '99']);
    expect(short.issues).toMatchObject([{ severity: 'warning', column: 'Mã', value: '4' }]);
  });

  it('refuses circles but not long chains', () => {
    expect(messages(['1', 'A', 'ward', '2'], ['2', 'B', 'ward', '1']).flat()).toHaveLength(2);
    expect(messages(['1', 'A', 'ward', ''], ['2', 'B', 'ward', '1'], ['3', 'C', 'ward', '2']).flat()).toEqual([]);
  });

  it('leaves units that are stored already', () => {
    expect(check(['99', 'Đã có', 'province', ''])[0].data.exists).toBe(true);
  });
});
