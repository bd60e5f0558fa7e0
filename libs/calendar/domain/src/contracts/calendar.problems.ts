import { defineProblems } from '@congtac/shared-domain';

/** Problems of the catalogues and the working calendar. */
export const calendarProblem = defineProblems({
  'calendar.code-taken': {
    kind: 'conflict',
    title: 'Mã đã dùng',
    detail: 'Mã này đã dùng cho một mục khác trong danh mục. Xin chọn mã khác, hoặc để trống để hệ thống đặt mã.',
  },
  'calendar.in-use': {
    kind: 'conflict',
    title: 'Mục đang được sử dụng',
    detail: (p) =>
      `Mục này đang có ở ${String(p['uses'] ?? 'một số')} nơi trong các kế hoạch nên không xóa được. Anh/chị có thể ngừng dùng để không ai chọn mới.`,
  },
  'calendar.day-required': {
    kind: 'rule',
    title: 'Chưa có ngày',
    detail: 'Xin ghi ngày dương lịch hoặc ngày âm lịch, hoặc chọn “Chưa biết ngày”.',
  },
  'calendar.no-such-lunar-day': {
    kind: 'rule',
    title: 'Ngày âm lịch không có trong năm',
    detail: (p) => `Năm ${String(p['year'] ?? '')} không có ngày âm lịch này. Xin xem lại ngày, tháng.`,
  },
  'calendar.day-outside-year': {
    kind: 'rule',
    title: 'Ngày không thuộc năm đã chọn',
    detail: (p) => `Ngày phải nằm trong năm ${String(p['year'] ?? '')}.`,
  },
  'calendar.weekend-only': {
    kind: 'rule',
    title: 'Ngày làm bù phải là ngày nghỉ hằng tuần',
    detail: 'Ngày làm bù là thứ Bảy hoặc Chủ nhật được đổi thành ngày làm việc. Xin chọn lại ngày.',
  },
  'calendar.years-reversed': {
    kind: 'rule',
    title: 'Năm kết thúc chưa đúng',
    detail: 'Năm kết thúc phải từ năm bắt đầu trở đi.',
  },
  'calendar.unknown-set': {
    kind: 'rule',
    title: 'Bộ chuyên đề không còn',
    detail: 'Bộ chuyên đề được chọn không có trong danh mục. Xin chọn lại.',
  },
});
