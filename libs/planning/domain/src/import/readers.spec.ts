import { cellAddress } from './grid';
import { fieldOfHeading } from './columns';
import { readNumbering, splitNumbering } from './numbering';
import { gridFromPaste } from './pasted-table';
import { readTime, type TimeReading } from './time-words';
import { splitUnitNames, UnitNames } from './unit-names';

const year = { from: '2020-01-01', to: '2020-12-31' };
const date = (on: string, from: string | null = null): TimeReading => ({ kind: 'DATE', on, from });
const proposed = (on: string, from: string | null = null): TimeReading => ({ kind: 'PROPOSED', on, from });

describe('time cells', () => {
  it.each<[string, TimeReading]>([
    ['', { kind: 'EMPTY' }],
    ['15/06/2020', date('2020-06-15')],
    ['5-3-2020', date('2020-03-05')],
    ['Ngày 5 tháng 3 năm 2020', date('2020-03-05')],
    ['Chậm nhất 30/6/2020', date('2020-06-30')],
    ['43997', date('2020-06-15')],
    ['Từ 01/3/2020 đến 30/6/2020', date('2020-06-30', '2020-03-01')],
    ['01/3 - 30/6/2020', proposed('2020-06-30', '2020-03-01')],
    ['15/6', proposed('2020-06-15')],
    ['15/6/20', proposed('2020-06-15')],
    ['Trước 15/6', proposed('2020-06-15')],
    ['Trước ngày 15/6/2020', proposed('2020-06-15')],
    ['Quý III/2020', proposed('2020-09-30', '2020-07-01')],
    ['Quý 3', proposed('2020-09-30', '2020-07-01')],
    ['Quý I, II', proposed('2020-06-30', '2020-01-01')],
    ['Tháng 3', proposed('2020-03-31', '2020-03-01')],
    ['02/2020', proposed('2020-02-29', '2020-02-01')],
    ['Tháng 4 - 6', proposed('2020-06-30', '2020-04-01')],
    ['6 tháng đầu năm', proposed('2020-06-30', '2020-01-01')],
    ['Thường xuyên', { kind: 'ONGOING' }],
    ['Cả năm', { kind: 'PERIOD_END' }],
    ['Trong năm 2020', { kind: 'PERIOD_END' }],
    ['Hằng tháng', { kind: 'RHYTHM', freq: 'MONTHLY', dueDay: null }],
    ['Ngày 25 hàng tháng', { kind: 'RHYTHM', freq: 'MONTHLY', dueDay: 25 }],
    ['1 lần/quý', { kind: 'RHYTHM', freq: 'QUARTERLY', dueDay: null }],
    ['hằng năm', { kind: 'RHYTHM', freq: 'YEARLY', dueDay: null }],
    ['31/4/2020', { kind: 'UNREAL' }],
    ['29/02/2021', { kind: 'UNREAL' }],
    ['Cuối quý III', { kind: 'WORDS' }],
    ['Rằm tháng 7', { kind: 'WORDS' }],
    ['mùng 5 tháng Giêng', { kind: 'WORDS' }],
    ['Theo kế hoạch của thành phố', { kind: 'WORDS' }],
    ['30/6/2020 - 01/3/2020', { kind: 'WORDS' }],
  ])('%s', (text, reading) => expect(readTime({ text }, year)).toEqual(reading));

  it('needs the year in a plan of several years', () => {
    const years = { from: '2020-01-01', to: '2025-12-31' };
    expect(readTime({ text: 'Trước 15/6' }, years)).toEqual({ kind: 'WORDS' });
    expect(readTime({ text: 'Quý III/2021' }, years)).toEqual(proposed('2021-09-30', '2021-07-01'));
  });

  it('takes the day of a date cell', () => {
    expect(readTime({ text: 'thứ Hai', day: '2020-06-15' }, year)).toEqual(date('2020-06-15'));
  });
});

describe('numbering', () => {
  it.each([
    ['A', 'LETTER', 'A'],
    ['II.', 'ROMAN', 'II'],
    ['1', 'DECIMAL', '1'],
    ['1.10.', 'DECIMAL', '1.10'],
    ['a)', 'ALPHA', 'a'],
    ['đ)', 'ALPHA', 'đ'],
    ['-', 'DASH', '-'],
    ['+', 'PLUS', '+'],
    ['•', 'DOT', '•'],
    ['x1', 'NONE', ''],
  ])('%s', (text, kind, label) => expect(readNumbering(text)).toMatchObject({ kind, label }));

  it('is taken out of the content when it stands there', () => {
    expect(splitNumbering('1.1. Tổ chức hội nghị')).toMatchObject({
      title: 'Tổ chức hội nghị',
      numbering: { label: '1.1' },
    });
    expect(splitNumbering('90 năm Ngày thành lập Đảng').title).toBe('90 năm Ngày thành lập Đảng');
  });
});

