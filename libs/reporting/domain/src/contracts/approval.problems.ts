import { defineProblems } from '@congtac/shared-domain';

/** Problems of the approval of periods and of replayed figures. */
export const approvalProblem = defineProblems({
  'reporting.approval-not-possible': {
    kind: 'rule',
    title: 'Bước này không thực hiện được',
    detail: 'Kỳ của đơn vị không còn ở bước này. Xin tải lại trang để xem tình trạng mới nhất.',
  },
  'reporting.approval-period-running': {
    kind: 'rule',
    title: 'Kỳ báo cáo chưa chốt',
    detail: 'Kỳ được duyệt từ ngày chốt số liệu. Xin chờ đến ngày đó.',
  },
  'reporting.approval-lower-missing': {
    kind: 'rule',
    title: 'Còn đơn vị cấp dưới chưa xong',
    detail: (p) =>
      `${String(p['names'])} chưa xong. Xin chờ hoặc nhắc các đơn vị này; nếu cần duyệt ngay, xin ký ngoại lệ có lý do và ghi đủ tên đơn vị để ngoài.`,
  },
  'reporting.approval-above-first': {
    kind: 'rule',
    title: 'Cấp trên đã duyệt kỳ này',
    detail: (p) => `${String(p['name'])} đã duyệt kỳ có số liệu của đơn vị. Cấp trên cần hủy duyệt trước.`,
  },
  'reporting.approval-own': {
    kind: 'forbidden',
    title: 'Cần người khác duyệt',
    detail:
      'Anh/chị là người duy nhất đã lập báo cáo hoặc đã ký duyệt kỳ này. Xin để người khác có thẩm quyền quyết định.',
  },
  'reporting.pin-unknown': {
    kind: 'rule',
    title: 'Chưa rõ số liệu cần sửa',
    detail: 'Xin chọn chỉ tiêu có trong kỳ của đơn vị này.',
  },
  'reporting.period-accepted': {
    kind: 'rule',
    title: 'Cấp trên đã nhận kỳ này',
    detail: (p) =>
      `Số liệu kỳ ${String(p['period'])} của ${String(p['unit'])} đã được cấp trên nhận nên không đổi được. Xin đính chính có lý do, hoặc đề nghị cấp trên hủy nhận.`,
  },
  'reporting.replay-place': {
    kind: 'rule',
    title: 'Chưa rõ số liệu của đơn vị nào',
    detail: 'Xin chọn đơn vị hoặc kế hoạch.',
  },
  'reporting.replay-instant': {
    kind: 'rule',
    title: 'Thời điểm chưa đúng',
    detail: 'Thời điểm trong đường dẫn chưa đúng hoặc chưa đến. Xin mở lại số liệu từ trang tổng quan.',
  },
});
