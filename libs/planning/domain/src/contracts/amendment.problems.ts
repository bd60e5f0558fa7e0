import { defineProblems, type ProblemParams } from '@congtac/shared-domain';

const text = (params: ProblemParams, key: string) => String(params[key] ?? '');

/** Problems of amending an issued plan and of taking amendments up. */
export const amendmentProblem = defineProblems({
  'planning.revision-open': {
    kind: 'conflict',
    title: 'Đang có bản sửa đổi',
    detail: 'Kế hoạch này đã có một bản sửa đổi đang soạn. Mời anh/chị mở bản đó để làm tiếp.',
  },
  'planning.automatic-plan': {
    kind: 'rule',
    title: 'Kế hoạch do hệ thống lập',
    detail: 'Kế hoạch nhiệm vụ đột xuất do hệ thống lập, không ban hành bằng văn bản nên không có bản sửa đổi.',
  },
  'planning.revision-empty': {
    kind: 'rule',
    title: 'Bản sửa đổi chưa thay đổi gì',
    detail: 'Nội dung đang giống hệt bản đã ban hành. Xin sửa nội dung, hoặc rút bản sửa đổi.',
  },
  'planning.no-such-revision': {
    kind: 'not-found',
    title: 'Không có lần ban hành này',
    detail: (p) => `Kế hoạch không có lần ban hành ${text(p, 'revision')}.`,
  },
  'planning.uptake-decided': {
    kind: 'conflict',
    title: 'Đã quyết định',
    detail: 'Thay đổi này đã được cập nhật hoặc giải trình. Mời anh/chị tải lại trang.',
  },
  'planning.keep-frozen': {
    kind: 'rule',
    title: 'Nhiệm vụ lấy nguyên văn',
    detail: 'Nhiệm vụ lấy nguyên văn theo đúng nội dung mới của cấp trên, nên không giữ riêng phần này được.',
  },
  'planning.keep-needs-reason': {
    kind: 'rule',
    title: 'Cần ghi lý do',
    detail: 'Giữ nội dung riêng cần ghi lý do để cấp trên biết.',
  },
});
