import { defineProblems } from './problem';

/** Problems every context may raise. */
export const commonProblem = defineProblems({
  'common.malformed': {
    kind: 'malformed',
    title: 'Dữ liệu gửi lên chưa đúng',
    detail: (p) => (p['reason'] as string | undefined) ?? 'Xin xem các mục được đánh dấu, sửa rồi gửi lại.',
  },
  'common.unauthenticated': {
    kind: 'unauthenticated',
    title: 'Anh/chị chưa đăng nhập',
    detail: 'Phiên đăng nhập đã hết hoặc chưa có. Mời anh/chị đăng nhập lại; nội dung đang viết vẫn được giữ.',
  },
  'common.forbidden': {
    kind: 'forbidden',
    title: 'Anh/chị chưa được giao quyền',
    detail: 'Anh/chị chưa được giao quyền làm việc này. Xin liên hệ người quản trị của đơn vị.',
  },
  'common.foreign-origin': {
    kind: 'forbidden',
    title: 'Yêu cầu bị từ chối',
    detail: 'Yêu cầu đến từ một trang khác nên không được thực hiện. Mời anh/chị mở lại trang và thử lại.',
  },
  'common.not-found': {
    kind: 'not-found',
    title: 'Không tìm thấy',
    detail: 'Mục này không có hoặc nằm ngoài phạm vi anh/chị được xem.',
  },
  'common.stale': {
    kind: 'stale',
    title: 'Mục này vừa được người khác sửa',
    detail: (p) => `${String(p['by'] ?? 'Một người khác')} vừa sửa mục này. Anh/chị chọn giữ bản nào rồi lưu lại.`,
  },
  'common.precondition-required': {
    kind: 'precondition-required',
    title: 'Thiếu phiên bản đang sửa',
    detail: 'Yêu cầu sửa phải kèm phiên bản (If-Match). Mời anh/chị tải lại trang rồi thử lại.',
  },
  'common.idempotency-mismatch': {
    kind: 'rule',
    title: 'Yêu cầu lặp lại với nội dung khác',
    detail: 'Mã chống gửi trùng này đã dùng cho một nội dung khác. Mời anh/chị gửi lại từ đầu.',
  },
  'common.idempotency-in-flight': {
    kind: 'conflict',
    title: 'Yêu cầu đang được xử lý',
    detail: 'Yêu cầu này đang được xử lý. Xin chờ ít giây rồi xem lại kết quả.',
  },
  'common.already-done': {
    kind: 'conflict',
    title: 'Việc này đã làm rồi',
    detail: 'Yêu cầu này đã được thực hiện. Kết quả có mã bí mật nên chỉ hiện một lần; nếu đã mất, xin cấp mã mới.',
  },
  'common.duplicate': {
    kind: 'conflict',
    title: 'Đã có dữ liệu trùng',
    detail: 'Dữ liệu này trùng với một mục đã có. Xin kiểm tra lại.',
  },
  'common.too-large': {
    kind: 'too-large',
    title: 'Nội dung quá lớn',
    detail: (p) =>
      `Nội dung gửi lên vượt quá giới hạn${p['limit'] ? ` ${String(p['limit'])}` : ''}. Xin rút gọn hoặc chia nhỏ.`,
  },
  'common.unsupported-media': {
    kind: 'unsupported-media',
    title: 'Kiểu nội dung chưa được hỗ trợ',
    detail: 'Hệ thống chỉ nhận dữ liệu JSON hoặc tệp qua mẫu tải lên.',
  },
  'common.too-many': {
    kind: 'too-many',
    title: 'Thao tác quá nhiều lần',
    detail: (p) => `Xin chờ ${String(p['retryAfter'] ?? 60)} giây rồi thử lại.`,
  },
  'common.busy': {
    kind: 'unavailable',
    title: 'Hệ thống đang bận',
    detail: 'Hệ thống đang bận hoặc đang khởi động lại. Nội dung vừa nhập chưa mất; xin thử lại sau ít giây.',
  },
  'common.internal': {
    kind: 'internal',
    title: 'Hệ thống đang gặp sự cố',
    detail:
      'Hệ thống đang gặp sự cố. Nội dung vừa nhập chưa mất. Xin thử lại sau ít phút và báo mã yêu cầu nếu còn lỗi.',
  },
});

/** The answer for everything outside one's sight: it looks the same as something that does not exist. */
export const notFound = () => commonProblem('common.not-found');
