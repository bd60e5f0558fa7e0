import { type CivilDate, type Period, formatCivilDate } from '@congtac/shared-domain';
import type {
  DirectionView,
  LimitationView,
  MeetingView,
  ReviewSectionView,
  ReviewView,
} from './contracts/review.views';
import {
  type DocumentBlock,
  type DocumentForm,
  type OfficialDocument,
  documentForm,
  numberLine,
  placeAndDate,
  roman,
  signAuthority,
} from '@congtac/documents-domain';
import { CAUSE_KIND_NAMES, type SectionKind, followingPeriod, periodLabel } from './review-kinds';
import { isFrozen } from './review-state';

/** What the document needs of a review. */
export type PrintableReview = Pick<
  ReviewView,
  | 'unitName'
  | 'kind'
  | 'status'
  | 'periodFrom'
  | 'periodTo'
  | 'periodNote'
  | 'title'
  | 'number'
  | 'symbol'
  | 'issuedOn'
  | 'place'
  | 'signAuthority'
  | 'signerTitle'
  | 'signerName'
  | 'recipients'
> & {
  sections: Pick<ReviewSectionView, 'kind' | 'ordinal' | 'heading' | 'text' | 'isEmpty' | 'confirmedEmpty'>[];
  limitations: Pick<LimitationView, 'ordinal' | 'text' | 'causes'>[];
  directions: Pick<DirectionView, 'ordinal' | 'text'>[];
  meeting: Pick<MeetingView, 'date' | 'name' | 'place'> | null;
};

/** What the document needs of the issuing unit. */
export interface IssuingUnit {
  line: string;
  parentName: string | null;
}

/** Day in the properties of a file whose data bear no day at all. */
const UNDATED = '2000-01-01';
const EMPTY_RESULT = 'Không có nội dung phát sinh trong kỳ báo cáo.';

/**
 * The document of a review: header, abstract, the parts I. results, II. assessment with limitations and causes,
 * III. directions … (domain.md §3.3, S3-5, S3-35), signature and recipients. DỰ THẢO until the review is accepted.
 */
export function reviewDocument(review: PrintableReview, unit: IssuingUnit): OfficialDocument {
  const form = documentForm(unit.line);
  const period = periodOf(review);
  return nfc({
    form,
    draft: !isFrozen(review.status),
    parentBody: unit.parentName?.toLocaleUpperCase('vi') ?? null,
    issuingBody: review.unitName.toLocaleUpperCase('vi'),
    numberLine: numberLine(form, review.number, review.symbol ?? defaultSymbol(unit.line)),
    placeAndDate: placeAndDate(review.place, review.issuedOn),
    typeLine: 'BÁO CÁO',
    abstract: period ? abstractOf(period, unit.line) : [review.title],
    body: bodyOf(review, period),
    signature: {
      authority: signAuthority(form, review.signAuthority ?? defaultAuthority(unit.line)),
      title: review.signerTitle?.toLocaleUpperCase('vi') ?? defaultTitle(unit.line),
      name: review.signerName,
    },
    recipients: recipientsOf(review.recipients, form, unit),
    datedOn: review.issuedOn ?? review.periodTo ?? UNDATED,
  });
}

/** Title of a review in lists: `Sơ kết công tác Mặt trận 6 tháng đầu năm 2020`. */
export function reviewTitle(kind: ReviewView['kind'], period: Period, line: string): string {
  const verb = kind.startsWith('SO_KET') ? 'Sơ kết' : 'Tổng kết';
  return `${verb} công tác ${workOf(line)} ${periodLabel(period)}`.trim();
}

/** Names the bodies' work: the Front's is `Mặt trận`, the party committees' is `tuyên giáo`, others leave it open. */
function workOf(line: string): string {
  if (line === 'FRONT') return 'Mặt trận';
  return line === 'PARTY' ? 'tuyên giáo' : '';
}

function defaultSymbol(line: string): string | null {
  return line === 'FRONT' ? 'BC-MTTQ-BTT' : null;
}

function defaultAuthority(line: string): string | null {
  return line === 'FRONT' ? 'TM. Ban Thường trực' : null;
}

function defaultTitle(line: string): string | null {
  return line === 'FRONT' ? 'CHỦ TỊCH' : null;
}

function recipientsOf(recipients: readonly string[], form: DocumentForm, unit: IssuingUnit): string[] {
  const named = recipients.length ? [...recipients] : unit.parentName ? [`${unit.parentName} (báo cáo)`] : [];
  const archived = named.some((recipient) => recipient.startsWith('Lưu'));
  return archived ? named : [...named, form === 'STATE' ? 'Lưu: VT.' : 'Lưu.'];
}

function abstractOf(period: Period, line: string): string[] {
  const next = followingPeriod(period);
  const work = ['công tác', workOf(line)].join(' ').trim();
  const first = `Kết quả ${work} ${periodLabel(period)}`;
  return next ? [`${first};`, `phương hướng, nhiệm vụ ${periodLabel(next)}`] : [first];
}

