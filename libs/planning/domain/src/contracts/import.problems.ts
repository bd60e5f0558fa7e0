import { defineProblems, type ProblemParams } from '@congtac/shared-domain';

const text = (params: ProblemParams, key: string) => String(params[key] ?? '');

/** Problems of imports (item 12): each says what to do. */
export const importProblem = defineProblems({
  'planning.import-not-a-workbook': {
    kind: 'rule',
    title: 'Chưa đọc được tệp',
    detail: 'Tệp này không phải là tệp Excel (.xlsx). Anh/chị mở tệp bằng Excel, chọn “Lưu thành” .xlsx rồi tải lại.',
  },
  'planning.import-encrypted': {
    kind: 'rule',
    title: 'Tệp có mật khẩu',
    detail: 'Tệp đang được bảo vệ bằng mật khẩu. Anh/chị bỏ mật khẩu rồi tải lại.',
  },
  'planning.import-macros': {
    kind: 'rule',
    title: 'Tệp có macro',
    detail: 'Tệp có chứa macro nên không được nhận. Anh/chị lưu thành tệp .xlsx không có macro rồi tải lại.',
  },
  'planning.import-too-large': {
    kind: 'rule',
    title: 'Tệp quá lớn',
    detail: (p) =>
      `Nội dung tệp sau khi mở ra quá lớn hoặc bất thường (${text(p, 'why')}). Anh/chị chép riêng bảng kế hoạch sang một tệp mới rồi tải lại.`,
  },
  'planning.import-formulas': {
    kind: 'rule',
    title: 'Bảng có công thức',
    detail: (p) =>
      `Các ô ${text(p, 'cells')} chứa công thức. Anh/chị chọn cả bảng, sao chép, “Dán giá trị” (Paste Values) rồi tải lại.`,
  },
  'planning.import-unreadable': {
    kind: 'rule',
    title: 'Chưa đọc được tệp',
    detail: 'Tệp bị hỏng hoặc không đúng định dạng. Anh/chị mở bằng Excel, lưu lại thành .xlsx rồi tải lên.',
  },
  'planning.import-empty': {
    kind: 'rule',
    title: 'Không có dữ liệu',
    detail: 'Không tìm thấy bảng nào có chữ. Anh/chị kiểm tra lại tệp hoặc phần đã dán.',
  },
  'planning.import-no-title': {
    kind: 'rule',
    title: 'Chưa chọn cột nội dung',
    detail: 'Xin cho biết cột nào là nội dung công việc.',
  },
  'planning.import-same-column': {
    kind: 'rule',
    title: 'Hai cột cùng ý nghĩa',
    detail: 'Mỗi ý nghĩa chỉ chọn cho một cột. Xin chọn lại, cột thừa để “Bỏ qua cột này”.',
  },
  'planning.import-has-errors': {
    kind: 'rule',
    title: 'Còn lỗi phải sửa',
    detail: 'Bảng còn lỗi nên chưa nhập được. Anh/chị sửa trong tệp rồi tải lại, hoặc bỏ qua các dòng có lỗi.',
  },
  'planning.import-nothing': {
    kind: 'rule',
    title: 'Không có gì để nhập',
    detail: 'Không có gì thay đổi so với kế hoạch hiện có.',
  },
  'planning.import-state': {
    kind: 'conflict',
    title: 'Việc này chưa làm được lúc này',
    detail: 'Lần nhập này đang ở bước khác. Mời anh/chị tải lại trang.',
  },
  'planning.import-edited': {
    kind: 'conflict',
    title: 'Không hoàn tác được nữa',
    detail: 'Kế hoạch đã được sửa sau lần nhập này nên không hoàn tác tự động được.',
  },
  'planning.import-interrupted': {
    kind: 'rule',
    title: 'Lần nhập bị gián đoạn',
    detail: 'Lần nhập bị gián đoạn trước khi xong. Kế hoạch chưa thay đổi; anh/chị có thể nhập lại.',
  },
});
