import { foldVietnamese } from '@congtac/shared-domain';
import { type SpreadRow, textAt } from './grid';

/** What a column of the table may be. */
export const IMPORT_FIELDS = [
  'NUMBERING',
  'TITLE',
  'LEAD',
  'COORDINATORS',
  'START',
  'DUE',
  'DELIVERABLE',
  'TARGET',
  'REMARK',
  'IGNORE',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Vietnamese names of the fields. */
export const IMPORT_FIELD_NAMES: Record<ImportField, string> = {
  NUMBERING: 'STT',
  TITLE: 'Nội dung công việc',
  LEAD: 'Đơn vị chủ trì',
  COORDINATORS: 'Đơn vị phối hợp',
  START: 'Thời gian thực hiện',
  DUE: 'Thời gian hoàn thành',
  DELIVERABLE: 'Sản phẩm, kết quả',
  TARGET: 'Mục tiêu, chỉ tiêu',
  REMARK: 'Ghi chú',
  IGNORE: 'Bỏ qua cột này',
};

/** One column with its proposed meaning. `confidence` from 0 (not recognised) to 1 (the usual words). */
export interface ProposedColumn {
  column: number;
  heading: string;
  field: ImportField;
  confidence: number;
}

/** Where the table begins and what its columns are. */
export interface HeaderProposal {
  /** Row numbers of the header, one or two; empty when none was found. */
  headerRows: number[];
  columns: ProposedColumn[];
}

/** Words without marks, the surest first; the first field whose words fit takes the column. */
const WORDS: readonly [ImportField, readonly string[], readonly RegExp[]][] = [
  ['NUMBERING', ['stt', 'tt', 'so tt', 'so thu tu', 'so'], [/^s\.? ?t\.? ?t\b/, /thu tu/]],
  ['COORDINATORS', ['phoi hop', 'don vi phoi hop', 'co quan phoi hop', 'don vi/ca nhan phoi hop'], [/phoi hop/]],
  [
    'LEAD',
    ['chu tri', 'don vi chu tri', 'co quan chu tri', 'don vi thuc hien', 'phu trach', 'don vi/ca nhan chu tri'],
    [/chu tri/, /(don vi|co quan|bo phan|nguoi|ca nhan).*(thuc hien|phu trach|dau moi)/, /^phu trach/, /dau moi/],
  ],
  [
    'DUE',
    ['thoi gian hoan thanh', 'han hoan thanh', 'hoan thanh', 'thoi han', 'ngay hoan thanh', 'han'],
    [/(thoi gian|han|ngay).*(hoan thanh|ket thuc)/, /thoi han/, /^han\b/, /^hoan thanh/],
  ],
  [
    'START',
    ['thoi gian thuc hien', 'thoi gian', 'tien do', 'tien do thuc hien', 'thoi gian to chuc', 'ngay bat dau'],
    [/thoi gian/, /tien do/, /bat dau/, /lich/],
  ],
  [
    'DELIVERABLE',
    ['san pham', 'ket qua', 'san pham/ket qua', 'san pham, ket qua', 'ket qua du kien', 'san pham dau ra'],
    [/san pham/, /ket qua/, /dau ra/],
  ],
  ['TARGET', ['muc tieu', 'chi tieu', 'muc tieu/chi tieu', 'muc tieu, chi tieu'], [/chi tieu/, /muc tieu/]],
  ['REMARK', ['ghi chu'], [/ghi chu/, /luu y/]],
  [
    'TITLE',
    [
      'noi dung',
      'noi dung cong viec',
      'nhiem vu',
      'noi dung nhiem vu',
      'noi dung thuc hien',
      'ten nhiem vu',
      'cong viec',
    ],
    [/noi dung/, /nhiem vu/, /cong viec/, /hoat dong/, /dau viec/],
  ],
];

const PARTLY = 0.7;
const SECOND_ROW_COST = 0.5;
/** The header stands within the first rows that hold text. */
const SEARCHED_ROWS = 40;

/** What a heading means. */
export function fieldOfHeading(heading: string): { field: ImportField; confidence: number } {
  const text = foldVietnamese(heading.replace(/\([^)]*\)/g, ' '))
    .replace(/\s*\/\s*/g, '/')
    .trim();
  if (text === '' || text.length > 80) return { field: 'IGNORE', confidence: 0 };
  const exact = WORDS.find(([, words]) => words.includes(text));
  if (exact) return { field: exact[0], confidence: 1 };
  const part = WORDS.find(([, , patterns]) => patterns.some((pattern) => pattern.test(text)));
  return part ? { field: part[0], confidence: PARTLY } : { field: 'IGNORE', confidence: 0 };
}

