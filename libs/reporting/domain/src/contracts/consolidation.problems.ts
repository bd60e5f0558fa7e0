import { defineProblems } from '@congtac/shared-domain';

/** Problems of the consolidation table. */
export const consolidationProblem = defineProblems({
  'reporting.entries-wrong': {
    kind: 'rule',
    title: 'Chưa ghi được số liệu',
    detail: (p) =>
      `Có ${String(p['count'])} dòng chưa ghi được, nên chưa dòng nào được lưu. Xin xem lý do ở từng dòng, sửa rồi gửi lại.`,
  },
  'reporting.unit-given-twice': {
    kind: 'rule',
    title: 'Đơn vị được ghi hai lần',
    detail: 'Mỗi đơn vị chỉ ghi một số liệu trong một lần gửi.',
  },
  'reporting.several-figures': {
    kind: 'rule',
    title: 'Đơn vị có nhiều số liệu trong kỳ',
    detail: 'Đơn vị đã báo nhiều số liệu trong kỳ (nhiều tháng hoặc nhiều cuộc họp). Xin mở từng báo cáo để sửa.',
  },
  'reporting.several-tasks': {
    kind: 'rule',
    title: 'Chưa rõ số liệu thuộc nhiệm vụ nào',
    detail:
      'Đơn vị có nhiều nhiệm vụ cùng chỉ tiêu này, hoặc nhiều lần thực hiện trong kỳ. Xin nhập ở báo cáo của nhiệm vụ.',
  },
  'reporting.no-task-for-unit': {
    kind: 'rule',
    title: 'Đơn vị không có nhiệm vụ với chỉ tiêu này',
    detail: 'Trong kỳ, đơn vị không chủ trì hoặc phối hợp nhiệm vụ nào đang làm có chỉ tiêu này.',
  },
  'reporting.unit-writing': {
    kind: 'conflict',
    title: 'Đơn vị đang soạn báo cáo của mình',
    detail: 'Đơn vị đang soạn báo cáo cho nhiệm vụ này. Xin nhắc đơn vị gửi, để khỏi có hai số khác nhau.',
  },
  'reporting.unit-sent': {
    kind: 'conflict',
    title: 'Đơn vị đã gửi số liệu',
    detail: 'Đơn vị đã gửi số liệu, đang chờ duyệt. Xin chấp nhận hoặc trả lại báo cáo đó.',
  },
  'reporting.unit-rewriting': {
    kind: 'conflict',
    title: 'Báo cáo đang ở chỗ đơn vị',
    detail: 'Báo cáo đã trả lại, đơn vị đang sửa. Xin nhắc đơn vị gửi lại.',
  },
  'reporting.reason-needed': {
    kind: 'rule',
    title: 'Cần lý do sửa',
    detail: 'Số liệu này đã được duyệt. Xin ghi lý do sửa.',
  },
  'reporting.entry-stale': {
    kind: 'conflict',
    title: 'Số liệu vừa được người khác đổi',
    detail: 'Số liệu của đơn vị vừa đổi sau khi anh/chị mở bảng. Xin xem số mới rồi nhập lại nếu cần.',
  },
});
