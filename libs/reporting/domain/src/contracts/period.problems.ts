import { defineProblems, formatCivilDate } from '@congtac/shared-domain';

/** Problems of reporting periods. */
export const periodProblem = defineProblems({
  'reporting.period-closed': {
    kind: 'rule',
    title: 'Kỳ báo cáo đã đóng',
    detail: (p) =>
      `${String(p['period'])} đã đóng sau ngày ${formatCivilDate(String(p['closedOn']))}. Số liệu của kỳ này chỉ nhập thêm được khi cấp trên cho nhập muộn: xin gửi đề nghị ở trang Kỳ báo cáo, hoặc chọn kỳ đang mở nếu việc diễn ra sau kỳ này.`,
  },
  'reporting.period-not-begun': {
    kind: 'rule',
    title: 'Kỳ báo cáo chưa bắt đầu',
    detail: (p) => `Kỳ này bắt đầu từ ngày ${formatCivilDate(String(p['from']))}. Xin chọn kỳ đang mở.`,
  },
  'reporting.deadline-order': {
    kind: 'rule',
    title: 'Hạn nộp chưa theo thứ tự cấp',
    detail: 'Cấp dưới phải nộp trước cấp trên ít nhất 1 ngày làm việc. Xin sửa số ngày của các cấp.',
  },
  'reporting.meeting-too-early': {
    kind: 'rule',
    title: 'Ngày họp chưa phù hợp',
    detail: 'Cuộc họp sơ kết, tổng kết diễn ra trong kỳ hoặc sau kỳ. Xin chọn ngày khác.',
  },
  'reporting.term-overlaps': {
    kind: 'conflict',
    title: 'Nhiệm kỳ chồng lên nhau',
    detail: 'Đơn vị đã có nhiệm kỳ trong khoảng thời gian này. Xin sửa ngày.',
  },
  'reporting.period-in-use': {
    kind: 'conflict',
    title: 'Kỳ đã được dùng',
    detail: 'Đã có báo cáo hoặc đề nghị của kỳ này nên không xóa được.',
  },
  'reporting.period-not-closed': {
    kind: 'rule',
    title: 'Kỳ báo cáo đang mở',
    detail: 'Kỳ này vẫn nhận báo cáo nên không cần đề nghị nhập muộn.',
  },
  'reporting.period-already-locked': {
    kind: 'rule',
    title: 'Kỳ đã khóa số liệu',
    detail: 'Báo cáo sơ kết, tổng kết của kỳ đã được chấp nhận. Xin dùng chỉnh số liệu có lý do trên báo cáo đã duyệt.',
  },
  'reporting.late-entry-open': {
    kind: 'conflict',
    title: 'Đã có đề nghị nhập muộn',
    detail: 'Đơn vị đã có đề nghị chờ quyết định cho kỳ này.',
  },
  'reporting.late-entry-past': {
    kind: 'rule',
    title: 'Ngày đề nghị chưa phù hợp',
    detail: 'Xin chọn ngày từ hôm nay trở đi.',
  },
  'reporting.late-entry-own': {
    kind: 'forbidden',
    title: 'Đề nghị do chính anh/chị gửi',
    detail: 'Người gửi không tự quyết định đề nghị của mình. Xin chuyển người khác có thẩm quyền.',
  },
  'reporting.late-entry-decided': {
    kind: 'conflict',
    title: 'Đề nghị đã được quyết định',
    detail: 'Đề nghị này không còn chờ quyết định. Xin tải lại để xem kết quả.',
  },
});
