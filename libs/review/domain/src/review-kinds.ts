import { type CivilDate, type Period, halfPeriod, yearPeriod } from '@congtac/shared-domain';

/** Kinds of periodic review (domain.md §2.2): half-year, year, several years, end of a stage. */
export const REVIEW_KINDS = ['SO_KET_6_THANG', 'TONG_KET_NAM', 'SO_KET_NHIEU_NAM', 'TONG_KET_GIAI_DOAN'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Vietnamese names of the review kinds, as a title begins with them. */
export const REVIEW_KIND_NAMES: Record<ReviewKind, string> = {
  SO_KET_6_THANG: 'Sơ kết 6 tháng',
  TONG_KET_NAM: 'Tổng kết năm',
  SO_KET_NHIEU_NAM: 'Sơ kết nhiều năm',
  TONG_KET_GIAI_DOAN: 'Tổng kết giai đoạn',
};

/** Kinds of section (domain.md §2.2), in the order in which a review is read. */
export const SECTION_KINDS = [
  'TINH_HINH',
  'KET_QUA',
  'DANH_GIA_CHUNG',
  'HAN_CHE',
  'NGUYEN_NHAN',
  'BAI_HOC',
  'PHUONG_HUONG',
  'KIEN_NGHI',
  'PHU_LUC',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Heading a section of a kind starts with; results carry the heading of their theme, campaign or plan section. */
export const SECTION_KIND_HEADINGS: Record<SectionKind, string> = {
  TINH_HINH: 'Đặc điểm, tình hình',
  KET_QUA: 'Kết quả thực hiện',
  DANH_GIA_CHUNG: 'Đánh giá chung',
  HAN_CHE: 'Hạn chế, tồn tại',
  NGUYEN_NHAN: 'Nguyên nhân',
  BAI_HOC: 'Bài học kinh nghiệm',
  PHUONG_HUONG: 'Phương hướng, nhiệm vụ',
  KIEN_NGHI: 'Kiến nghị, đề xuất',
  PHU_LUC: 'Phụ lục',
};

/** Kinds of cause of a limitation: khách quan / chủ quan (S3-17). */
export const CAUSE_KINDS = ['OBJECTIVE', 'SUBJECTIVE'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** Vietnamese names of the cause kinds. */
export const CAUSE_KIND_NAMES: Record<CauseKind, string> = { OBJECTIVE: 'khách quan', SUBJECTIVE: 'chủ quan' };

/** What has become of a limitation: noted, being remedied, remedied. */
export const LIMITATION_STATUSES = ['OPEN', 'IN_REMEDY', 'REMEDIED'] as const;
export type LimitationStatus = (typeof LIMITATION_STATUSES)[number];

/** Kinds of meeting: review conference, conference, briefing (giao ban). */
export const MEETING_KINDS = ['REVIEW_MEETING', 'CONFERENCE', 'BRIEFING'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** How people met: in one room, online by connection points (điểm cầu), or both. */
export const MEETING_MODES = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/**
 * The window of days a review covers (A-2: calendar halves and years).
 * @param year used by the half-year and year kinds; `from`/`to` by the kinds over several years.
 * @returns undefined when what the kind needs is missing or the window is turned round.
 */
export function reviewPeriod(
  kind: ReviewKind,
  input: { year?: number; from?: CivilDate; to?: CivilDate },
): Period | undefined {
  if (input.from !== undefined && input.to !== undefined)
    return input.from <= input.to ? { from: input.from, to: input.to } : undefined;
  if (input.year === undefined) return undefined;
  if (kind === 'SO_KET_6_THANG') return halfPeriod(input.year, 1);
  if (kind === 'TONG_KET_NAM') return yearPeriod(input.year);
  return undefined;
}

/**
 * The window in words as documents print it: `6 tháng đầu năm 2020`, `năm 2020`, `giai đoạn 2018 - 2021`.
 * Windows that are no calendar half or year are written with their two days.
 */
export function periodLabel(period: Period): string {
  const year = Number(period.from.slice(0, 4));
  const is = (other: Period) => other.from === period.from && other.to === period.to;
  if (is(halfPeriod(year, 1))) return `6 tháng đầu năm ${year}`;
  if (is(halfPeriod(year, 2))) return `6 tháng cuối năm ${year}`;
  if (is(yearPeriod(year))) return `năm ${year}`;
  const last = Number(period.to.slice(0, 4));
  if (period.from.endsWith('-01-01') && period.to.endsWith('-12-31')) return `giai đoạn ${year} - ${last}`;
  const day = (date: CivilDate) => date.split('-').reverse().join('/');
  return `từ ${day(period.from)} đến ${day(period.to)}`;
}

/** The window that follows: the second half after the first, the next year after a year; undefined otherwise. */
export function followingPeriod(period: Period): Period | undefined {
  const year = Number(period.from.slice(0, 4));
  if (period.to === `${year}-06-30`) return halfPeriod(year, 2);
  if (period.to === `${period.to.slice(0, 4)}-12-31`) return yearPeriod(Number(period.to.slice(0, 4)) + 1);
  return undefined;
}
