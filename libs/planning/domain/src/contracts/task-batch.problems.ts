import { defineProblems } from '@congtac/shared-domain';

/** Problems of a batch; field errors point into it: `/operations/3/set/dueOn`. */
export const taskBatchProblem = defineProblems({
  'planning.batch-refused': {
    kind: 'rule',
    title: 'Chưa lưu được vì có chỗ cần sửa',
    detail: (p) => `Có ${String(p['count'])} chỗ cần sửa nên chưa dòng nào được lưu. Xin xem từng dòng được nêu.`,
  },
  'planning.batch-stale': {
    kind: 'stale',
    title: 'Có dòng vừa được người khác sửa',
    detail: (p) =>
      `${String(p['by'])} vừa sửa “${String(p['title'])}”${Number(p['count']) > 1 ? ` (cùng ${Number(p['count']) - 1} dòng khác)` : ''}. Chưa dòng nào được lưu.`,
  },
  'planning.batch-line': {
    kind: 'rule',
    title: 'Dòng chưa đủ dữ liệu',
    detail: 'Dòng này thiếu tên nhiệm vụ, mã nhiệm vụ hoặc phiên bản.',
  },
});
