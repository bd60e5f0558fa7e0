import { settingsVi } from './settings.vi';

/** Vietnamese texts of the inbox. */
export const vi = {
  title: 'Thông báo',
  readAll: 'Đánh dấu đã đọc tất cả',
  tabs: 'Lọc thông báo',
  all: 'Tất cả',
  unread: 'Chưa đọc',
  list: 'Danh sách thông báo',
  new: 'Chưa đọc',
  urgent: 'Khẩn',
  none: 'Chưa có thông báo nào',
  noneWhy: 'Khi có việc được giao, kế hoạch cần duyệt, nhắc việc hay chỉ đạo mới, thông báo sẽ hiện ở đây.',
  noneUnread: 'Anh/chị đã đọc hết thông báo',
  more: 'Xem thêm',
  settings: settingsVi,
} as const;
