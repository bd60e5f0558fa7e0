/** Vietnamese texts of exporting a plan. */
export const exportVi = {
  title: 'Xuất kế hoạch ra tệp',
  menu: 'Xuất ra tệp',
  filtered: 'Đang áp dụng bộ lọc của bảng kế hoạch: chỉ xuất các nhiệm vụ đang hiện.',
  annex: 'Phụ lục phân công nhiệm vụ',
  annexHint: 'Khổ A4 ngang, 8 cột, đúng thể thức; bản chưa ban hành có chữ DỰ THẢO.',
  shown: 'Bảng như trên màn hình',
  shownHint: 'Các cột, bộ lọc và cách nhóm đang chọn ở bảng kế hoạch.',
  wide: 'Bảng đầy đủ',
  wideHint: 'Mọi cột của từng nhiệm vụ, để tổng hợp hoặc lưu trữ.',
  format: { pdf: 'Tải PDF', docx: 'Tải Word', xlsx: 'Tải Excel', csv: 'Tải CSV' },
  preview: 'Xem trước phụ lục',
} as const;