/** Finds the header, of one or two rows, wherever it stands among the first rows, and proposes what each column is. */
export function findHeader(rows: readonly SpreadRow[]): HeaderProposal {
  const candidates = rows.slice(0, SEARCHED_ROWS).flatMap((row, index) => {
    const next = rows[index + 1];
    const one = { headerRows: [row.number], columns: columnsOf([row]) };
    return next ? [one, { headerRows: [row.number, next.number], columns: columnsOf([row, next]) }] : [one];
  });
  const joined = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell?.fromRow ?? [])));
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, joined) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (one.score > (top?.score ?? 0) ? one : top),
    undefined,
  );
  return best?.candidate ?? { headerRows: [], columns: unknownColumns(rows) };
}

/** The columns when the person points to the header rows. */
export function columnsUnder(rows: readonly SpreadRow[], headerRows: readonly number[]): ProposedColumn[] {
  const chosen = rows.filter((row) => headerRows.includes(row.number));
  return chosen.length > 0 ? columnsOf(chosen) : unknownColumns(rows);
}

/**
 * A title column and something beside it make a header. A second row must add something, unless merged cells of the
 * first reach into it. `joined` = rows from which a merged cell reaches down.
 */
function scoreOf({ headerRows, columns }: HeaderProposal, joined: ReadonlySet<number>): number {
  const found = columns.filter((column) => column.field !== 'IGNORE');
  if (!found.some((column) => column.field === 'TITLE') || found.length < 2) return 0;
  const sure = found.reduce((sum, column) => sum + column.confidence, 0);
  return headerRows.length === 1 || joined.has(headerRows[0] ?? 0) ? sure : sure - SECOND_ROW_COST;
}

function columnsOf(rows: readonly SpreadRow[]): ProposedColumn[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, column): ProposedColumn => {
    const parts = rows.map((row) => textAt(row, column).replace(/\n/g, ' ')).filter((text) => text !== '');
    const heading = [...new Set(parts)].join(' ');
    // "Đơn vị thực hiện" above "Chủ trì": the lower words may say it better than both together.
    const [whole, last] = [fieldOfHeading(heading), fieldOfHeading(parts.at(-1) ?? '')];
    return { column, heading, ...(last.confidence > whole.confidence ? last : whole) };
  });
  return onlyOnce(columns.filter(({ heading }) => heading !== ''));
}

/** Each field once: the surest column keeps it. A time without a second time column is the day of completion. */
function onlyOnce(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const dueless = !columns.some((column) => column.field === 'DUE');
  const renamed = columns.map((column) =>
    dueless && column.field === 'START' && !/bat dau/.test(foldVietnamese(column.heading))
      ? { ...column, field: 'DUE' as const }
      : column,
  );
  return renamed.map((column) => {
    const best = renamed
      .filter((other) => other.field === column.field)
      .reduce((top, other) => (other.confidence > top.confidence ? other : top));
    return column.field === 'IGNORE' || best.column === column.column
      ? column
      : { ...column, field: 'IGNORE', confidence: 0 };
  });
}

function unknownColumns(rows: readonly SpreadRow[]): ProposedColumn[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => ({ column, heading: '', field: 'IGNORE', confidence: 0 }));
}