describe('headings of columns', () => {
  it.each([
    ['TT', 'NUMBERING'],
    ['NỘI DUNG CÔNG VIỆC', 'TITLE'],
    ['Đơn vị/Cá nhân chủ trì', 'LEAD'],
    ['Đơn vị thực hiện Phối hợp', 'COORDINATORS'],
    ['Hạn hoàn thành', 'DUE'],
    ['Thời gian thực hiện', 'START'],
    ['Sản phẩm/Kết quả', 'DELIVERABLE'],
    ['Mục tiêu/chỉ tiêu', 'TARGET'],
    ['Ghi chú (nếu có)', 'REMARK'],
    ['Kinh phí', 'IGNORE'],
  ])('%s', (heading, field) => expect(fieldOfHeading(heading).field).toBe(field));
});

describe('names of units', () => {
  const own = { unitId: 1, name: 'Ủy ban MTTQ Việt Nam phường Cẩm Châu', shortName: null, ownBranch: true };
  const names = new UnitNames(own, [
    own,
    { unitId: 2, name: 'Ủy ban MTTQ Việt Nam phường Đại Kim', shortName: 'MTTQ Đại Kim', ownBranch: false },
    { unitId: 3, name: 'Ban Tuyên giáo Quận ủy Quận 5', shortName: null, ownBranch: false },
    { unitId: 4, name: 'Ủy ban MTTQ Việt Nam phường 5', shortName: null, ownBranch: false },
    { unitId: 5, name: 'Ủy ban MTTQ Việt Nam phường 5', shortName: null, ownBranch: false },
  ]);

  it.each([
    ['P. Cẩm Châu', 'SURE', 1],
    ['UBMTTQ phường Cẩm Châu', 'SURE', 1],
    ['Ban Thường trực Ủy ban MTTQVN phường Cẩm Châu', 'SURE', 1],
    ['BTT', 'SURE', 1],
    ['UBMTTQ phường', 'SURE', 1],
    ['phuong dai kim', 'SURE', 2],
    ['Đại Kim', 'LIKELY', 2],
    ['BTG Quận ủy Quận 5', 'SURE', 3],
  ])('%s', (text, kind, unitId) => expect(names.read(text)).toMatchObject({ kind, unitId }));

  it.each(['UBND phường Cẩm Châu', 'Phường 5', 'Hội LHPN phường', 'Các khối phố'])('%s is not guessed', (text) =>
    expect(names.read(text).kind).toBe('UNKNOWN'),
  );

  it('stand apart by commas, semicolons, lines and hyphens', () => {
    expect(splitUnitNames('P. Cẩm Châu; Đại Kim,\n- UBND phường')).toEqual(['P. Cẩm Châu', 'Đại Kim', 'UBND phường']);
  });
});

describe('pasted tables', () => {
  it('from Excel as text, quoted cells included', () => {
    const grid = gridFromPaste('STT\tNội dung\n1\t"Hai ""dòng""\ncủa một ô"\n2\t"chưa đóng\n');
    expect(grid.rows.map(({ cells }) => cells[1]?.text)).toEqual([
      'Nội dung',
      'Hai "dòng"\ncủa một ô',
      '"chưa đóng',
      undefined,
    ]);
  });

  it('from Word as HTML with merged cells', () => {
    const grid = gridFromPaste(`<html><head><style>td{x:y}</style></head><!--[if mso]><table><![endif]--><table>
      <tr><td rowspan=2>STT</td><td colspan="2">Th&#7901;i&nbsp;gian</td></tr>
      <tr><td>Thực <b>hiện</b></td><td><p>Hoàn</p><p>thành</p></td></tr></table>`);
    expect(grid.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
      ['STT', 'Thời gian'],
      [undefined, 'Thực hiện', 'Hoàn\nthành'],
    ]);
    expect(grid.merges).toEqual([
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
    ]);
  });
});

it('addresses cells as Excel does', () => {
  expect([cellAddress(12, 2), cellAddress(1, 26), cellAddress(7, 701)]).toEqual(['C12', 'AA1', 'ZZ7']);
});
