import { defineProblems, formatCivilDate } from '@congtac/shared-domain';

/** Problems of dashboards. */
export const dashboardProblem = defineProblems({
  'reporting.as-of-ahead': {
    kind: 'rule',
    title: 'Ngày tính chưa đến',
    detail: (p) => `Số liệu tính được đến hôm nay, ngày ${formatCivilDate(String(p['today']))}. Xin chọn ngày sớm hơn.`,
  },
  'reporting.since-ahead': {
    kind: 'rule',
    title: 'Ngày so sánh chưa đến',
    detail: (p) => `Xin chọn ngày từ hôm nay, ${formatCivilDate(String(p['today']))}, trở về trước.`,
  },
  'reporting.page-unknown': {
    kind: 'rule',
    title: 'Không đọc được trang tiếp theo',
    detail: 'Xin mở lại danh sách từ đầu.',
  },
});
