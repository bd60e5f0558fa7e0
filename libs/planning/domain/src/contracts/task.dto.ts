import {
  BooleanField,
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IdField,
  IntField,
  ListField,
  NumberField,
  PageQuery,
  QUALIFIERS,
  type Qualifier,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import {
  ALLOCATION_MODES,
  type AllocationMode,
  CASCADE_MODES,
  type CascadeMode,
  COMPARATORS,
  type Comparator,
  INDICATOR_DIRECTIONS,
  type IndicatorDirection,
  MEASURES,
  type Measure,
  RECURRENCE_FREQS,
  type RecurrenceFreq,
  ROLLUPS,
  type Rollup,
} from './cascade-codes';
import { TIMELINESS_GROUP_KEYS, type TimelinessGroup } from '../timeliness-groups';
import { OccurrenceDue } from './task-life.dto';
import {
  DUE_KINDS,
  type DueKind,
  PARTY_ROLES,
  type PartyRole,
  TASK_FORMS,
  type TaskForm,
  TASK_KINDS,
  type TaskKind,
  TASK_PRIORITIES,
  type TaskPriority,
  TIMELINESS,
  type Timeliness,
} from './task-codes';

/** Whether dissolved units count beside those that stand, or alone. */
const FORMER_UNITS = ['also', 'only'] as const;

/** `GET /tasks`: issued tasks in sight; `mine` = tasks a unit of my posts or grants leads. */
export class TaskQuery extends PageQuery {
  @BooleanField({ label: 'Việc của tôi', optional: true, fromText: true })
  mine?: boolean;

  /** The LEAD unit. */
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  @ChoiceField({ label: 'Tiến độ', of: TIMELINESS, optional: true })
  timeliness?: Timeliness;

  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;

  @IdField({ label: 'Mục', optional: true })
  sectionId?: string;

  /** The unit whose plan the task belongs to. */
  @UnitIdField({ label: 'Đơn vị lập kế hoạch', optional: true, fromText: true })
  planUnitId?: number;

  /** Tasks of this plan and of the plans that cite it: the rows behind the overview's total. */
  @IdField({ label: 'Kế hoạch và các kế hoạch cấp dưới', optional: true })
  withinPlanId?: string;

  /** Tasks of issued plans that cite this plan, i.e. the rows behind the overview's ward figures. */
  @IdField({ label: 'Kế hoạch cấp trên', optional: true })
  parentPlanId?: string;

  /** Tasks of any plan that answer one task of the plan above. */
  @IdField({ label: 'Nhiệm vụ cấp trên', optional: true })
  parentTaskId?: string;

  /** With one of the plans above: the automatic plans "Nhiệm vụ đột xuất" beside it too (G-9). */
  @BooleanField({ label: 'Tính cả nhiệm vụ đột xuất', optional: true, fromText: true })
  includeUrgent?: boolean;

  /** LEAD units: this one and everything below it, in the tree of `asOf`. */
  @UnitIdField({ label: 'Đơn vị và cấp dưới', optional: true, fromText: true })
  withinUnitId?: number;

  /** With `withinUnitId`: units that were below it and have ended by `asOf`, too or only these. */
  @ChoiceField({ label: 'Đơn vị đã giải thể', of: FORMER_UNITS, optional: true })
  former?: (typeof FORMER_UNITS)[number];

  /** Tasks of this plan and of every plan that rests on it, at any depth. */
  @IdField({ label: 'Kế hoạch và các kế hoạch dựa vào đó', optional: true })
  cascadePlanId?: string;

  /** Tasks of plans at work in the year; urgent work only with `includeUrgent`. */
  @IntField({ label: 'Năm', min: 2010, max: 2100, optional: true, fromText: true })
  year?: number;

  /** Theme of the task, or else of its section. */
  @IdField({ label: 'Chủ đề', optional: true })
  themeId?: string;

  /** Only tasks without a theme. */
  @BooleanField({ label: 'Không theo chủ đề', optional: true, fromText: true })
  noTheme?: boolean;

  /** One of the seven shown states. */
  @ChoiceField({ label: 'Tình trạng', of: TIMELINESS_GROUP_KEYS, optional: true })
  group?: TimelinessGroup;

  /** Completed on that day or later. */
  @CivilDateField({ label: 'Hoàn thành từ ngày', optional: true })
  doneSince?: CivilDate;

  /** Overdue, and not yet on that day. */
  @CivilDateField({ label: 'Quá hạn từ ngày', optional: true })
  lateSince?: CivilDate;

  /** Day that `withinUnitId`, `group` and `timeliness` are told for; left out = today. */
  @CivilDateField({ label: 'Tính đến ngày', optional: true })
  asOf?: CivilDate;
}

/** `POST /plans/:id/tasks`: a title is enough; the rest follows by PATCH. The plan's unit leads unless told otherwise. */
export class CreateTask {
  @TextField({ label: 'Tên nhiệm vụ', max: 1000 })
  title!: string;

  @IdField({ label: 'Mục', optional: true })
  sectionId?: string;

  /** Parent within the same plan (sub-task). */
  @IdField({ label: 'Nhiệm vụ cha', optional: true })
  parentTaskId?: string;

  /** Place among its siblings, from 1; without it the task comes last. */
  @IntField({ label: 'Thứ tự', min: 1, max: 10000, optional: true })
  position?: number;
}

/** `PATCH /tasks/:id`: null empties a field, a missing field stays. */
export class UpdateTask {
  @TextField({ label: 'Tên nhiệm vụ', max: 1000, optional: true })
  title?: string;

  @TextField({ label: 'Mô tả', max: 10000, blank: true, optional: true })
  description?: string;

  @ChoiceField({ label: 'Loại việc', of: TASK_KINDS, optional: true })
  kind?: TaskKind;

  @ChoiceField({ label: 'Mức ưu tiên', of: TASK_PRIORITIES, optional: true })
  priority?: TaskPriority;

  @BooleanField({ label: 'Khẩn', optional: true })
  urgent?: boolean;

  @ChoiceField({ label: 'Cách tính hạn', of: DUE_KINDS, optional: true })
  dueKind?: DueKind;

  @CivilDateField({ label: 'Hạn hoàn thành', optional: true, nullable: true })
  dueOn?: CivilDate | null;

  @CivilDateField({ label: 'Ngày bắt đầu', optional: true, nullable: true })
  startOn?: CivilDate | null;

  /** Why the due day lies after the parent's (I-5). */
  @TextField({ label: 'Lý do hạn muộn hơn cấp trên', max: 1000, blank: true, optional: true })
  dueExceptionReason?: string;

  @TextField({ label: 'Sản phẩm', max: 1000, blank: true, optional: true })
  deliverable?: string;

  /** How the task reaches lower units. */
  @ChoiceField({ label: 'Cách giao xuống', of: CASCADE_MODES, optional: true, nullable: true })
  cascadeMode?: CascadeMode | null;

  @NumberField({ label: 'Trọng số', min: 0, max: 100, optional: true })
  weight?: number;

  @ListField({ label: 'Hình thức', max: 10, choices: TASK_FORMS, optional: true })
  forms?: TaskForm[];

  /** Completion may be reported while sub-tasks are open (§2.4). */
  @BooleanField({ label: 'Cho báo hoàn thành khi việc con chưa xong', optional: true })
  allowOpenChildren?: boolean;

  @IdField({ label: 'Chuyên đề', optional: true, nullable: true })
  themeId?: string | null;

  @IdField({ label: 'Cuộc vận động', optional: true, nullable: true })
  campaignId?: string | null;

  @IdField({ label: 'Sự kiện', optional: true, nullable: true })
  eventId?: string | null;

  /** Days before the event's day on which a task that follows it (EVENT_DATE) is due; null = the day is given by hand. */
  @IntField({ label: 'Số ngày trước sự kiện', min: 0, max: 366, optional: true, nullable: true })
  eventLeadDays?: number | null;

  @ListField({ label: 'Đối tượng', max: 30, each: 'id', optional: true })
  audienceIds?: string[];

  @ListField({ label: 'Chủ đề', max: 20, each: 'text', optional: true })
  topics?: string[];

  @TextField({ label: 'Ghi chú', max: 2000, blank: true, optional: true })
  note?: string;
}

/** `POST /tasks/:id/move`: exactly one of the three; indent = parentId, outdent or reorder = afterId, else first of a section. */
export class MoveTask {
  /** Becomes the next sibling of this task. */
  @IdField({ label: 'Nhiệm vụ đứng trước', optional: true })
  afterId?: string;

  /** Becomes the last child of this task. */
  @IdField({ label: 'Nhiệm vụ cha', optional: true })
  parentId?: string;

  /** Becomes the first root task of this section. */
  @IdField({ label: 'Mục', optional: true })
  sectionId?: string;
}

/** One party: a unit or a person, never both. */
export class PartyInput {
  @UnitIdField({ label: 'Đơn vị', optional: true })
  unitId?: number;

  @IdField({ label: 'Cá nhân', optional: true })
  personId?: string;

  @ChoiceField({ label: 'Vai trò', of: PARTY_ROLES })
  role!: PartyRole;

  @TextField({ label: 'Ghi chú', max: 500, blank: true, optional: true })
  note?: string;
}

/** `PUT /tasks/:id/parties`: the whole list; exactly one LEAD unit is demanded at submission (I-3). */
export class PutParties {
  @ListField({ label: 'Phân công', max: 100, of: () => PartyInput })
  parties!: PartyInput[];
}

/** `PUT /tasks/:id/recurrence`; `freq` null removes it. */
export class PutRecurrence {
  @ChoiceField({ label: 'Định kỳ', of: RECURRENCE_FREQS, nullable: true })
  freq!: RecurrenceFreq | null;

  /** Needed by COUNT_IN_PERIOD. */
  @IntField({ label: 'Số lần', min: 1, max: 60, optional: true })
  count?: number;

  /** Day of the last month of each window; without it the window's last day. */
  @IntField({ label: 'Ngày đến hạn trong tháng', min: 1, max: 31, optional: true })
  dueDay?: number;

  /** No window begins after this day. */
  @CivilDateField({ label: 'Thực hiện đến ngày', optional: true, nullable: true })
  until?: CivilDate | null;

  /** Days of single occurrences of COUNT_IN_PERIOD ("Số 3: 15/06"). */
  @ListField({ label: 'Hạn từng số', max: 60, of: () => OccurrenceDue, optional: true })
  dueDates?: OccurrenceDue[];
}

/** `PUT /tasks/:id/target`; `indicatorName` null removes the target. */
export class PutTarget {
  @TextField({ label: 'Chỉ tiêu', max: 300, nullable: true })
  indicatorName!: string | null;

  /** An indicator of the catalogue, of this unit or of the line above; wins over the name. */
  @IdField({ label: 'Chỉ tiêu trong danh mục', optional: true })
  indicatorId?: string;

  @ChoiceField({ label: 'Đơn vị tính', of: MEASURES, optional: true })
  measure?: Measure;

  @ChoiceField({ label: 'Chiều tốt', of: INDICATOR_DIRECTIONS, optional: true })
  direction?: IndicatorDirection;

  @ChoiceField({ label: 'Cách tổng hợp', of: ROLLUPS, optional: true })
  rollup?: Rollup;

  @NumberField({ label: 'Chỉ tiêu giao', min: 0, max: 1e12, optional: true, nullable: true })
  assignedValue?: number | null;

  @NumberField({ label: 'Đơn vị đăng ký', min: 0, max: 1e12, optional: true, nullable: true })
  committedValue?: number | null;

  @ChoiceField({ label: 'So sánh', of: COMPARATORS, optional: true })
  comparator?: Comparator;

  @ChoiceField({ label: 'Mức chính xác', of: QUALIFIERS, optional: true })
  qualifier?: Qualifier;

  @ChoiceField({ label: 'Cách phân bổ', of: ALLOCATION_MODES, optional: true })
  allocationMode?: AllocationMode;

  /** Demanded when the committed value only equals an EXCEED target (I-8, G-1). */
  @TextField({ label: 'Giải trình', max: 2000, blank: true, optional: true })
  justification?: string;
}

/** `POST /tasks/:id/waive-occurrence`. */
export class WaiveOccurrence {
  @IdField({ label: 'Kỳ thực hiện' })
  occurrenceId!: string;

  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}
