import { defineProblems } from '@congtac/shared-domain';

/** Problems of bringing deleted things back. */
export const trashProblem = defineProblems({
  'planning.not-in-trash': {
    kind: 'conflict',
    title: 'Không khôi phục được nữa',
    detail: 'Mục này đã được khôi phục, hoặc đã quá 30 ngày kể từ khi xóa.',
  },
  'planning.plan-in-trash': {
    kind: 'conflict',
    title: 'Kế hoạch đã bị xóa',
    detail: 'Mục này thuộc một kế hoạch đã bị xóa. Xin khôi phục kế hoạch trước.',
  },
});
