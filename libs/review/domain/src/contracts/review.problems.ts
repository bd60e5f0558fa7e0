import { defineProblems } from '@congtac/shared-domain';

/** Problems of the review context. */
export const reviewProblem = defineProblems({
  'review.period-missing': {
    kind: 'rule',
    title: 'Chưa rõ kỳ sơ kết, tổng kết',
    detail: 'Xin chọn năm, hoặc ngày đầu và ngày cuối của kỳ (ngày đầu không sau ngày cuối).',
  },
  'review.already-exists': {
    kind: 'conflict',
    title: 'Kỳ này đã có báo cáo',
    detail: 'Đơn vị đã có báo cáo cùng loại cho kỳ này. Mời anh/chị mở báo cáo đó để viết tiếp.',
  },
  'review.wrong-state': {
    kind: 'rule',
    title: 'Báo cáo không ở bước này',
    detail: (p) => `Báo cáo đang ở trạng thái “${String(p['status'] ?? '')}” nên chưa làm được việc này.`,
  },
  'review.locked': {
    kind: 'rule',
    title: 'Báo cáo đang khóa',
    detail: 'Báo cáo đã trình hoặc đã duyệt nên không sửa được. Nếu cần sửa, xin đề nghị người duyệt trả lại.',
  },
  'review.empty-section': {
    kind: 'rule',
    title: 'Còn mục chưa có nội dung',
    detail: (p) =>
      `Còn ${String(p['count'] ?? 1)} mục chưa có nội dung. Xin viết thêm, hoặc đánh dấu “Không có nội dung” cho từng mục.`,
  },
  'review.not-empty': {
    kind: 'rule',
    title: 'Mục đang có nội dung',
    detail: 'Mục này đang có nội dung nên không đánh dấu “Không có nội dung” được. Xin xóa nội dung trước.',
  },
  'review.direction-unresolved': {
    kind: 'rule',
    title: 'Còn phương hướng chưa giao việc',
    detail: (p) =>
      `Còn ${String(p['count'] ?? 1)} phương hướng chưa thành nhiệm vụ và chưa ghi “không giao việc” kèm lý do.`,
  },
  'review.direction-resolved': {
    kind: 'rule',
    title: 'Phương hướng đã được xử lý',
    detail: 'Phương hướng này đã thành nhiệm vụ hoặc đã ghi “không giao việc”, nên không sửa được nữa.',
  },
  'review.no-plan': {
    kind: 'rule',
    title: 'Báo cáo chưa gắn với kế hoạch',
    detail: 'Xin gắn báo cáo với kế hoạch của đơn vị trước khi chuyển phương hướng thành nhiệm vụ.',
  },
  'review.no-draft': {
    kind: 'rule',
    title: 'Chưa có đoạn gợi ý',
    detail: 'Mục này chưa có đoạn gợi ý từ số liệu. Xin bấm “Soạn từ báo cáo đã duyệt” trước.',
  },
  'review.number-incomplete': {
    kind: 'rule',
    title: 'Chưa đủ thông tin ban hành',
    detail: 'Xin nhập số, ký hiệu, ngày ban hành và người ký trước khi công bố.',
  },
  'review.issued-day': {
    kind: 'rule',
    title: 'Ngày ban hành chưa đúng',
    detail: 'Ngày ban hành không thể sau hôm nay. Xin chọn lại ngày.',
  },
  'review.unknown-task': {
    kind: 'rule',
    title: 'Nhiệm vụ được chọn không còn',
    detail: 'Nhiệm vụ được chọn không có hoặc nằm ngoài phạm vi anh/chị được xem. Xin chọn lại.',
  },
  'review.number-taken': {
    kind: 'conflict',
    title: 'Số văn bản đã dùng',
    detail: 'Số và ký hiệu này đã dùng cho một báo cáo khác của đơn vị trong năm. Xin kiểm tra lại.',
  },
});
