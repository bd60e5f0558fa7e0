import { defineProblems } from '@congtac/shared-domain';

/** Problems of reminding units of their reports. */
export const periodReminderProblem = defineProblems({
  'reporting.nobody-to-remind': {
    kind: 'rule',
    title: 'Không còn đơn vị cần nhắc',
    detail:
      'Các đơn vị được chọn đã báo cáo, hoặc hôm nay đã được nhắc. Mỗi đơn vị được nhắc nhiều nhất một lần mỗi ngày.',
  },
});
