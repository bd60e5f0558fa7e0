import { defineProblems, formatCivilDate, formatNumber, type ProblemParams } from '@congtac/shared-domain';

const text = (params: ProblemParams, key: string) => String(params[key] ?? '');
const day = (params: ProblemParams, key: string) => formatCivilDate(text(params, key));
const figure = (params: ProblemParams, key: string) => formatNumber(Number(params[key]));

/** Problems of plans, tasks and the cascade. Field errors name the tasks at fault (`/tasks/<id>`). */
export const planningProblem = defineProblems({
  'planning.wrong-state': {
    kind: 'conflict',
    title: 'Việc này chưa làm được lúc này',
    detail: (p) => `Mục này đang ở bước “${text(p, 'status')}” nên chưa thực hiện được. Mời anh/chị tải lại trang.`,
  },
  'planning.plan-locked': {
    kind: 'conflict',
    title: 'Kế hoạch đã khóa nội dung',
    detail: (p) => `Kế hoạch đang ở bước “${text(p, 'status')}”. Chỉ sửa được khi kế hoạch đang soạn.`,
  },
  'planning.not-ready': {
    kind: 'rule',
    title: 'Kế hoạch chưa đủ để trình hoặc duyệt',
    detail: 'Xin bổ sung các mục được nêu rồi thực hiện lại.',
  },
  'planning.no-section': {
    kind: 'rule',
    title: 'Chưa có mục nội dung',
    detail: 'Kế hoạch cần ít nhất một mục nội dung.',
  },
  'planning.no-task': {
    kind: 'rule',
    title: 'Chưa có nhiệm vụ',
    detail: 'Kế hoạch cần ít nhất một nhiệm vụ.',
  },
  'planning.no-lead': {
    kind: 'rule',
    title: 'Nhiệm vụ chưa có đơn vị chủ trì',
    detail: 'Nhiệm vụ này chưa có đơn vị chủ trì. Chọn một đơn vị trước khi trình duyệt.',
  },
  'planning.many-leads': {
    kind: 'rule',
    title: 'Nhiệm vụ có nhiều đơn vị chủ trì',
    detail: 'Mỗi nhiệm vụ chỉ có một đơn vị chủ trì. Chọn một đơn vị, các đơn vị khác ghi phối hợp.',
  },
  'planning.no-basis': {
    kind: 'rule',
    title: 'Chưa nêu căn cứ',
    detail: 'Xin nêu căn cứ của kế hoạch, hoặc đánh dấu “Không có căn cứ”.',
  },
  'planning.parent-not-cited': {
    kind: 'rule',
    title: 'Chưa căn cứ kế hoạch cấp trên',
    detail: (p) => `Đơn vị được giao xây dựng kế hoạch theo “${text(p, 'parent')}”. Xin đưa kế hoạch đó vào căn cứ.`,
  },
  'planning.own-submission': {
    kind: 'rule',
    title: 'Người trình không tự duyệt',
    detail: 'Anh/chị là người trình kế hoạch này. Xin để một người khác có quyền duyệt của đơn vị duyệt.',
  },
  'planning.parent-not-approved': {
    kind: 'rule',
    title: 'Chờ cấp trên duyệt',
    detail: (p) => `Kế hoạch cần “${text(p, 'parent')}” duyệt trước khi ban hành.`,
  },
  'planning.signer-missing': {
    kind: 'rule',
    title: 'Chưa có người ký',
    detail: 'Xin chọn hoặc ghi tên, chức vụ người ký trước khi ban hành.',
  },
  'planning.issued-day': {
    kind: 'rule',
    title: 'Ngày ban hành chưa đúng',
    detail: (p) => `Ngày ban hành phải từ ngày duyệt (${day(p, 'from')}) đến hôm nay (${day(p, 'to')}).`,
  },
  'planning.number-taken': {
    kind: 'conflict',
    title: 'Số văn bản đã dùng',
    detail: 'Số và ký hiệu này đã dùng cho một kế hoạch khác của đơn vị trong năm. Xin chọn số khác.',
  },
  'planning.plan-exists': {
    kind: 'conflict',
    title: 'Đã có kế hoạch cùng loại',
    detail: 'Đơn vị đã có kế hoạch cùng loại, cùng kỳ và cùng lĩnh vực. Mời anh/chị mở kế hoạch đó.',
  },
  'planning.period-overlap': {
    kind: 'conflict',
    title: 'Trùng kỳ với kế hoạch đã ban hành',
    detail: (p) => `Đơn vị đã ban hành “${text(p, 'other')}” cho kỳ này. Xin xem lại kỳ hoặc lĩnh vực của kế hoạch.`,
  },
  'planning.period-reversed': {
    kind: 'rule',
    title: 'Kỳ kế hoạch chưa đúng',
    detail: 'Ngày bắt đầu phải trước hoặc bằng ngày kết thúc.',
  },
  'planning.period-outside-parent': {
    kind: 'rule',
    title: 'Kỳ nằm ngoài kỳ của cấp trên',
    detail: (p) => `Kỳ của kế hoạch phải nằm trong kỳ của kế hoạch cấp trên (${day(p, 'from')} đến ${day(p, 'to')}).`,
  },
  'planning.due-after-parent': {
    kind: 'rule',
    title: 'Hạn muộn hơn cấp trên',
    detail: (p) => `Cấp trên ấn định hạn ${day(p, 'parentDueOn')}. Xin chọn hạn sớm hơn hoặc bằng, hoặc ghi lý do.`,
  },
  'planning.due-missing': {
    kind: 'rule',
    title: 'Chưa có ngày đến hạn',
    detail: 'Cách tính hạn này cần một ngày cụ thể. Xin chọn ngày, hoặc đổi cách tính hạn.',
  },
  'planning.due-not-expected': {
    kind: 'rule',
    title: 'Nhiệm vụ này không có ngày đến hạn',
    detail: 'Nhiệm vụ thường xuyên hoặc không thời hạn thì không ghi ngày. Xin bỏ ngày hoặc đổi cách tính hạn.',
  },
  'planning.due-outside-plan': {
    kind: 'rule',
    title: 'Hạn nằm ngoài kỳ kế hoạch',
    detail: (p) => `Hạn phải nằm trong kỳ kế hoạch, từ ${day(p, 'from')} đến ${day(p, 'to')}.`,
  },
  'planning.verbatim-frozen': {
    kind: 'rule',
    title: 'Nhiệm vụ lấy nguyên văn',
    detail: 'Nhiệm vụ lấy nguyên văn giữ tên và chỉ tiêu của cấp trên. Muốn sửa, xin chuyển sang “Cụ thể hóa”.',
  },
  'planning.verbatim-required': {
    kind: 'rule',
    title: 'Nhiệm vụ được giao nguyên văn',
    detail: 'Cấp trên giao nguyên văn nhiệm vụ này. Xin chọn “Lấy nguyên văn”, hoặc “Không áp dụng” kèm lý do.',
  },
  'planning.target-below-assigned': {
    kind: 'rule',
    title: 'Chỉ tiêu chưa đạt mức cấp trên giao',
    detail: (p) => `Cấp trên giao ${figure(p, 'assigned')}, đơn vị đăng ký ${figure(p, 'committed')}. Xin đăng ký lại.`,
  },
  'planning.target-needs-justification': {
    kind: 'rule',
    title: 'Chỉ tiêu chỉ bằng mức cấp trên giao',
    detail: (p) =>
      `Yêu cầu là cao hơn ${figure(p, 'assigned')}. Đăng ký bằng mức này cần ghi giải trình để người duyệt xem xét.`,
  },
  'planning.reason-required': {
    kind: 'rule',
    title: 'Cần ghi lý do',
    detail: 'Xin ghi lý do để người đọc hiểu vì sao.',
  },
  'planning.count-required': {
    kind: 'rule',
    title: 'Cần ghi số lần',
    detail: 'Nhiệm vụ theo số lần trong kỳ cần ghi số lần thực hiện.',
  },
  'planning.party-ambiguous': {
    kind: 'rule',
    title: 'Phân công chưa rõ',
    detail: 'Mỗi dòng phân công chọn một đơn vị hoặc một cá nhân.',
  },
  'planning.lead-not-linked': {
    kind: 'rule',
    title: 'Đơn vị chủ trì chưa phù hợp',
    detail: 'Chỉ giao chủ trì cho đơn vị mình, đơn vị cấp dưới, hoặc cơ quan, tổ chức, Ban Chỉ đạo có liên quan.',
  },
  'planning.unit-closed': {
    kind: 'rule',
    title: 'Đơn vị đã kết thúc hoạt động',
    detail: (p) => `“${text(p, 'unit')}” hoạt động đến ${day(p, 'validTo')}. Xin chọn đơn vị đang hoạt động.`,
  },
  'planning.basis-ambiguous': {
    kind: 'rule',
    title: 'Căn cứ chưa rõ',
    detail: 'Mỗi căn cứ là một văn bản, một kế hoạch cấp trên hoặc một câu ghi chú.',
  },
  'planning.unknown-reference': {
    kind: 'rule',
    title: 'Mục được chọn không còn',
    detail: 'Một mục được chọn không có hoặc nằm ngoài phạm vi anh/chị được xem. Xin chọn lại.',
  },
  'planning.not-above': {
    kind: 'rule',
    title: 'Kế hoạch không thuộc cấp trên',
    detail: 'Chỉ căn cứ được kế hoạch đã ban hành của cấp trên trực tiếp theo hệ thống.',
  },
  'planning.task-cycle': {
    kind: 'rule',
    title: 'Vị trí chưa hợp lệ',
    detail: 'Một nhiệm vụ không thể nằm trong chính nó hoặc trong nhiệm vụ con của nó.',
  },
  'planning.too-deep': {
    kind: 'rule',
    title: 'Quá nhiều cấp nhiệm vụ',
    detail: 'Nhiệm vụ chỉ lồng nhau tối đa 6 cấp.',
  },
  'planning.has-children': {
    kind: 'conflict',
    title: 'Còn nội dung bên trong',
    detail: 'Mục này còn nhiệm vụ hoặc mục con. Xin chuyển hoặc xóa nội dung bên trong trước.',
  },
  'planning.open-children': {
    kind: 'conflict',
    title: 'Còn nhiệm vụ con chưa xong',
    detail: 'Nhiệm vụ còn việc con đang thực hiện nên chưa báo hoàn thành được.',
  },
  'planning.occurrence-not-begun': {
    kind: 'rule',
    title: 'Chưa đến kỳ thực hiện',
    detail: (p) => `Kỳ này bắt đầu từ ${day(p, 'from')}. Xin báo cáo khi đến kỳ.`,
  },
  'planning.occurrences-open': {
    kind: 'conflict',
    title: 'Còn kỳ chưa thực hiện',
    detail: (p) => `Nhiệm vụ định kỳ còn ${text(p, 'open')} kỳ chưa thực hiện hoặc chưa được miễn.`,
  },
});
