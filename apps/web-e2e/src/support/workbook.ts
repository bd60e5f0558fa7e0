import ExcelJS from 'exceljs';

/** The bytes of a workbook with one sheet. */
async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Phụ lục'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/**
 * An annex as bad as real ones: title lines, two header rows, merged cells, "nt", NFD, spaces, days in words, a hidden
 * row, a subtotal, a signature. It holds six tasks in two sections.
 */
export function messyWorkbook(): Promise<Buffer> {
  return workbook((sheet) => {
    const decomposed = '  Tuyên truyền Đại hội đảng bộ các cấp '.normalize('NFD');
    sheet.addRows([
      ['ỦY BAN MTTQ VIỆT NAM QUẬN HOÀNG MAI'],
      ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ NĂM 2020'],
      [],
      ['STT', 'Nội dung công việc', 'Đơn vị thực hiện', null, 'Thời gian', null, 'Sản phẩm/Kết quả', 'Ghi chú'],
      [null, null, 'Chủ trì', 'Phối hợp', 'Thực hiện', 'Hoàn thành'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      ['I', 'CÔNG TÁC TUYÊN TRUYỀN'],
      ['1', decomposed, 'BTT', 'P. Đại Kim', null, 'Quý III/2020', 'Báo cáo'],
      [1.1, 'Treo pa nô ', 'P. Đại Kim', 'nt', null, 'Trước 15/9', 'nt'],
      ['a)', 'Sinh hoạt khu dân cư', null, null, 'Thường xuyên'],
      ['2', 'Ra bản tin', 'BTT', null, 'Hằng tháng'],
      [null, 'Cộng: 4 việc'],
      ['II', 'PHONG TRÀO THI ĐUA'],
      ['1', 'Tổ chức Ngày hội văn hóa', 'BTT', null, null, new Date('2020-11-18')],
      ['2', 'Việc cũ đã ẩn', 'BTT', null, null, '31/12/2020'],
      ['3', 'Thăm hỏi gia đình chính sách', 'BTT', null, null, '30/12/2020'],
      [null, null, null, null, null, 'TM. BAN THƯỜNG TRỰC'],
    ]);
    for (const range of ['A1:H1', 'A2:H2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:F4', 'G4:G5', 'H4:H5', 'C9:C10'])
      sheet.mergeCells(range);
    sheet.getRow(15).hidden = true;
  });
}

/** A small plan table with one cell that is computed by a formula. */
export function formulaWorkbook(): Promise<Buffer> {
  return workbook((sheet) => {
    sheet.addRows([
      ['STT', 'Nội dung', 'Chủ trì', 'Thời gian hoàn thành'],
      ['1', 'Tập huấn', 'BTT', '15/09/2020'],
    ]);
    sheet.getCell('B3').value = { formula: 'CONCATENATE(B2," lần hai")', result: 'Tập huấn lần hai' };
  });
}
