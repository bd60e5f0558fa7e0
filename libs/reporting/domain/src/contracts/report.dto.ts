import {
  BooleanField,
  ChoiceField,
  CivilDateField,
  IdField,
  IntField,
  ListField,
  NumberField,
  PageQuery,
  QUALIFIERS,
  type CivilDate,
  type Qualifier,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { BLANK_KINDS, type BlankKind } from '../blank';
import { REPORT_STATUSES, type ReportStatus } from '../report-state';

/** `POST /reports`: opens a draft on a task, or on one occurrence of a recurring task (I-13). */
export class CreateReport {
  @IdField({ label: 'Nhiệm vụ' })
  taskId!: string;

  @IdField({ label: 'Lần thực hiện', optional: true })
  occurrenceId?: string;

  /** The reporting unit; left out = the unit of the post acted in, or the only unit of the task one may report for. */
  @UnitIdField({ label: 'Đơn vị báo cáo', optional: true })
  unitId?: number;
}

/** One figure of a report: the kind says whether a number, 0, "không phát sinh" or "không áp dụng" is meant. */
export class ReportValueInput {
  @IdField({ label: 'Chỉ tiêu' })
  indicatorId!: string;

  @ChoiceField({ label: 'Cách ghi số liệu', of: BLANK_KINDS })
  blank!: BlankKind;

  /** Present exactly when `blank` is NUMBER; `0` belongs to ZERO. */
  @NumberField({ label: 'Số liệu', min: 0, max: 999_999_999_999, decimals: 4, optional: true })
  value?: number;

  @ChoiceField({ label: 'Mức chính xác', of: QUALIFIERS, optional: true })
  qualifier?: Qualifier;

  /** Day of the meeting or event counted; with the name it tells one event from another (I-10, G-5). */
  @CivilDateField({ label: 'Ngày họp', optional: true })
  meetingOn?: CivilDate;

  @TextField({ label: 'Tên cuộc họp', max: 200, optional: true })
  meetingName?: string;

  /** Why the figure is unusual, when `figureWarnings` of it says something; kept with it and shown to the decider. */
  @TextField({ label: 'Lý do', max: 500, optional: true })
  warningReason?: string;
}

/** `PATCH /reports/:id` (If-Match): autosave of a draft or of a returned report; absent fields stay as they are. */
export class UpdateReport {
  @IntField({ label: 'Tiến độ (%)', min: 0, max: 100, optional: true })
  progressPercent?: number | null;

  @TextField({ label: 'Kết quả đã làm', max: 20000, optional: true, blank: true })
  resultText?: string;

  @TextField({ label: 'Khó khăn', max: 10000, optional: true, blank: true })
  difficultyText?: string;

  @TextField({ label: 'Đề xuất', max: 10000, optional: true, blank: true })
  proposalText?: string;

  /** Reporting period the figures belong to; null = chosen by the task's dates. Ignored for occurrences. */
  @IdField({ label: 'Kỳ báo cáo', optional: true })
  periodId?: string | null;

  /** "Ước thực hiện": the figures are estimates of a period that is not over; the official ones replace them. */
  @BooleanField({ label: 'Số ước thực hiện', optional: true })
  estimate?: boolean;

  /** Replaces the whole list of figures. */
  @ListField({ label: 'Số liệu', max: 50, of: () => ReportValueInput, optional: true })
  values?: ReportValueInput[];
}

/** `POST /reports/:id/submit` (If-Match): sends the report; with `completesTask` the task waits for confirmation. */
export class SubmitReport {
  @BooleanField({ label: 'Đã hoàn thành nhiệm vụ', optional: true })
  completesTask: boolean = false;
}

/** `POST /reports/:id/return` (If-Match): the author reads the reason. */
export class ReturnReport {
  @TextField({ label: 'Lý do trả lại', max: 2000 })
  reason!: string;
}

/** `POST /reports/:id/correct` (If-Match): a new revision of an accepted report; the old text and figures are kept. */
export class CorrectReport extends UpdateReport {
  @TextField({ label: 'Lý do sửa', max: 2000 })
  reason!: string;
}

/** `GET /reports`: the approval queue and other lists; newest submission first. */
export class ReportQuery extends PageQuery {
  @ChoiceField({ label: 'Trạng thái', of: REPORT_STATUSES, optional: true })
  status?: ReportStatus;

  @UnitIdField({ label: 'Đơn vị báo cáo', optional: true, fromText: true })
  unitId?: number;

  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;

  /** Only reports that wait for the signed-in person's decision. */
  @BooleanField({ label: 'Chờ tôi duyệt', optional: true, fromText: true })
  forMe?: boolean;
}
