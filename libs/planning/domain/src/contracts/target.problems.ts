import { defineProblems, formatNumber, type ProblemParams } from '@congtac/shared-domain';
import { CASCADE_MODE_NAMES, type CascadeMode } from './cascade-codes';

const text = (params: ProblemParams, key: string) => String(params[key] ?? '');
const figure = (params: ProblemParams, key: string) => formatNumber(Number(params[key]));

/** Problems of targets, indicators, allocation and refusals. */
export const targetProblem = defineProblems({
  'planning.answer-not-offered': {
    kind: 'rule',
    title: 'Cách thực hiện chưa phù hợp',
    detail: (p) => {
      const given = CASCADE_MODE_NAMES[p.given as CascadeMode];
      return given
        ? `Cấp trên giao nhiệm vụ này theo cách “${given}”. Xin chọn một cách được nêu bên cạnh nhiệm vụ.`
        : 'Cách này chỉ dùng khi cấp trên giao như vậy. Xin chọn một cách được nêu bên cạnh nhiệm vụ.';
    },
  },
  'planning.refusal-closed': {
    kind: 'conflict',
    title: 'Việc từ chối này đã được xử lý',
    detail: 'Nhiệm vụ không còn ở trạng thái từ chối chờ xử lý. Mời anh/chị tải lại trang.',
  },
  'planning.reassign-same': {
    kind: 'rule',
    title: 'Xin chọn đơn vị khác',
    detail: 'Đơn vị này vừa từ chối hoặc không thuộc các đơn vị cấp dưới của kế hoạch.',
  },
  'planning.indicator-code-taken': {
    kind: 'conflict',
    title: 'Mã chỉ tiêu đã dùng',
    detail: 'Đơn vị đã có một chỉ tiêu mang mã này. Xin chọn mã khác.',
  },
  'planning.indicator-in-use': {
    kind: 'conflict',
    title: 'Chỉ tiêu đang được dùng',
    detail: 'Đơn vị tính, chiều tốt và cách tổng hợp không đổi được khi đã có nhiệm vụ dùng chỉ tiêu này.',
  },
  'planning.indicator-bounds-wrong': {
    kind: 'malformed',
    title: 'Khoảng số thường gặp chưa đúng',
    detail: 'Số thấp nhất thường gặp phải nhỏ hơn hoặc bằng số cao nhất thường gặp.',
  },
  'planning.people-not-additive': {
    kind: 'rule',
    title: 'Số người không cộng theo thời gian',
    detail: 'Một người có thể được đếm ở nhiều kỳ. Xin bỏ “Cộng được qua các kỳ”, hoặc chọn đơn vị tính “lượt người”.',
  },
  'planning.indicator-archived': {
    kind: 'rule',
    title: 'Chỉ tiêu đã ngừng dùng',
    detail: 'Xin chọn một chỉ tiêu đang dùng trong danh mục.',
  },
  'planning.target-repeated': {
    kind: 'conflict',
    title: 'Chỉ tiêu đã có ở nhiệm vụ này',
    detail: 'Mỗi chỉ tiêu chỉ ghi một lần cho một nhiệm vụ. Xin sửa dòng đã có.',
  },
  'planning.target-inherited': {
    kind: 'rule',
    title: 'Chỉ tiêu do cấp trên giao',
    detail: 'Chỉ tiêu cấp trên giao thì không bỏ được. Đơn vị có thể đăng ký mức thực hiện hoặc ghi giải trình.',
  },
  'planning.no-justification': {
    kind: 'conflict',
    title: 'Chưa có giải trình để xem xét',
    detail: 'Đơn vị chưa ghi giải trình cho chỉ tiêu này. Anh/chị có thể đề nghị đơn vị giải trình.',
  },
  'planning.allocation-not-split': {
    kind: 'rule',
    title: 'Chỉ tiêu này không phân bổ',
    detail: 'Chỉ phân bổ được chỉ tiêu “Phân bổ đủ tổng số” hoặc “Mỗi đơn vị đều phải đạt”.',
  },
  'planning.allocation-open': {
    kind: 'rule',
    title: 'Chưa phân bổ đủ chỉ tiêu',
    detail: (p) =>
      `“${text(p, 'indicator')}”: tổng ${figure(p, 'total')}, đã phân bổ ${figure(p, 'sum')}. ` +
      'Xin phân bổ cho khớp, hoặc người đứng đầu ghi lý do chấp nhận chênh lệch.',
  },
});
