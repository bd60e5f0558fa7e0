import type { CivilDate } from '@congtac/shared-domain';

/**
 * Which rules of form a document follows (domain.md §3.4): the state form (motto, slash, TM.) for Front and state
 * bodies, the party form (ĐẢNG CỘNG SẢN VIỆT NAM, asterisk, hyphen, T/M) for party bodies.
 */
export const DOCUMENT_FORMS = ['STATE', 'PARTY'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** One block of the body. */
export type DocumentBlock =
  /** Level 1 `I. …` bold capitals, level 2 `1. …` bold, level 3 bold italic. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** Justified text with a first-line indent. */
  | { kind: 'paragraph'; text: string }
  /** A line of a list, printed with a hyphen. */
  | { kind: 'item'; text: string };

/** A column of a table; `share` is its part of the width, in any unit common to the table. */
export interface DocumentColumn {
  heading: string;
  share: number;
  align: 'left' | 'center';
}

/** A row of a table: a line across it with its number, or one text for each column. */
export type DocumentTableRow = { kind: 'section'; number: string; heading: string } | { kind: 'row'; cells: string[] };

/** A table with borders; its header is repeated on every page. */
export interface DocumentTable {
  columns: DocumentColumn[];
  rows: DocumentTableRow[];
}

/** An official document, independent of how it is written to paper. All texts are NFC. */
export interface OfficialDocument {
  form: DocumentForm;
  /** Printed with the mark DỰ THẢO until it is accepted. */
  draft: boolean;
  /** Body above the issuing one; null when there is none. */
  parentBody: string | null;
  issuingBody: string;
  /** `Số: 12/BC-MTTQ-BTT` or `Số 12-BC/QU`; dots where a part is not known. */
  numberLine: string;
  /** `Cẩm Châu, ngày 02 tháng 7 năm 2020`; dots where a part is not known. */
  placeAndDate: string;
  /** `BÁO CÁO`. */
  typeLine: string;
  /** Trích yếu, one entry per printed line. */
  abstract: string[];
  /** Line in italics below the abstract, e.g. what an annex belongs to. */
  note?: string;
  body: DocumentBlock[];
  /** Stands after the body. */
  table?: DocumentTable;
  /** A4 lying, for wide tables. */
  landscape?: boolean;
  signature: { authority: string | null; title: string | null; name: string | null };
  /** Nơi nhận without the hyphens; the last one is the archive line. An annex has none. */
  recipients: string[];
  /** Fixed day for the file's properties, so that the same data give the same file. */
  datedOn: CivilDate;
}

/** The state motto, two lines. */
export const STATE_MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;
/** The title line of party documents. */
export const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';
/** The mark of a document that is not in force. */
export const DRAFT_MARK = 'DỰ THẢO';

const GAP = '……';

/** The form a unit's documents take, by its line: party bodies use the party form, all others the state form. */
export function documentForm(line: string): DocumentForm {
  return line === 'PARTY' ? 'PARTY' : 'STATE';
}

/**
 * The number line. State form: slash between number and symbol; party form: hyphen. Parts not known are dots.
 * @param symbol without the number, e.g. `BC-MTTQ-BTT` or `BC/QU`.
 */
export function numberLine(form: DocumentForm, number: string | null, symbol: string | null): string {
  const shown = number ?? GAP;
  return form === 'STATE' ? `Số: ${shown}/${symbol ?? GAP}` : `Số ${shown}-${symbol ?? GAP}`;
}

/** Place and date; days below 10 and the months 1 and 2 are written with a leading zero (NĐ 30/2020). */
export function placeAndDate(place: string | null, date: CivilDate | null): string {
  const where = place ?? GAP;
  if (!date) return `${where}, ngày ${GAP} tháng ${GAP} năm ${GAP}`;
  const [year, month, day] = date.split('-').map(Number);
  const two = (n: number) => String(n).padStart(2, '0');
  const monthText = (month ?? 0) <= 2 ? two(month ?? 0) : String(month);
  return `${where}, ngày ${two(day ?? 0)} tháng ${monthText} năm ${year}`;
}

/** Signing authority in the words of the form: `TM.`, `KT.` … with a point, or `T/M`, `K/T` … with a slash. */
export function signAuthority(form: DocumentForm, text: string | null): string | null {
  if (!text) return null;
  const upper = text.toLocaleUpperCase('vi');
  if (form === 'STATE') return upper.replace(/^(T|K)\/(M|T|L)\b/, '$1$2.');
  return upper.replace(/^(TM|KT|TL)\.\s*/, (_, prefix: string) => `${prefix[0]}/${prefix[1]} `);
}

/** Roman numeral of a part (1–20 are enough for a document). */
export function roman(n: number): string {
  const tens = 'X'.repeat(Math.floor(n / 10));
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] ?? '';
  return tens + ones;
}
