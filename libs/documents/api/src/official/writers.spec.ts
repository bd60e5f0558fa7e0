import type { OfficialDocument } from '@congtac/documents-domain';
import ExcelJS from 'exceljs';
import { writeDocx } from './docx-writer';
import { writePdf } from './pdf-writer';
import { type SheetColumn, writeCsv, writeSheet } from './plain-sheet';
import { writeXlsx } from './xlsx-writer';

const PAYLOADS = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', ' =1', '"=1', '\uFEFF=1'];
const columns: SheetColumn[] = [{ heading: 'Nội dung', width: 20, kind: 'text' }];

const annex = (rows: number, over: Partial<OfficialDocument> = {}): OfficialDocument => ({
  ...{ form: 'STATE', draft: true, landscape: true, parentBody: null, issuingBody: 'ỦY BAN MTTQ VIỆT NAM' },
  ...{ numberLine: 'Số: ……/KH', placeAndDate: 'Hội An, ngày ……', typeLine: 'PHỤ LỤC', abstract: ['Phân công'] },
  ...{ body: [], recipients: [], datedOn: '2020-01-01', signature: { authority: null, title: null, name: null } },
  table: {
    columns: [
      { heading: 'STT', share: 1, align: 'center' },
      { heading: 'Nội dung', share: 4, align: 'left' },
    ],
    rows: [
      { kind: 'section', number: 'I', heading: 'CÔNG TÁC TUYÊN TRUYỀN' },
      ...Array.from({ length: rows }, (_, at) => ({ kind: 'row' as const, cells: [`${at + 1}`, `=Việc ${at + 1}`] })),
    ],
  },
  ...over,
});

async function cellsOf(bytes: Buffer): Promise<ExcelJS.Cell[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const cells: ExcelJS.Cell[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell))));
  return cells;
}

describe('exports that run nothing', () => {
  it.each(PAYLOADS)('CSV: %j gets an apostrophe', (payload) => {
    const line =
      writeCsv(columns, [[payload]])
        .toString('utf8')
        .split('\r\n')[1] ?? '';
    expect(line.replace(/^"/, '').startsWith(`'`)).toBe(true);
  });

  it('workbooks hold texts as texts', async () => {
    const cells = await cellsOf(
      await writeSheet(
        'Bảng',
        columns,
        PAYLOADS.map((payload) => [payload]),
      ),
    );
    expect(cells.every((cell) => cell.type === ExcelJS.ValueType.String)).toBe(true);
    const printed = await cellsOf(await writeXlsx(annex(3)));
    expect(printed.some((cell) => cell.type === ExcelJS.ValueType.Formula)).toBe(false);
    expect(printed.some((cell) => cell.text === '=Việc 3')).toBe(true);
  });
});

describe('a long table on paper', () => {
  it('grows with its rows in Word', async () => {
    const bytes = await writeDocx(annex(200));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan((await writeDocx(annex(1))).length);
  });

  it('takes several pages as PDF, one when it is short', async () => {
    const pages = (bytes: Buffer) => (bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
    expect(pages(await writePdf(annex(200)))).toBeGreaterThan(3);
    expect(pages(await writePdf(annex(3, { form: 'PARTY', draft: false })))).toBe(1);
  });
});
