import { defineProblems } from '@congtac/shared-domain';

/** Problems of attached files. */
export const attachmentProblem = defineProblems({
  'documents.file-missing': {
    kind: 'malformed',
    title: 'Chưa có tệp',
    detail: 'Yêu cầu phải kèm đúng một tệp. Xin chọn tệp rồi gửi lại.',
  },
  'documents.file-empty': {
    kind: 'rule',
    title: 'Tệp trống',
    detail: 'Tệp không có nội dung. Xin chọn tệp khác.',
  },
  'documents.file-type-not-allowed': {
    kind: 'unsupported-media',
    title: 'Kiểu tệp chưa được nhận',
    detail: 'Hệ thống nhận ảnh (JPG, PNG, WEBP, HEIC), PDF và tệp Word, Excel, PowerPoint đời mới. Xin đổi kiểu tệp.',
  },
  'documents.file-extension-mismatch': {
    kind: 'unsupported-media',
    title: 'Đuôi tệp không khớp nội dung',
    detail: (p) => `Nội dung là ${String(p['found'])} nhưng đuôi tệp khác. Xin đặt lại tên tệp cho đúng kiểu.`,
  },
  'documents.owner-closed': {
    kind: 'rule',
    title: 'Không thêm, bớt tệp được nữa',
    detail: 'Mục này đã gửi đi nên không thêm, bớt tệp được. Xin rút lại hoặc chờ trả lại.',
  },
  'documents.too-many-files': {
    kind: 'rule',
    title: 'Đã đủ số tệp',
    detail: (p) => `Mỗi mục nhận nhiều nhất ${String(p['limit'])} tệp. Xin bớt tệp trước khi thêm.`,
  },
});
