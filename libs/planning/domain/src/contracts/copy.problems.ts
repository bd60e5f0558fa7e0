import { defineProblems } from '@congtac/shared-domain';

/** Problems of copying a plan to another year. */
export const copyProblem = defineProblems({
  'planning.copy-same-year': {
    kind: 'rule',
    title: 'Năm chưa phù hợp',
    detail: 'Kế hoạch chỉ chép được sang một năm khác. Xin chọn lại năm.',
  },
  'planning.copy-nothing': {
    kind: 'rule',
    title: 'Chưa chọn nhiệm vụ nào',
    detail: 'Tất cả nhiệm vụ đang được bỏ. Xin chọn ít nhất một nhiệm vụ để chép.',
  },
});
