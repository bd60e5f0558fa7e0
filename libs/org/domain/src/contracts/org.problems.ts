import { defineProblems } from '@congtac/shared-domain';

const text = (value: unknown) => String(value ?? '');

/** Problems of the organisation register. */
export const orgProblem = defineProblems({
  'org.code-taken': {
    kind: 'conflict',
    title: 'Mã đơn vị đã được dùng',
    detail: 'Mã này đã thuộc về một đơn vị khác trong cùng thời gian. Xin chọn mã khác hoặc ghi ngày bắt đầu.',
  },
  'org.level-unknown': {
    kind: 'rule',
    title: 'Cấp của đơn vị chưa có trong danh mục',
    detail: 'Xin chọn một cấp có trong danh mục của hệ này.',
  },
  'org.parent-unavailable': {
    kind: 'rule',
    title: 'Đơn vị cấp trên không dùng được',
    detail: 'Đơn vị cấp trên không có hoặc đã kết thúc hoạt động. Xin chọn đơn vị khác.',
  },
  'org.related-unit-unavailable': {
    kind: 'rule',
    title: 'Đơn vị liên quan không dùng được',
    detail: 'Đơn vị hướng dẫn hoặc đơn vị chủ quản không có trong danh sách. Xin chọn lại.',
  },
  'org.move-into-own-branch': {
    kind: 'rule',
    title: 'Không chuyển được đơn vị',
    detail: 'Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc của nó. Xin chọn đơn vị khác.',
  },
  'org.move-date-order': {
    kind: 'rule',
    title: 'Ngày chuyển chưa phù hợp',
    detail: (p) => `Ngày chuyển phải sau lần sắp xếp gần nhất (${text(p['after'])}).`,
  },
  'org.move-date-future': {
    kind: 'rule',
    title: 'Ngày chuyển còn ở phía trước',
    detail: 'Việc chuyển đơn vị được ghi từ ngày có hiệu lực trở đi. Xin thực hiện vào hoặc sau ngày đó.',
  },
  'org.unit-closed': {
    kind: 'rule',
    title: 'Đơn vị đã kết thúc hoạt động',
    detail: 'Đơn vị này đã kết thúc hoạt động nên không thay đổi được nữa. Lịch sử của đơn vị vẫn xem được.',
  },
  'org.close-has-children': {
    kind: 'rule',
    title: 'Đơn vị còn đơn vị trực thuộc',
    detail: (p) =>
      `Còn ${text(p['count'])} đơn vị trực thuộc đang hoạt động. Xin chuyển hoặc kết thúc các đơn vị đó trước.`,
  },
  'org.successor-needed': {
    kind: 'rule',
    title: 'Cần chọn đơn vị tiếp nhận',
    detail: (p) =>
      `Đơn vị còn ${text(p['count'])} việc chưa xong. Xin chọn đơn vị tiếp nhận rồi kết thúc hoạt động; mọi việc được chuyển sang, không mất gì.`,
  },
  'org.successor-unavailable': {
    kind: 'rule',
    title: 'Đơn vị tiếp nhận không dùng được',
    detail:
      'Đơn vị tiếp nhận phải là một đơn vị khác, còn hoạt động sau ngày kết thúc, thuộc nhánh anh/chị quản trị hoặc ở cấp trên trực tiếp. Xin chọn đơn vị khác.',
  },
  'org.validity-order': {
    kind: 'rule',
    title: 'Khoảng thời gian chưa đúng',
    detail: 'Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.',
  },
  'org.import-file-invalid': {
    kind: 'rule',
    title: 'Tệp chưa đọc được',
    detail: (p) => text(p['reason']) || 'Xin kiểm tra lại tệp CSV (UTF-8) hoặc Excel (.xlsx) rồi gửi lại.',
  },
  'org.import-not-ready': {
    kind: 'conflict',
    title: 'Tệp chưa sẵn sàng để ghi',
    detail: 'Việc đọc thử tệp chưa xong hoặc tệp còn lỗi. Xin chờ đọc xong và sửa hết lỗi rồi ghi.',
  },
});
