import { defineProblems } from '@congtac/shared-domain';

/** Problems of directives, meetings and conclusions. */
export const directiveProblem = defineProblems({
  'review.directive-state': {
    kind: 'rule',
    title: 'Chỉ đạo không ở bước này',
    detail: (p) => `Chỉ đạo đang ở trạng thái “${String(p['status'] ?? '')}” nên chưa làm được việc này.`,
  },
  'review.no-receiver': {
    kind: 'rule',
    title: 'Chưa chọn nơi nhận',
    detail: 'Xin chọn ít nhất một đơn vị nhận, hoặc chọn cả một cấp bên dưới.',
  },
  'review.receiver-not-linked': {
    kind: 'rule',
    title: 'Nơi nhận chưa đúng',
    detail: (p) =>
      `${String(p['unit'] ?? 'Đơn vị')} không thuộc cấp dưới, không do đơn vị hướng dẫn, cũng không cùng cấp khác hệ. Xin chọn lại.`,
  },
  'review.receiver-closed': {
    kind: 'rule',
    title: 'Đơn vị đã thôi hoạt động',
    detail: (p) => `${String(p['unit'] ?? 'Đơn vị')} đã thôi hoạt động nên không nhận được chỉ đạo. Xin chọn lại.`,
  },
  'review.all-received': {
    kind: 'rule',
    title: 'Các đơn vị này đã nhận',
    detail: 'Chỉ đạo đã được gửi tới tất cả các đơn vị vừa chọn. Xin chọn thêm đơn vị khác.',
  },
  'review.not-addressed': {
    kind: 'forbidden',
    title: 'Chỉ đạo không gửi tới đơn vị',
    detail: 'Chỉ đạo này không gửi tới đơn vị của anh/chị, nên không xác nhận hoặc chuyển tiếp được.',
  },
  'review.directive-relayed': {
    kind: 'conflict',
    title: 'Đã chuyển tiếp',
    detail: 'Đơn vị đã chuyển tiếp chỉ đạo này. Muốn gửi thêm nơi nhận, mời anh/chị mở chỉ đạo đã chuyển.',
  },
  'review.due-after-above': {
    kind: 'rule',
    title: 'Hạn sau hạn cấp trên giao',
    detail: 'Hạn giao cho cấp dưới không được sau hạn cấp trên giao. Xin chọn ngày sớm hơn.',
  },
  'review.due-passed': {
    kind: 'rule',
    title: 'Hạn đã qua',
    detail: 'Hạn hoàn thành phải từ hôm nay trở đi. Xin chọn lại ngày.',
  },
  'review.unknown-document': {
    kind: 'rule',
    title: 'Văn bản được chọn không còn',
    detail: 'Văn bản được chọn không có trong danh mục văn bản. Xin chọn lại.',
  },
  'review.conclusion-resolved': {
    kind: 'rule',
    title: 'Kết luận đã được xử lý',
    detail: 'Kết luận này đã giao việc hoặc đã ghi “không giao việc”, nên không sửa, không bỏ được nữa.',
  },
  'review.meeting-in-use': {
    kind: 'rule',
    title: 'Hội nghị đang được dùng',
    detail: 'Hội nghị có kết luận đã xử lý hoặc thuộc một báo cáo sơ kết, tổng kết, nên không xóa được.',
  },
});
