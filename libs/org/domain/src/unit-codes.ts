/** Lines (hệ) a unit belongs to (domain.md §2.1, S1-1): trees live in FRONT and PARTY, the others are registered to coordinate. */
export const LINES = ['FRONT', 'PARTY', 'GOVERNMENT', 'MASS_ORG', 'AGENCY'] as const;
export type Line = (typeof LINES)[number];

/** Vietnamese names of the lines. */
export const LINE_NAMES: Record<Line, string> = {
  FRONT: 'Mặt trận Tổ quốc',
  PARTY: 'Cấp ủy Đảng',
  GOVERNMENT: 'Chính quyền',
  MASS_ORG: 'Đoàn thể, tổ chức thành viên',
  AGENCY: 'Cơ quan, ban ngành',
};

/**
 * The levels every installation starts with. Level is data (`org.level`), so a unit's level is a `string`;
 * nothing may assume that all of these are present or how many of them lie between two units (§2.9).
 */
export const KNOWN_LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'WARD', 'AREA', 'GROUP'] as const;
export type KnownLevel = (typeof KNOWN_LEVELS)[number];

/** Kinds of unit inside a line (S0-1, S0-2, S0-19). */
export const UNIT_KINDS = [
  'COMMITTEE',
  'STANDING_BOARD',
  'DEPARTMENT',
  'STEERING_COMMITTEE',
  'FRONT_WORK_BOARD',
  'PARTY_CELL',
  'OTHER',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Vietnamese names of the kinds. */
export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  COMMITTEE: 'Ủy ban',
  STANDING_BOARD: 'Ban Thường trực',
  DEPARTMENT: 'Ban, phòng',
  STEERING_COMMITTEE: 'Ban Chỉ đạo',
  FRONT_WORK_BOARD: 'Ban công tác Mặt trận',
  PARTY_CELL: 'Chi bộ',
  OTHER: 'Khác',
};

/** Codes of the titles the texts name (§2.2 `Post.titleCode`). */
export const TITLE_CODES = [
  'CHU_TICH',
  'PHO_CHU_TICH',
  'UV_THUONG_TRUC',
  'UY_VIEN',
  'TRUONG_BAN_CTMT',
  'KHOI_TRUONG',
  'TO_TRUONG',
  'BI_THU_CHI_BO',
  'BI_THU',
  'PHO_BI_THU_TT',
  'TRUONG_BTG',
  'CHUYEN_VIEN',
  'CONG_TAC_VIEN',
  'KHAC',
] as const;
export type TitleCode = (typeof TITLE_CODES)[number];

/** Words put before a signature (§3.4): on behalf of the collective, for the head, by order. */
export const SIGN_PREFIXES = ['TM.', 'KT.', 'TL.', 'T/M'] as const;
export type SignPrefix = (typeof SIGN_PREFIXES)[number];
