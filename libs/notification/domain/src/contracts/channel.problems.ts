import { defineProblems } from '@congtac/shared-domain';

/** Problems of letters, devices and the calendar feed. */
export const channelProblem = defineProblems({
  'notification.mail-off': {
    kind: 'rule',
    title: 'Chưa gửi được thư',
    detail: 'Hệ thống này chưa được cài đặt máy chủ thư. Xin liên hệ người quản trị.',
  },
  'notification.address-unfit': {
    kind: 'rule',
    title: 'Địa chỉ thư chưa đúng',
    detail: 'Xin nhập địa chỉ thư điện tử đầy đủ, ví dụ ten@donvi.gov.vn.',
  },
  'notification.code-too-often': {
    kind: 'too-many',
    title: 'Đã gửi thư xác nhận nhiều lần',
    detail:
      'Mỗi ngày hệ thống gửi tối đa 5 thư xác nhận. Xin xem lại hộp thư, kể cả mục thư rác, hoặc thử lại ngày mai.',
  },
  'notification.code-wrong': {
    kind: 'rule',
    title: 'Mã xác nhận không còn dùng được',
    detail: 'Mã đã hết hạn, đã dùng hoặc không đúng. Xin bấm gửi lại thư xác nhận.',
  },
  'notification.stop-wrong': {
    kind: 'rule',
    title: 'Đường dẫn trong thư không đúng',
    detail: 'Xin mở lại đường dẫn ở cuối thư, hoặc đăng nhập rồi chọn Cá nhân, Cách nhận thông báo để thôi nhận thư.',
  },
  'notification.not-ready': {
    kind: 'rule',
    title: 'Kênh này chưa sẵn sàng',
    detail: 'Xin xác nhận địa chỉ thư hoặc bật thông báo trên một thiết bị trước khi gửi thử.',
  },
  'notification.endpoint-unfit': {
    kind: 'rule',
    title: 'Thiết bị chưa đăng ký được',
    detail: 'Trình duyệt đưa ra một địa chỉ nhận không dùng được. Xin thử lại bằng trình duyệt khác.',
  },
  'notification.too-many-devices': {
    kind: 'rule',
    title: 'Đã đủ số thiết bị',
    detail: 'Mỗi người nhận thông báo trên tối đa 10 thiết bị. Xin gỡ một thiết bị không dùng nữa.',
  },
});
