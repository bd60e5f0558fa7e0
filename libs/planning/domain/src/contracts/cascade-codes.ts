/** How a parent task reaches lower units (domain.md §2.6). */
export const CASCADE_MODES = ['ISSUE_PLAN', 'VERBATIM', 'ADAPT', 'SPLIT', 'SUPPORT', 'REFERENCE'] as const;
export type CascadeMode = (typeof CASCADE_MODES)[number];

/** Vietnamese names of the cascade modes. */
export const CASCADE_MODE_NAMES: Record<CascadeMode, string> = {
  ISSUE_PLAN: 'Giao xây dựng kế hoạch',
  VERBATIM: 'Giao nguyên văn',
  ADAPT: 'Cụ thể hóa',
  SPLIT: 'Phân bổ chỉ tiêu',
  SUPPORT: 'Phối hợp',
  REFERENCE: 'Tham chiếu',
};

/** What a lower unit decides about one task of the plan above; which of them it may choose stands in `CASCADE_RULES`. */
export const ADOPTION_MODES = [
  'VERBATIM',
  'ADAPT',
  'SPLIT',
  'SUPPORT',
  'REFERENCE',
  'NOT_APPLICABLE',
  'REFUSED',
] as const;
export type AdoptionMode = (typeof ADOPTION_MODES)[number];

/** Decisions after which a task of the lower plan reports to the task above. */
export const ANSWER_MODES = ['VERBATIM', 'ADAPT', 'SPLIT'] as const satisfies readonly AdoptionMode[];
export type AnswerMode = (typeof ANSWER_MODES)[number];

/** Vietnamese names of the adoption decisions. */
export const ADOPTION_MODE_NAMES: Record<AdoptionMode, string> = {
  VERBATIM: 'Lấy nguyên văn',
  ADAPT: 'Cụ thể hóa',
  SPLIT: 'Nhận phần được phân bổ',
  SUPPORT: 'Phối hợp thực hiện',
  REFERENCE: 'Chỉ căn cứ',
  NOT_APPLICABLE: 'Không áp dụng',
  REFUSED: 'Từ chối nhận',
};

/** How the unit above closed a refusal: given to another unit, accepted as it is, or sent back to be decided again. */
export const REFUSAL_OUTCOMES = ['REASSIGNED', 'CONFIRMED', 'SENT_BACK'] as const;
export type RefusalOutcome = (typeof REFUSAL_OUTCOMES)[number];

/** Where the explanation of a target stands with the unit that assigned it (G-1). */
export const JUSTIFICATION_STATES = ['NONE', 'ASKED', 'ACCEPTED', 'RETURNED'] as const;
export type JustificationState = (typeof JUSTIFICATION_STATES)[number];

/** Rhythm of a task (§2.7). ONGOING makes no occurrences. */
export const RECURRENCE_FREQS = [
  'MONTHLY',
  'QUARTERLY',
  'HALF_YEARLY',
  'YEARLY',
  'COUNT_IN_PERIOD',
  'ONGOING',
] as const;
export type RecurrenceFreq = (typeof RECURRENCE_FREQS)[number];

/** Vietnamese names of the rhythms. */
export const RECURRENCE_FREQ_NAMES: Record<RecurrenceFreq, string> = {
  MONTHLY: 'Hằng tháng',
  QUARTERLY: 'Hằng quý',
  HALF_YEARLY: '6 tháng một lần',
  YEARLY: 'Hằng năm',
  COUNT_IN_PERIOD: 'Số lần trong kỳ',
  ONGOING: 'Thường xuyên',
};

/** Stored status of one occurrence; overdue is derived. WAIVED is neither done nor overdue. */
export const OCCURRENCE_STATUSES = ['OPEN', 'DONE', 'WAIVED'] as const;
export type OccurrenceStatus = (typeof OCCURRENCE_STATUSES)[number];

/** What an occurrence looks like today. */
export const OCCURRENCE_STATES = ['UPCOMING', 'OPEN', 'DUE_SOON', 'OVERDUE', 'DONE', 'WAIVED'] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

/** Vietnamese names of the occurrence states. */
export const OCCURRENCE_STATE_NAMES: Record<OccurrenceState, string> = {
  UPCOMING: 'Chưa đến kỳ',
  OPEN: 'Trong kỳ',
  DUE_SOON: 'Sắp đến hạn',
  OVERDUE: 'Quá hạn',
  DONE: 'Đã thực hiện',
  WAIVED: 'Được miễn',
};

/** Comparison a committed value must pass against the assigned one (I-8). */
export const COMPARATORS = ['AT_LEAST', 'EXCEED', 'EXACT', 'AT_MOST'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Vietnamese names of the comparators. */
export const COMPARATOR_NAMES: Record<Comparator, string> = {
  AT_LEAST: 'Ít nhất bằng',
  EXCEED: 'Cao hơn',
  EXACT: 'Đúng bằng',
  AT_MOST: 'Nhiều nhất bằng',
};

/** How an assigned value is shared among units (§2.6). */
export const ALLOCATION_MODES = [
  'EACH',
  'TOTAL_SPLIT',
  'TOTAL_OPEN',
  'MIN_OF_UNITS',
  'ANY_UNIT',
  'COVERAGE',
  'NARRATIVE',
] as const;
export type AllocationMode = (typeof ALLOCATION_MODES)[number];

/** Vietnamese names of the allocation modes. */
export const ALLOCATION_MODE_NAMES: Record<AllocationMode, string> = {
  EACH: 'Mỗi đơn vị đều phải đạt',
  TOTAL_SPLIT: 'Phân bổ đủ tổng số',
  TOTAL_OPEN: 'Tính tổng, không phân bổ',
  MIN_OF_UNITS: 'Theo đơn vị thấp nhất',
  ANY_UNIT: 'Một đơn vị đạt là đủ',
  COVERAGE: 'Số đơn vị đã thực hiện',
  NARRATIVE: 'Không có con số',
};

/** Unit of measure of an indicator. ATTENDANCE adds over meetings, PEOPLE does not add over time (I-12). */
export const MEASURES = [
  'ATTENDANCE',
  'PEOPLE',
  'GROUP',
  'AREA',
  'HOUSEHOLD',
  'ISSUE',
  'SESSION',
  'ARTICLE',
  'COLLECTIVE',
  'INDIVIDUAL',
  'MODEL',
  'PERCENT',
  'OTHER',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Vietnamese names of the measures, as printed after a figure. */
export const MEASURE_NAMES: Record<Measure, string> = {
  ATTENDANCE: 'lượt người',
  PEOPLE: 'người',
  GROUP: 'tổ',
  AREA: 'khối phố, khu dân cư',
  HOUSEHOLD: 'hộ',
  ISSUE: 'số',
  SESSION: 'buổi, kỳ',
  ARTICLE: 'tin, bài',
  COLLECTIVE: 'tập thể',
  INDIVIDUAL: 'cá nhân',
  MODEL: 'mô hình',
  PERCENT: '%',
  OTHER: '',
};

export const VALUE_TYPES = ['INTEGER', 'DECIMAL', 'PERCENT', 'BOOLEAN'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** Whether a higher (UP) or a lower (DOWN) value is the better one. */
export const INDICATOR_DIRECTIONS = ['UP', 'DOWN'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** How values of several units make the value of the unit above (§2.6). */
export const ROLLUPS = ['SUM', 'AVERAGE', 'MIN', 'MAX', 'LAST', 'COUNT_UNITS', 'NONE'] as const;
export type Rollup = (typeof ROLLUPS)[number];
