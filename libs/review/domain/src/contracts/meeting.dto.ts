import {
  BooleanField,
  ChoiceField,
  type CivilDate,
  CivilDateField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { TASK_KINDS, type TaskKind } from '@congtac/planning-domain';
import { MEETING_KINDS, type MeetingKind } from '../review-kinds';
import { AudienceInput } from './directive.dto';
import { SaveMeeting } from './review.dto';

/** `GET /meetings`: the newest first. */
export class MeetingQuery extends PageQuery {
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  @ChoiceField({ label: 'Loại hội nghị', of: MEETING_KINDS, optional: true })
  kind?: MeetingKind;

  /** Only meetings with conclusions that are neither tasks nor declined. */
  @BooleanField({ label: 'Còn kết luận chưa giao', optional: true, fromText: true })
  open?: boolean;
}

/** `POST /meetings`. */
export class CreateMeeting extends SaveMeeting {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;
}

/** `POST /conclusions/:id/tasks`: one task for each unit, in one action (S2-10). */
export class AssignConclusion extends AudienceInput {
  /** The start of the conclusion when left out. */
  @TextField({ label: 'Tên nhiệm vụ', max: 1000, optional: true })
  title?: string;

  @ChoiceField({ label: 'Loại nhiệm vụ', of: TASK_KINDS, optional: true })
  kind?: TaskKind;

  @CivilDateField({ label: 'Hạn hoàn thành', optional: true })
  dueOn?: CivilDate | null;

  @BooleanField({ label: 'Khẩn', optional: true })
  urgent?: boolean;

  /** The units shall build their own plan and cite this conclusion as a basis (S0-9). */
  @BooleanField({ label: 'Yêu cầu xây dựng kế hoạch', optional: true })
  obligesPlan?: boolean;
}
