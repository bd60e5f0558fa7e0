import {
  BooleanField,
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IdField,
  IntField,
  ListField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import {
  CAUSE_KINDS,
  type CauseKind,
  LIMITATION_STATUSES,
  type LimitationStatus,
  MEETING_KINDS,
  type MeetingKind,
  MEETING_MODES,
  type MeetingMode,
  REVIEW_KINDS,
  type ReviewKind,
} from '../review-kinds';
import { REVIEW_STATUSES, type ReviewStatus } from '../review-state';

/** Query of `GET /reviews`. */
export class ReviewQuery extends PageQuery {
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  @ChoiceField({ label: 'Trạng thái', of: REVIEW_STATUSES, optional: true })
  status?: ReviewStatus;

  @IntField({ label: 'Năm', min: 1945, max: 2200, optional: true, fromText: true })
  year?: number;
}

/** Body of `POST /reviews`: half-year and year reviews take `year`, the others `from` and `to`. */
export class CreateReview {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @ChoiceField({ label: 'Loại báo cáo', of: REVIEW_KINDS })
  kind!: ReviewKind;

  @IntField({ label: 'Năm', min: 1945, max: 2200, optional: true })
  year?: number;

  @CivilDateField({ label: 'Từ ngày', optional: true })
  from?: CivilDate;

  @CivilDateField({ label: 'Đến ngày', optional: true })
  to?: CivilDate;

  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string;
}

/** Body of `PATCH /reviews/:id`: what the printed document carries around the text. Null empties a field. */
export class UpdateReview {
  @IdField({ label: 'Kế hoạch', optional: true })
  planId?: string | null;

  @TextField({ label: 'Số văn bản', max: 20, optional: true })
  number?: string | null;

  @TextField({ label: 'Ký hiệu', max: 60, optional: true })
  symbol?: string | null;

  @CivilDateField({ label: 'Ngày ban hành', optional: true })
  issuedOn?: CivilDate | null;

  @TextField({ label: 'Địa danh', max: 120, optional: true })
  place?: string | null;

  @TextField({ label: 'Quyền hạn ký', max: 120, optional: true })
  signAuthority?: string | null;

  @TextField({ label: 'Chức vụ người ký', max: 120, optional: true })
  signerTitle?: string | null;

  @TextField({ label: 'Người ký', max: 120, optional: true })
  signerName?: string | null;

  @ListField({ label: 'Nơi nhận', max: 30, each: 'text', optional: true })
  recipients?: string[];
}

/** Body of `PATCH /review-sections/:id`. `text: null` empties it; `useDraft: true` takes the proposal over the text. */
export class UpdateReviewSection {
  @TextField({ label: 'Tiêu đề mục', max: 500, optional: true })
  heading?: string;

  @TextField({ label: 'Nội dung', max: 20000, optional: true, blank: true })
  text?: string | null;

  @BooleanField({ label: 'Không có nội dung', optional: true })
  confirmedEmpty?: boolean;

  @BooleanField({ label: 'Dùng đoạn gợi ý', optional: true })
  useDraft?: boolean;
}

/** One cause of a limitation. */
export class CauseInput {
  @ChoiceField({ label: 'Loại nguyên nhân', of: CAUSE_KINDS })
  kind!: CauseKind;

  @TextField({ label: 'Nguyên nhân', max: 2000 })
  text!: string;
}

/** Body of `POST /reviews/:id/limitations`. */
export class CreateLimitation {
  @TextField({ label: 'Hạn chế', max: 4000 })
  text!: string;

  @ListField({ label: 'Nguyên nhân', max: 10, of: () => CauseInput, optional: true })
  causes?: CauseInput[];

  @IdField({ label: 'Nhiệm vụ liên quan', optional: true })
  linkedTaskId?: string | null;
}

/** Body of `PATCH /limitations/:id`. */
export class UpdateLimitation {
  @TextField({ label: 'Hạn chế', max: 4000, optional: true })
  text?: string;

  @ListField({ label: 'Nguyên nhân', max: 10, of: () => CauseInput, optional: true })
  causes?: CauseInput[];

  @IdField({ label: 'Nhiệm vụ liên quan', optional: true })
  linkedTaskId?: string | null;

  @ChoiceField({ label: 'Tình trạng', of: LIMITATION_STATUSES, optional: true })
  status?: LimitationStatus;
}

/** Body of `POST /reviews/:id/directions`. */
export class CreateDirection {
  @TextField({ label: 'Phương hướng', max: 4000 })
  text!: string;

  @TextField({ label: 'Loại nhiệm vụ', max: 40, optional: true })
  kind?: string | null;

  @CivilDateField({ label: 'Hạn hoàn thành', optional: true })
  dueOn?: CivilDate | null;

  @IntField({ label: 'Thứ tự', min: 1, max: 500, optional: true })
  ordinal?: number;
}

/** Body of `PATCH /directions/:id`. */
export class UpdateDirection {
  @TextField({ label: 'Phương hướng', max: 4000, optional: true })
  text?: string;

  @TextField({ label: 'Loại nhiệm vụ', max: 40, optional: true })
  kind?: string | null;

  @CivilDateField({ label: 'Hạn hoàn thành', optional: true })
  dueOn?: CivilDate | null;

  @IntField({ label: 'Thứ tự', min: 1, max: 500, optional: true })
  ordinal?: number;
}

/** Body of `POST /directions/:id/task`; what is left out is taken from the direction and its review. */
export class AssignDirection {
  @TextField({ label: 'Tên nhiệm vụ', max: 500, optional: true })
  title?: string;

  @TextField({ label: 'Loại nhiệm vụ', max: 40, optional: true })
  kind?: string;

  @CivilDateField({ label: 'Hạn hoàn thành', optional: true })
  dueOn?: CivilDate | null;

  @UnitIdField({ label: 'Đơn vị chủ trì', optional: true })
  leadUnitId?: number;
}

/** Body of the actions that need a reason: `POST /reviews/:id/return`, `POST /directions/:id/decline`. */
export class ReasonBody {
  @TextField({ label: 'Lý do', max: 2000 })
  reason!: string;
}

/** One conclusion of a meeting (S2-9). */
export class ConclusionInput {
  /** The stored conclusion this one changes; left out for a new one. */
  @IdField({ label: 'Kết luận', optional: true })
  id?: string;

  @TextField({ label: 'Kết luận', max: 4000 })
  text!: string;

  @TextField({ label: 'Người kết luận', max: 200, optional: true })
  speaker?: string | null;
}

/** Body of `PUT /reviews/:id/meeting`: the whole meeting, conclusions in order (S3-6). */
export class SaveMeeting {
  @ChoiceField({ label: 'Loại hội nghị', of: MEETING_KINDS, optional: true })
  kind?: MeetingKind;

  @TextField({ label: 'Tên hội nghị', max: 500, optional: true })
  name?: string | null;

  @CivilDateField({ label: 'Ngày họp', optional: true })
  date?: CivilDate | null;

  @TextField({ label: 'Nơi họp', max: 300, optional: true })
  place?: string | null;

  @ChoiceField({ label: 'Hình thức họp', of: MEETING_MODES, optional: true })
  mode?: MeetingMode;

  @ListField({ label: 'Điểm cầu', max: 200, each: 'text', optional: true })
  points?: string[];

  @TextField({ label: 'Chủ trì', max: 1000, optional: true })
  chairs?: string | null;

  @ListField({ label: 'Thành phần dự', max: 500, each: 'text', optional: true })
  participants?: string[];

  @ListField({ label: 'Kết luận', max: 50, of: () => ConclusionInput, optional: true })
  conclusions?: ConclusionInput[];

  /** Units that took part and may read the meeting; left out = as stored. */
  @ListField({ label: 'Đơn vị dự họp', max: 1000, each: 'unitId', optional: true })
  invitedUnitIds?: number[];
}
