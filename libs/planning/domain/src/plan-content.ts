import type { CivilDate } from '@congtac/shared-domain';
import type { RecurrenceFreq } from './contracts/cascade-codes';
import type { DueKind, PartyRole } from './contracts/task-codes';

/** A thing of a catalogue as the content of a plan names it; two are the same when their ids are. */
export interface NamedRef {
  id: string;
  name: string;
}

/** How a task is due, as one value: neither part means anything without the other. */
export interface ContentDue {
  kind: DueKind;
  on: CivilDate | null;
}

export interface ContentParty {
  unitId: number | null;
  personId: string | null;
  /** Name of the unit or the person at that time. */
  name: string;
  role: PartyRole;
  note: string;
}

export interface ContentRecurrence {
  freq: RecurrenceFreq;
  count: number | null;
  dueDay: number | null;
}

/** A share of a target that one unit below is assigned. */
export interface ContentShare {
  unitId: number;
  name: string;
  value: number | null;
}

export interface ContentTarget {
  indicatorId: string;
  name: string;
  measure: string;
  assignedValue: number | null;
  committedValue: number | null;
  comparator: string;
  qualifier: string;
  allocationMode: string;
  justification: string;
  shares: ContentShare[];
}

/** Where a task stands; the order among siblings is no change of content. */
export interface ContentPlace {
  sectionId: string | null;
  parentTaskId: string | null;
  name: string;
}

export interface ContentBasis {
  legalDocumentId: string | null;
  parentPlanId: string | null;
  name: string;
}

/** One task as the text of a plan has it. `id` is that of the living task when a revision took it over. */
export interface TaskContent {
  id: string;
  title: string;
  description: string;
  kind: string;
  priority: string;
  urgent: boolean;
  place: ContentPlace;
  startOn: CivilDate | null;
  due: ContentDue;
  dueExceptionReason: string;
  deliverable: string;
  cascadeMode: string | null;
  weight: number;
  theme: NamedRef | null;
  campaign: NamedRef | null;
  event: NamedRef | null;
  forms: string[];
  parties: ContentParty[];
  recurrence: ContentRecurrence | null;
  targets: ContentTarget[];
}

export interface SectionContent {
  id: string;
  title: string;
  bodyText: string;
  parentSectionId: string | null;
  theme: NamedRef | null;
  campaign: NamedRef | null;
}

/** A main target of one year of a plan of several years (S1-22). */
export interface ContentYearlyTarget {
  subject: string;
  year: number;
  value: number | null;
  measure: string;
  note: string;
}

/** The body of the plan itself. */
export interface PlanHead {
  title: string;
  purposeText: string;
  requirementText: string;
  fields: string[];
  periodFrom: CivilDate;
  periodTo: CivilDate;
  noBasis: boolean;
  obligesLowerUnits: boolean;
  bases: ContentBasis[];
  objectives: string[];
  yearlyTargets: ContentYearlyTarget[];
}

/** Everything a plan says, as kept for each revision (S0-7, amendment). */
export interface PlanContent {
  head: PlanHead;
  sections: SectionContent[];
  tasks: TaskContent[];
}

/** Fields of the plan itself that a revision may change, in the order they are shown. */
export const HEAD_FIELDS = [
  'title',
  'purposeText',
  'requirementText',
  'fields',
  'periodFrom',
  'periodTo',
  'noBasis',
  'obligesLowerUnits',
  'bases',
  'objectives',
  'yearlyTargets',
] as const satisfies readonly (keyof PlanHead)[];

/** Fields of a section that a revision may change. */
export const SECTION_FIELDS = [
  'title',
  'bodyText',
  'parentSectionId',
  'theme',
  'campaign',
] as const satisfies readonly (keyof SectionContent)[];

/** Fields of a task that a revision may change, in the order they are shown. */
export const TASK_FIELDS = [
  'title',
  'description',
  'due',
  'targets',
  'recurrence',
  'parties',
  'deliverable',
  'kind',
  'priority',
  'urgent',
  'forms',
  'cascadeMode',
  'place',
  'startOn',
  'weight',
  'theme',
  'campaign',
  'event',
  'dueExceptionReason',
] as const satisfies readonly (keyof TaskContent)[];
export type TaskField = (typeof TASK_FIELDS)[number];

/** Fields that a task below takes over from the task it answers; a change of one of them reaches the units below. */
export const PASSED_ON_FIELDS = [
  'title',
  'description',
  'due',
  'targets',
  'recurrence',
  'deliverable',
  'kind',
  'priority',
  'theme',
  'campaign',
  'event',
] as const satisfies readonly TaskField[];
export type PassedOnField = (typeof PASSED_ON_FIELDS)[number];

/** Vietnamese names of all fields of a plan's content. */
export const CONTENT_FIELD_NAMES = {
  title: 'Tên',
  purposeText: 'Mục đích',
  requirementText: 'Yêu cầu',
  fields: 'Lĩnh vực',
  periodFrom: 'Từ ngày',
  periodTo: 'Đến ngày',
  noBasis: 'Không có căn cứ',
  obligesLowerUnits: 'Giao cấp dưới xây dựng kế hoạch',
  bases: 'Căn cứ',
  objectives: 'Mục tiêu',
  yearlyTargets: 'Chỉ tiêu chủ yếu từng năm',
  bodyText: 'Nội dung',
  parentSectionId: 'Mục cha',
  theme: 'Chủ đề',
  campaign: 'Cuộc vận động',
  event: 'Sự kiện',
  description: 'Nội dung',
  due: 'Hạn hoàn thành',
  targets: 'Chỉ tiêu',
  recurrence: 'Định kỳ',
  parties: 'Phân công',
  deliverable: 'Sản phẩm',
  kind: 'Loại việc',
  priority: 'Mức trọng tâm',
  urgent: 'Khẩn',
  forms: 'Hình thức',
  cascadeMode: 'Cách giao xuống',
  place: 'Vị trí',
  startOn: 'Ngày bắt đầu',
  weight: 'Trọng số',
  dueExceptionReason: 'Lý do hạn muộn hơn cấp trên',
  removed: 'Nhiệm vụ',
} as const;
