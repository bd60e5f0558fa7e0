/** Kinds of work proven by practice (domain.md §2.3). */
export const TASK_KINDS = [
  'PROPAGANDA',
  'RESOLUTION_STUDY',
  'COMMEMORATION',
  'CAMPAIGN',
  'EMULATION',
  'OPINION',
  'PUBLICATION',
  'MEDIA',
  'DIPLOMACY',
  'TRAINING',
  'ADVISORY',
  'PLANNING',
  'SUPERVISION',
  'CRITICISM',
  'CONTRIBUTION',
  'DEMOCRACY',
  'WELFARE',
  'CULTURE',
  'SECURITY',
  'ENVIRONMENT',
  'LEGAL_EDU',
  'LEARNING',
  'HEALTH_EMERGENCY',
  'COORDINATION',
  'ORG_BUILDING',
  'INSPECTION',
  'REVIEW',
  'COMMENDATION',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Vietnamese names of the task kinds. */
export const TASK_KIND_NAMES: Record<TaskKind, string> = {
  PROPAGANDA: 'Tuyên truyền',
  RESOLUTION_STUDY: 'Học tập, quán triệt',
  COMMEMORATION: 'Kỷ niệm, chào mừng',
  CAMPAIGN: 'Cuộc vận động',
  EMULATION: 'Đợt thi đua',
  OPINION: 'Nắm tình hình, dư luận xã hội',
  PUBLICATION: 'Ấn phẩm, bản tin',
  MEDIA: 'Tin bài, trang thông tin',
  DIPLOMACY: 'Đối ngoại nhân dân',
  TRAINING: 'Bồi dưỡng, tập huấn',
  ADVISORY: 'Tham mưu, hướng dẫn',
  PLANNING: 'Xây dựng kế hoạch, chương trình',
  SUPERVISION: 'Giám sát',
  CRITICISM: 'Phản biện xã hội',
  CONTRIBUTION: 'Góp ý xây dựng Đảng, chính quyền',
  DEMOCRACY: 'Dân chủ ở cơ sở',
  WELFARE: 'Đền ơn đáp nghĩa, nhân đạo',
  CULTURE: 'Văn hóa, gia đình văn hóa',
  SECURITY: 'An ninh trật tự, an toàn giao thông',
  ENVIRONMENT: 'Bảo vệ môi trường',
  LEGAL_EDU: 'Phổ biến, giáo dục pháp luật',
  LEARNING: 'Học tập suốt đời',
  HEALTH_EMERGENCY: 'Phòng, chống dịch',
  COORDINATION: 'Phối hợp',
  ORG_BUILDING: 'Củng cố tổ chức, đội ngũ',
  INSPECTION: 'Kiểm tra, khảo sát',
  REVIEW: 'Sơ kết, tổng kết',
  COMMENDATION: 'Khen thưởng',
};

/** Stored workflow status of a task (who must act); timeliness is derived apart (§2.4). */
export const TASK_STATUSES = [
  'DRAFT',
  'ASSIGNED',
  'IN_PROGRESS',
  'PENDING_CONFIRMATION',
  'COMPLETED',
  'REFUSED',
  'SUSPENDED',
  'CANCELLED',
  'CARRIED_OVER',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Vietnamese names of the task statuses. */
export const TASK_STATUS_NAMES: Record<TaskStatus, string> = {
  DRAFT: 'Bản nháp',
  ASSIGNED: 'Đã giao',
  IN_PROGRESS: 'Đang thực hiện',
  PENDING_CONFIRMATION: 'Chờ xác nhận',
  COMPLETED: 'Hoàn thành',
  REFUSED: 'Từ chối nhận',
  SUSPENDED: 'Tạm dừng',
  CANCELLED: 'Đã hủy',
  CARRIED_OVER: 'Chuyển kỳ sau',
};

/** Derived timeliness; exactly one holds for every issued task, the first in this order wins (§2.4). */
export const TIMELINESS = [
  'OUT_OF_COUNT',
  'COMPLETED_ON_TIME',
  'COMPLETED_LATE',
  'PENDING',
  'OVERDUE',
  'NO_DEADLINE',
  'DUE_SOON',
  'NOT_STARTED',
  'IN_PROGRESS_ON_TIME',
] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** Vietnamese names of the timeliness classes. */
export const TIMELINESS_NAMES: Record<Timeliness, string> = {
  OUT_OF_COUNT: 'Không tính (tạm dừng, hủy, từ chối, chuyển kỳ sau)',
  COMPLETED_ON_TIME: 'Hoàn thành đúng hạn',
  COMPLETED_LATE: 'Hoàn thành quá hạn',
  PENDING: 'Chờ xác nhận',
  OVERDUE: 'Đang thực hiện quá hạn',
  NO_DEADLINE: 'Không thời hạn',
  DUE_SOON: 'Sắp đến hạn',
  NOT_STARTED: 'Chưa thực hiện',
  IN_PROGRESS_ON_TIME: 'Đang thực hiện trong hạn',
};

/** Days before the due day from which an open task counts as due soon. */
export const DEFAULT_SOON_DAYS = 7;

export const TASK_PRIORITIES = ['KEY', 'NORMAL'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

/** Vietnamese names of the priorities. */
export const TASK_PRIORITY_NAMES: Record<TaskPriority, string> = { KEY: 'Trọng tâm', NORMAL: 'Thường' };

/** Where a task came from. */
export const TASK_ORIGINS = ['PLAN', 'CONCLUSION', 'AD_HOC', 'REVIEW_DIRECTION', 'CARRIED_OVER'] as const;
export type TaskOrigin = (typeof TASK_ORIGINS)[number];

/** Vietnamese names of the origins. */
export const TASK_ORIGIN_NAMES: Record<TaskOrigin, string> = {
  PLAN: 'Theo kế hoạch',
  CONCLUSION: 'Theo kết luận hội nghị',
  AD_HOC: 'Đột xuất',
  REVIEW_DIRECTION: 'Từ phương hướng sơ kết, tổng kết',
  CARRIED_OVER: 'Chuyển từ kỳ trước',
};

/** How the due day is known (§2.8). ONGOING and NONE carry no day. */
export const DUE_KINDS = ['FIXED_DATE', 'PERIOD_END', 'EVENT_DATE', 'ONGOING', 'NONE'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Vietnamese names of the due kinds. */
export const DUE_KIND_NAMES: Record<DueKind, string> = {
  FIXED_DATE: 'Ngày cụ thể',
  PERIOD_END: 'Cuối kỳ kế hoạch (chưa ấn định hạn)',
  EVENT_DATE: 'Theo ngày sự kiện',
  ONGOING: 'Thường xuyên',
  NONE: 'Không thời hạn',
};

/** Part a unit or person plays in a task; exactly one LEAD unit (I-3). */
export const PARTY_ROLES = ['LEAD', 'COORDINATE', 'ADVISE', 'MONITOR', 'INFORM'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** Vietnamese names of the parts. */
export const PARTY_ROLE_NAMES: Record<PartyRole, string> = {
  LEAD: 'Chủ trì',
  COORDINATE: 'Phối hợp',
  ADVISE: 'Tham mưu',
  MONITOR: 'Theo dõi',
  INFORM: 'Nhận thông tin',
};

/** Forms in which a task is carried out (S0-24, S1-21). */
export const TASK_FORMS = [
  'HOI_NGHI',
  'HOI_CHO',
  'TRIEN_LAM',
  'DAI_LY_BAN_LE',
  'TOA_DAM',
  'TOA_DAM_TRUC_TUYEN',
  'TIN_BAI',
  'TUYEN_TRUYEN_MIENG',
  'SINH_HOAT_CHUYEN_DE',
  'TRUC_TUYEN',
] as const;
export type TaskForm = (typeof TASK_FORMS)[number];

/** Vietnamese names of the forms. */
export const TASK_FORM_NAMES: Record<TaskForm, string> = {
  HOI_NGHI: 'Hội nghị',
  HOI_CHO: 'Hội chợ',
  TRIEN_LAM: 'Triển lãm',
  DAI_LY_BAN_LE: 'Đại lý, cửa hàng bán lẻ',
  TOA_DAM: 'Tọa đàm',
  TOA_DAM_TRUC_TUYEN: 'Tọa đàm trực tuyến',
  TIN_BAI: 'Tin, bài',
  TUYEN_TRUYEN_MIENG: 'Tuyên truyền miệng',
  SINH_HOAT_CHUYEN_DE: 'Sinh hoạt chuyên đề',
  TRUC_TUYEN: 'Trực tuyến',
};

/** Relation between two tasks beside parent and child; second parents use SUPPORTS (S2-11). */
export const TASK_LINK_KINDS = ['DERIVED_FROM', 'SUPPORTS', 'BLOCKED_BY', 'REPLACES', 'CARRIED_FROM'] as const;
export type TaskLinkKind = (typeof TASK_LINK_KINDS)[number];
