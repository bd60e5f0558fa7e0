import { defineProblems } from '@congtac/shared-domain';

/** Problems of the register of legal documents. */
export const legalDocumentProblem = defineProblems({
  'documents.legal-document-exists': {
    kind: 'conflict',
    title: 'Văn bản đã có trong danh mục',
    detail: 'Văn bản cùng loại, số, ký hiệu và ngày này đã có. Mời anh/chị tìm và chọn văn bản đó.',
  },
  'documents.legal-document-nameless': {
    kind: 'rule',
    title: 'Văn bản chưa có tên gọi',
    detail: 'Xin nhập số của văn bản, hoặc trích yếu nếu chưa biết số.',
  },
  'documents.relation-circular': {
    kind: 'rule',
    title: 'Quan hệ đi vòng tròn',
    detail: (p) =>
      `${String(p['other'])} đã có quan hệ cùng loại về lại văn bản này. Xin chọn lại chiều của quan hệ hoặc loại quan hệ.`,
  },
});
