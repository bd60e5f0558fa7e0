import { defineProblems } from '@congtac/shared-domain';

/** Problems of publications. */
export const publicationProblem = defineProblems({
  'register.issue-exists': {
    kind: 'conflict',
    title: 'Số này đã được ghi',
    detail: 'Ấn phẩm đã có số này trong năm. Xin chọn số khác hoặc mở số đã ghi.',
  },
  'register.publication-exists': {
    kind: 'conflict',
    title: 'Ấn phẩm đã có',
    detail: 'Đơn vị đã theo dõi một ấn phẩm cùng tên. Xin mở ấn phẩm đó.',
  },
  'register.not-below': {
    kind: 'rule',
    title: 'Nơi nhận không thuộc đơn vị',
    detail: 'Chỉ phát ấn phẩm cho các đơn vị trực thuộc. Xin chọn lại nơi nhận.',
  },
  'register.not-received': {
    kind: 'rule',
    title: 'Đơn vị chưa được gửi số này',
    detail: 'Số ấn phẩm này chưa được gửi đến đơn vị, nên chưa phát tiếp được.',
  },
});