function periodOf(review: PrintableReview): Period | undefined {
  return review.periodFrom && review.periodTo ? { from: review.periodFrom, to: review.periodTo } : undefined;
}

interface Part {
  title: string;
  blocks: DocumentBlock[];
}

function bodyOf(review: PrintableReview, period: Period | undefined): DocumentBlock[] {
  const next = period && followingPeriod(period);
  const covered = period ? periodLabel(period) : (review.periodNote ?? '');
  const parts: Part[] = [
    { title: 'Đặc điểm, tình hình', blocks: textOf(review, 'TINH_HINH') },
    { title: `Kết quả thực hiện ${covered}`.trim(), blocks: resultsOf(review) },
    { title: 'Đánh giá chung', blocks: assessmentOf(review) },
    {
      title: `Phương hướng, nhiệm vụ ${next ? periodLabel(next) : ''}`.trim(),
      blocks: [...textOf(review, 'PHUONG_HUONG'), ...review.directions.map((direction) => item(direction.text))],
    },
    { title: 'Kiến nghị, đề xuất', blocks: textOf(review, 'KIEN_NGHI') },
    { title: 'Phụ lục', blocks: textOf(review, 'PHU_LUC') },
  ].filter((part) => part.blocks.length > 0);
  const numbered = parts.flatMap((part, index): DocumentBlock[] => [
    { kind: 'heading', level: 1, text: `${roman(index + 1)}. ${part.title.toLocaleUpperCase('vi')}` },
    ...part.blocks,
  ]);
  return [...openingOf(review.meeting), ...numbered];
}

/** One sentence on the meeting where the report was presented, when its day is known (S3-6). */
function openingOf(meeting: PrintableReview['meeting']): DocumentBlock[] {
  if (!meeting?.date) return [];
  const name = meeting.name ? lowerFirst(meeting.name) : 'hội nghị';
  const where = meeting.place ? ` tại ${meeting.place}` : '';
  return [paragraph(`Báo cáo được trình bày tại ${name} ngày ${formatCivilDate(meeting.date as CivilDate)}${where}.`)];
}

function resultsOf(review: PrintableReview): DocumentBlock[] {
  const results = inOrder(review.sections).filter((section) => section.kind === 'KET_QUA');
  return results.flatMap((section, index): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: `${index + 1}. ${section.heading}` },
    ...(section.text?.trim() ? lines(section.text) : section.confirmedEmpty ? [paragraph(EMPTY_RESULT)] : []),
  ]);
}

/** `1. Ưu điểm`, `2. Hạn chế`, `3. Nguyên nhân`, `4. Bài học`: only those that have content, numbered in a row. */
function assessmentOf(review: PrintableReview): DocumentBlock[] {
  const limitations = inOrder(review.limitations);
  const causes = limitations.flatMap((limitation) => limitation.causes);
  const parts: Part[] = [
    { title: 'Kết quả đạt được', blocks: textOf(review, 'DANH_GIA_CHUNG') },
    { title: 'Hạn chế', blocks: [...textOf(review, 'HAN_CHE'), ...limitations.map(({ text }) => item(text))] },
    {
      title: 'Nguyên nhân',
      blocks: [
        ...textOf(review, 'NGUYEN_NHAN'),
        ...causes.map((cause) => item(`Nguyên nhân ${CAUSE_KIND_NAMES[cause.kind]}: ${cause.text}`)),
      ],
    },
    { title: 'Bài học kinh nghiệm', blocks: textOf(review, 'BAI_HOC') },
  ].filter((part) => part.blocks.length > 0);
  return parts.flatMap((part, index): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: `${index + 1}. ${part.title}` },
    ...part.blocks,
  ]);
}

function textOf(review: PrintableReview, kind: SectionKind): DocumentBlock[] {
  const texts = inOrder(review.sections).filter((section) => section.kind === kind);
  return texts.flatMap((section) => (section.text?.trim() ? lines(section.text) : []));
}

/** Lines of a text: those that begin with a hyphen or a bullet are list lines. */
function lines(text: string): DocumentBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^[-–•+]\s+/.test(line) ? item(line.replace(/^[-–•+]\s+/, '')) : paragraph(line)));
}

function inOrder<T extends { ordinal: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.ordinal - b.ordinal);
}

/** Ends a printed sentence when its writer did not. */
function ended(text: string): string {
  return /[.!?…:;]$/.test(text) ? text : `${text}.`;
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text: ended(text) });
const item = (text: string): DocumentBlock => ({ kind: 'item', text: ended(text) });

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function nfc(document: OfficialDocument): OfficialDocument {
  return JSON.parse(JSON.stringify(document).normalize('NFC')) as OfficialDocument;
}
