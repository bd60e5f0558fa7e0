import { defineProblems } from '@congtac/shared-domain';

/** Problems of work given between the plans. */
export const adHocProblem = defineProblems({
  'planning.no-receiver': {
    kind: 'rule',
    title: 'Chưa chọn đơn vị nhận việc',
    detail: 'Xin chọn ít nhất một đơn vị nhận nhiệm vụ.',
  },
  'planning.due-passed': {
    kind: 'rule',
    title: 'Hạn đã qua',
    detail: 'Hạn hoàn thành của nhiệm vụ giao mới phải từ hôm nay trở đi. Xin chọn lại ngày.',
  },
  'planning.due-after-answered': {
    kind: 'rule',
    title: 'Hạn sau hạn cấp trên giao',
    detail: 'Hạn giao cho cấp dưới không được sau hạn cấp trên giao cho đơn vị. Xin chọn ngày sớm hơn.',
  },
});
