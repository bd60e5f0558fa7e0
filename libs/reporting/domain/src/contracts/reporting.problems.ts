import { defineProblems, formatCivilDate } from '@congtac/shared-domain';

/** Problems of reporting. */
export const reportingProblem = defineProblems({
  'reporting.task-not-open': {
    kind: 'rule',
    title: 'Nhiệm vụ chưa nhận được báo cáo',
    detail: 'Chỉ báo cáo được nhiệm vụ đã giao và đang thực hiện.',
  },
  'reporting.unit-not-on-task': {
    kind: 'rule',
    title: 'Đơn vị không thực hiện nhiệm vụ này',
    detail: 'Chỉ đơn vị chủ trì hoặc phối hợp mới báo cáo được nhiệm vụ này.',
  },
  'reporting.unit-ambiguous': {
    kind: 'rule',
    title: 'Chưa rõ đơn vị báo cáo',
    detail: 'Anh/chị phụ trách nhiều đơn vị của nhiệm vụ này. Xin chọn đơn vị báo cáo.',
  },
  'reporting.occurrence-needed': {
    kind: 'rule',
    title: 'Chưa chọn lần thực hiện',
    detail: 'Nhiệm vụ này làm nhiều lần trong kỳ. Xin chọn lần cần báo cáo.',
  },
  'reporting.window-not-begun': {
    kind: 'rule',
    title: 'Chưa đến kỳ báo cáo',
    detail: (p) => `Lần này bắt đầu từ ngày ${formatCivilDate(String(p['from']))}. Xin báo cáo từ ngày đó.`,
  },
  'reporting.step-not-possible': {
    kind: 'conflict',
    title: 'Báo cáo đang ở bước khác',
    detail: 'Báo cáo vừa chuyển sang bước khác nên không làm được việc này. Xin tải lại để xem tình trạng mới.',
  },
  'reporting.nothing-reported': {
    kind: 'rule',
    title: 'Báo cáo chưa có nội dung',
    detail: 'Xin ghi kết quả đã làm hoặc nhập số liệu trước khi gửi.',
  },
  'reporting.values-missing': {
    kind: 'rule',
    title: 'Còn chỉ tiêu chưa có số liệu',
    detail: 'Khi báo hoàn thành, mỗi chỉ tiêu cần có số liệu hoặc được ghi rõ là không áp dụng.',
  },
  'reporting.completion-not-possible': {
    kind: 'rule',
    title: 'Chưa báo hoàn thành được ở đây',
    detail: 'Chỉ đơn vị chủ trì báo hoàn thành nhiệm vụ; nhiệm vụ định kỳ hoàn thành khi mọi lần đã xong.',
  },
  'reporting.values-wrong': {
    kind: 'malformed',
    title: 'Số liệu chưa đúng',
    detail: 'Xin xem các số liệu được đánh dấu, sửa rồi gửi lại.',
  },
  'reporting.own-report': {
    kind: 'forbidden',
    title: 'Báo cáo do chính anh/chị lập',
    detail: 'Người lập báo cáo không tự duyệt báo cáo của mình. Xin chuyển người khác có thẩm quyền duyệt.',
  },
  'reporting.already-opened': {
    kind: 'rule',
    title: 'Báo cáo đã có người xem',
    detail: 'Người duyệt đã mở báo cáo nên không rút lại được. Xin đề nghị người duyệt trả lại.',
  },
  'reporting.window-overlaps': {
    kind: 'rule',
    title: 'Kỳ số liệu chồng lên kỳ đã duyệt',
    detail: (p) =>
      `Đã có số liệu được duyệt từ ${formatCivilDate(String(p['from']))} đến ${formatCivilDate(String(p['to']))}. Xin chọn kỳ khác, hoặc đề nghị người duyệt sửa số liệu đó.`,
  },
  'reporting.period-locked': {
    kind: 'rule',
    title: 'Kỳ đã khóa số liệu',
    detail: (p) =>
      `Kỳ từ ${formatCivilDate(String(p['from']))} đến ${formatCivilDate(String(p['to']))} đã khóa vì báo cáo sơ kết, tổng kết đã được chấp nhận. Xin dùng chỉnh số liệu có lý do trên báo cáo đã duyệt, hoặc ghi số liệu vào kỳ sau.`,
  },
  'reporting.estimate-after-official': {
    kind: 'rule',
    title: 'Kỳ này đã có số chính thức',
    detail: (p) =>
      `Đã có số liệu chính thức được duyệt từ ${formatCivilDate(String(p['from']))} đến ${formatCivilDate(String(p['to']))}, nên không ghi số ước nữa. Xin bỏ chọn “Số ước thực hiện”.`,
  },
  'reporting.figure-replaced': {
    kind: 'rule',
    title: 'Số liệu này đã có báo cáo sau thay thế',
    detail: 'Số liệu của báo cáo này không còn được tính. Xin đính chính trên báo cáo mới nhất của cùng kỳ.',
  },
  'reporting.estimate-not-final': {
    kind: 'rule',
    title: 'Số ước chưa báo hoàn thành được',
    detail: 'Báo hoàn thành cần số liệu chính thức. Xin bỏ chọn “Số ước thực hiện” hoặc “Đã hoàn thành nhiệm vụ này”.',
  },
  'reporting.not-same-meeting': {
    kind: 'rule',
    title: 'Hai số liệu không cùng một cuộc họp',
    detail: 'Chỉ xem xét hai số liệu của cùng chỉ tiêu, cùng ngày họp, cùng tên cuộc họp, ở hai cấp.',
  },
  'reporting.meeting-decided': {
    kind: 'conflict',
    title: 'Đã có kết luận về cuộc họp này',
    detail: 'Xin tải lại để xem kết luận. Muốn đổi thì hủy kết luận cũ trước.',
  },
  'reporting.window-wrong': {
    kind: 'malformed',
    title: 'Khoảng thời gian chưa đúng',
    detail: 'Ngày bắt đầu phải trước hoặc bằng ngày kết thúc.',
  },
});
