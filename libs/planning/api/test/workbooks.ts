import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';

/** The bytes of a workbook that `fill` writes into. */
export async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Phụ lục'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** An annex as bad as real ones: title lines, two header rows, merges, "nt", NFD, hidden rows, a subtotal, a signature. */
export function messyWorkbook(): Promise<Buffer> {
  return workbook((sheet) => {
    sheet.addRows([
      ['ỦY BAN MTTQ VIỆT NAM QUẬN HOÀNG MAI'],
      ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ NĂM 2020'],
      [],
      ['STT', 'Nội dung công việc', 'Đơn vị thực hiện', null, 'Thời gian', null, 'Sản phẩm/Kết quả', 'Ghi chú'],
      [null, null, 'Chủ trì', 'Phối hợp', 'Thực hiện', 'Hoàn thành'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      ['I', 'CÔNG TÁC TUYÊN TRUYỀN'],
      [
        '1',
        '  Tuyên truyền Đại hội '.normalize('NFD'),
        'BTT',
        'P. Đại Kim; UBND quận',
        null,
        'Quý III/2020',
        'Báo cáo',
      ],
      [1.1, 'Treo pa nô\u00a0', 'Phường Tân Mai', 'nt', null, 'Trước 15/6', 'nt'],
      ['a)', 'Sinh hoạt khu dân cư', null, null, 'Thường xuyên'],
      ['2', 'Ra bản tin', null, null, 'Hằng tháng'],
      [null, 'Cộng: 4 việc'],
      ['II', 'PHONG TRÀO THI ĐUA'],
      ['1', { richText: [{ text: 'Ngày hội ' }, { text: 'Đại đoàn kết' }] }, 'BTT', null, null, new Date('2020-11-18')],
      ['2', 'Việc cũ đã ẩn', 'BTT', null, null, '31/12/2020'],
      ['3', 'Thăm hỏi dịp Tết', 'BTT', null, null, '30 tháng Chạp', null, 'Theo Kế hoạch số 12'],
      [null, null, null, null, null, 'TM. BAN THƯỜNG TRỰC'],
    ]);
    for (const range of ['A1:H1', 'A2:H2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:F4', 'G4:G5', 'H4:H5', 'C10:C11'])
      sheet.mergeCells(range);
    sheet.getCell('C10').value = 'BTT';
    sheet.getRow(15).hidden = true;
  });
}

/** A plain table of `count` tasks below sections of fifty. */
export function longWorkbook(count: number): Promise<Buffer> {
  return workbook((sheet) => {
    sheet.addRow(['STT', 'Nội dung', 'Chủ trì', 'Thời gian hoàn thành', 'Sản phẩm']);
    for (let at = 0; at < count; at += 1) {
      const part = Math.floor(at / 50) % 20;
      if (at % 50 === 0 && at < 1000) sheet.addRow([roman(part), `Phần ${part + 1}`]);
      sheet.addRow([
        String((at % 50) + 1),
        `Nhiệm vụ số ${at + 1}`,
        'BTT',
        `${1 + (at % 28)}/${1 + (at % 12)}/2020`,
        'Báo cáo',
      ]);
    }
  });
}

function roman(index: number): string {
  const n = index + 1;
  return 'X'.repeat(Math.floor(n / 10)) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10];
}

/** One file of a hand-made archive; `declared` lies about its unpacked size. */
interface ZipFile {
  name: string;
  bytes: Buffer;
  declared?: number;
  flags?: number;
}

/** A ZIP archive made by hand, so that its headers can say what no honest program writes. */
export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, declared, flags = 0 } of files) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), head, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('504b0506', 'hex'), end]);
}
