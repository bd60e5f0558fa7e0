import { defineProblems } from '@congtac/shared-domain';

/** Problems of saved views. */
export const savedViewProblem = defineProblems({
  'planning.view-name-taken': {
    kind: 'rule',
    title: 'Tên đã dùng',
    detail: 'Anh/chị đã có một chế độ xem mang tên này. Xin chọn tên khác.',
  },
  'planning.too-many-views': {
    kind: 'rule',
    title: 'Đã đủ số chế độ xem',
    detail: 'Mỗi người lưu được nhiều nhất 50 chế độ xem. Xin xóa bớt rồi lưu lại.',
  },
});
