import { type CivilDate, formatCivilDate } from '@congtac/shared-domain';

/** Codes of document types (domain.md §2.2) in the order of a drop-down list. */
export const LEGAL_DOCUMENT_TYPES = [
  'CT',
  'NQ',
  'KL',
  'QD',
  'TT',
  'CV',
  'KH',
  'CTR',
  'BC',
  'HD',
  'NQLT',
  'TB',
] as const;
export type LegalDocumentType = (typeof LEGAL_DOCUMENT_TYPES)[number];

/** Vietnamese names of the document types. */
export const LEGAL_DOCUMENT_TYPE_NAMES: Record<LegalDocumentType, string> = {
  CT: 'Chỉ thị',
  NQ: 'Nghị quyết',
  KL: 'Kết luận',
  QD: 'Quyết định',
  TT: 'Thông tư',
  CV: 'Công văn',
  KH: 'Kế hoạch',
  CTR: 'Chương trình',
  BC: 'Báo cáo',
  HD: 'Hướng dẫn',
  NQLT: 'Nghị quyết liên tịch',
  TB: 'Thông báo',
};

/** How one document stands to another (S1-4). */
export const DOCUMENT_RELATION_KINDS = ['BASED_ON', 'CONTINUES', 'REPLACES', 'IMPLEMENTS', 'AMENDS'] as const;
export type DocumentRelationKind = (typeof DOCUMENT_RELATION_KINDS)[number];

/** Vietnamese words of the relations, read from the first document to the second. */
export const DOCUMENT_RELATION_NAMES: Record<DocumentRelationKind, string> = {
  BASED_ON: 'căn cứ',
  CONTINUES: 'tiếp tục',
  REPLACES: 'thay thế',
  IMPLEMENTS: 'thực hiện',
  AMENDS: 'sửa đổi',
};

/** The parts of a document that its label is built from; unknown parts are null. */
export interface LegalDocumentParts {
  typeCode: LegalDocumentType;
  number: string | null;
  symbol: string | null;
  title: string | null;
  issuedOn: CivilDate | null;
}

/** Symbols of state bodies follow a slash (`281/QĐ-TTg`), those of party bodies a hyphen (`05-CT/TW`). */
function numberAndSymbol(number: string, symbol: string): string {
  const partyForm = symbol.includes('/');
  return partyForm ? `${number}-${symbol}` : `${number}/${symbol}`;
}

/**
 * The name of a document as a text cites it: `Chỉ thị số 05-CT/TW ngày 15/05/2016`. Parts that are not known are left
 * out and never made up (S0-7, S1-3): without number and symbol the title stands in, without a title the type alone.
 */
export function legalDocumentLabel(parts: LegalDocumentParts): string {
  const type = LEGAL_DOCUMENT_TYPE_NAMES[parts.typeCode];
  const date = parts.issuedOn ? ` ngày ${formatCivilDate(parts.issuedOn)}` : '';
  if (parts.number) {
    const full = parts.symbol ? numberAndSymbol(parts.number, parts.symbol) : parts.number;
    return `${type} số ${full}${date}`;
  }
  if (!parts.title) return `${type}${date}`;
  const named = parts.title.toLocaleLowerCase('vi').startsWith(type.toLocaleLowerCase('vi'));
  return `${named ? parts.title : `${type} “${parts.title}”`}${date}`;
}
