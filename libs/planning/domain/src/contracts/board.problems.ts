import { defineProblems } from '@congtac/shared-domain';

/** Problems of reminding lower units. */
export const boardProblem = defineProblems({
  'planning.reminded-recently': {
    kind: 'conflict',
    title: 'Đơn vị vừa được nhắc',
    detail: (p) =>
      `${String(p['units'] ?? 'Đơn vị này')} đã được nhắc trong vòng 24 giờ. Anh/chị có muốn nhắc lại không?`,
  },
  'planning.nobody-to-remind': {
    kind: 'rule',
    title: 'Không còn đơn vị cần nhắc',
    detail: 'Các đơn vị được chọn đã ban hành kế hoạch và trả lời đủ nhiệm vụ.',
  },
});
