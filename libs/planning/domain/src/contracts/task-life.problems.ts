import { defineProblems, formatCivilDate, type ProblemParams } from '@congtac/shared-domain';

const day = (params: ProblemParams, key: string) => formatCivilDate(String(params[key] ?? ''));

/** Problems of a task's life after it was issued, of extensions and of the discussion. */
export const taskLifeProblem = defineProblems({
  'planning.own-task-refused': {
    kind: 'conflict',
    title: 'Đây là nhiệm vụ của chính đơn vị',
    detail: 'Đơn vị tự giao nhiệm vụ này nên không từ chối. Anh/chị có thể tạm dừng hoặc hủy nhiệm vụ.',
  },
  'planning.same-lead': {
    kind: 'rule',
    title: 'Đơn vị này vừa từ chối',
    detail: 'Xin chọn một đơn vị khác làm chủ trì, hoặc chấp nhận lý do từ chối.',
  },
  'planning.suspend-until-past': {
    kind: 'rule',
    title: 'Ngày tạm dừng chưa đúng',
    detail: 'Ngày dự kiến làm tiếp phải sau hôm nay. Xin chọn lại hoặc để trống.',
  },
  'planning.completed-in-future': {
    kind: 'rule',
    title: 'Ngày hoàn thành chưa đúng',
    detail: (p) => `Ngày hoàn thành không sau hôm nay (${day(p, 'today')}). Xin chọn lại.`,
  },
  'planning.replacement-foreign': {
    kind: 'rule',
    title: 'Nhiệm vụ thay thế chưa phù hợp',
    detail: 'Nhiệm vụ thay thế phải do chính đơn vị giao và chưa bị hủy. Xin chọn lại.',
  },
  'planning.not-waived': {
    kind: 'conflict',
    title: 'Kỳ này không được miễn',
    detail: 'Chỉ bỏ miễn được kỳ đang được miễn. Mời anh/chị tải lại trang.',
  },
  'planning.due-dates-not-counted': {
    kind: 'rule',
    title: 'Chưa đặt được hạn từng số',
    detail: 'Hạn từng số chỉ dùng cho nhiệm vụ theo số lần trong kỳ, và không vượt quá số lần.',
  },
  'planning.extension-open': {
    kind: 'conflict',
    title: 'Đã có đề nghị gia hạn',
    detail: 'Một đề nghị gia hạn đang chờ quyết định. Xin chờ kết quả hoặc rút đề nghị đó.',
  },
  'planning.extension-no-due': {
    kind: 'rule',
    title: 'Nhiệm vụ không có hạn',
    detail: 'Nhiệm vụ không có ngày đến hạn nên không cần gia hạn. Nhiệm vụ định kỳ xin gia hạn theo từng kỳ.',
  },
  'planning.extension-not-later': {
    kind: 'rule',
    title: 'Hạn mới chưa muộn hơn hạn hiện tại',
    detail: (p) => `Hạn hiện tại là ${day(p, 'dueOn')}. Xin chọn ngày muộn hơn và từ hôm nay trở đi.`,
  },
  'planning.extension-over-limit': {
    kind: 'rule',
    title: 'Đã hết số lần gia hạn',
    detail: (p) =>
      `Việc này đã gia hạn ${String(p['granted'])} lần, giới hạn là ${String(p['limit'])} lần. Muốn cho thêm, xin ghi lý do ngoại lệ.`,
  },
  'planning.extension-after-parent': {
    kind: 'rule',
    title: 'Hạn mới muộn hơn cấp trên',
    detail: (p) => `Nhiệm vụ cấp trên có hạn ${day(p, 'parentDueOn')}. Muốn cho muộn hơn, xin ghi lý do ngoại lệ.`,
  },
  'planning.extension-own-request': {
    kind: 'forbidden',
    title: 'Người đề nghị không tự quyết định',
    detail: 'Anh/chị là người đề nghị gia hạn. Xin để người khác có thẩm quyền quyết định.',
  },
  'planning.mention-outside': {
    kind: 'rule',
    title: 'Người được nhắc không xem được nhiệm vụ này',
    detail: 'Chỉ nhắc được người của các đơn vị cùng làm nhiệm vụ. Xin chọn lại.',
  },
});
