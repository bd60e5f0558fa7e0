import { defineProblems } from '@congtac/shared-domain';

const text = (value: unknown) => String(value ?? '');

/** Problems of the kinds of plan: their span, their level, their yearly targets (S0-4, S1-22, I-1). */
export const planKindProblem = defineProblems({
  'planning.half-missing': {
    kind: 'rule',
    title: 'Chưa chọn nửa năm',
    detail: 'Kế hoạch 6 tháng cần chọn 6 tháng đầu năm hay 6 tháng cuối năm.',
  },
  'planning.years-missing': {
    kind: 'rule',
    title: 'Chưa có năm kết thúc',
    detail: 'Kế hoạch nhiều năm cần năm kết thúc muộn hơn năm bắt đầu.',
  },
  'planning.year-outside-plan': {
    kind: 'rule',
    title: 'Năm nằm ngoài kỳ kế hoạch',
    detail: (p) =>
      `Chỉ tiêu ghi cho năm ${text(p['year'])}, kế hoạch chỉ từ năm ${text(p['from'])} đến năm ${text(p['to'])}.`,
  },
  'planning.year-twice': {
    kind: 'rule',
    title: 'Một năm ghi hai lần',
    detail: (p) => `Chỉ tiêu “${text(p['subject'])}” ghi năm ${text(p['year'])} hai lần. Xin giữ một dòng.`,
  },
  'planning.level-not-allowed': {
    kind: 'rule',
    title: 'Loại kế hoạch chưa phù hợp với cấp đơn vị',
    detail:
      'Ban công tác Mặt trận và tổ dân cư lập kế hoạch hoặc chương trình công tác trong năm hay theo việc cụ thể.',
  },
});
