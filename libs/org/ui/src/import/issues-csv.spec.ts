import { issuesCsv } from './issues-csv';

const words = {
  heading: ['Dòng', 'Cột', 'Nội dung', 'Mức', 'Cần làm gì'],
  severity: { error: 'Lỗi', warning: 'Xem lại' },
} as const;
const issue = { row: 3, column: 'Tên', value: 'Xã Cẩm', severity: 'error', message: 'Chưa có tên' } as const;

describe('complaints as CSV', () => {
  it('has a heading, the words of the severity and the mark Excel needs', () =>
    expect(issuesCsv([issue], words)).toBe(
      '\uFEFFDòng,Cột,Nội dung,Mức,Cần làm gì\r\n3,Tên,Xã Cẩm,Lỗi,Chưa có tên\r\n',
    ));
  it.each([
    ['Xã "A", huyện B', '"Xã ""A"", huyện B"'],
    ['hai\ndòng', '"hai\ndòng"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
  ])('writes %j so that it stays a text', (value, cell) =>
    expect(issuesCsv([{ ...issue, value }], words)).toContain(`,${cell},`),
  );
});
