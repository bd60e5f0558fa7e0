/** Workflow status of a plan (domain.md §2.4). */
export const PLAN_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'ISSUED',
  'IN_PROGRESS',
  'REVIEWED',
  'CLOSED',
  'SUPERSEDED',
  'WITHDRAWN',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** Vietnamese names of the plan statuses. */
export const PLAN_STATUS_NAMES: Record<PlanStatus, string> = {
  DRAFT: 'Đang soạn',
  SUBMITTED: 'Đã trình duyệt',
  APPROVED: 'Đã duyệt',
  ISSUED: 'Đã ban hành',
  IN_PROGRESS: 'Đang thực hiện',
  REVIEWED: 'Đã tổng kết',
  CLOSED: 'Đã khép lại',
  SUPERSEDED: 'Đã thay bằng bản mới',
  WITHDRAWN: 'Đã rút',
};

/** Statuses of a plan that took effect once: the line below may read it (§2.11) and its text is frozen. */
export const ISSUED_PLAN_STATUSES = ['ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED', 'SUPERSEDED'] as const;

/**
 * Decision of the unit above about a plan its own chair has approved, in units of PARENT_APPROVES. A returned plan is
 * a draft again and keeps the mark until it is submitted anew.
 */
export const PARENT_APPROVALS = ['PENDING', 'APPROVED', 'RETURNED'] as const;
export type ParentApproval = (typeof PARENT_APPROVALS)[number];

/** Vietnamese names of those decisions. */
export const PARENT_APPROVAL_NAMES: Record<ParentApproval, string> = {
  PENDING: 'Chờ cấp trên duyệt',
  APPROVED: 'Cấp trên đã duyệt',
  RETURNED: 'Cấp trên trả lại',
};

/** Kind of the document a plan is issued as. */
export const PLAN_DOC_TYPES = [
  'KE_HOACH',
  'CHUONG_TRINH_HANH_DONG',
  'CHUONG_TRINH_CONG_TAC',
  'CHUONG_TRINH_PHOI_HOP',
] as const;
export type PlanDocType = (typeof PLAN_DOC_TYPES)[number];

/** Vietnamese names of the document kinds. */
export const PLAN_DOC_TYPE_NAMES: Record<PlanDocType, string> = {
  KE_HOACH: 'Kế hoạch',
  CHUONG_TRINH_HANH_DONG: 'Chương trình hành động',
  CHUONG_TRINH_CONG_TAC: 'Chương trình công tác',
  CHUONG_TRINH_PHOI_HOP: 'Chương trình phối hợp và thống nhất hành động',
};

/** Span of a plan. */
export const PLAN_SCOPES = ['ANNUAL', 'HALF_YEAR', 'MULTI_YEAR', 'THEMATIC', 'URGENT'] as const;
export type PlanScope = (typeof PLAN_SCOPES)[number];

/** Vietnamese names of the spans. */
export const PLAN_SCOPE_NAMES: Record<PlanScope, string> = {
  ANNUAL: 'Năm',
  HALF_YEAR: '6 tháng',
  MULTI_YEAR: 'Nhiều năm',
  THEMATIC: 'Chuyên đề',
  URGENT: 'Đột xuất',
};

/** Fields of work that plans usually name; a unit may write others (S0-4). */
export const WORK_FIELDS = [
  'Tuyên giáo',
  'Đối ngoại',
  'Phong trào',
  'Dân chủ - Pháp luật',
  'Dân tộc - Tôn giáo',
  'Tổ chức - Cán bộ',
] as const;

/** What an obliged unit has done about its own plan, as the adoption board shows it (S0-10, A-4). */
export const BOARD_STATES = ['NOT_OPENED', 'DRAFTING', 'ISSUED', 'LATE'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** Vietnamese names of the board states. */
export const BOARD_STATE_NAMES: Record<BoardState, string> = {
  NOT_OPENED: 'Chưa mở',
  DRAFTING: 'Đang xây dựng',
  ISSUED: 'Đã ban hành',
  LATE: 'Chậm ban hành',
};
