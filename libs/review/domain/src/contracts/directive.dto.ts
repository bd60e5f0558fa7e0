import {
  BooleanField,
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IdField,
  ListField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { LEGAL_DOCUMENT_TYPES, type LegalDocumentType } from '@congtac/documents-domain';
import { TASK_KINDS, type TaskKind } from '@congtac/planning-domain';

/** Sides from which directives are looked at: received, sent, or sent by units below. */
export const DIRECTIVE_BOXES = ['IN', 'OUT', 'BELOW'] as const;
export type DirectiveBox = (typeof DIRECTIVE_BOXES)[number];

/** `GET /directives`. */
export class DirectiveQuery extends PageQuery {
  @ChoiceField({ label: 'Hộp', of: DIRECTIVE_BOXES, optional: true })
  box?: DirectiveBox;

  /** Keeps to one of the person's units (IN, OUT) or to one sender below. */
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  /** IN: not acknowledged by the unit yet; OUT, BELOW: some addressed unit has not. */
  @BooleanField({ label: 'Chưa xác nhận', optional: true, fromText: true })
  waiting?: boolean;
}

/** Who gets something: named units, a whole level below, or both. */
export class AudienceInput {
  @ListField({ label: 'Đơn vị nhận', max: 1000, each: 'unitId', optional: true })
  unitIds?: number[];

  /** Every committee of this level below the sender, in the sender's own line only. */
  @TextField({ label: 'Cấp nhận', max: 30, optional: true })
  level?: string;
}

/** `POST /directive-audience`: looks who would get it, before anything is sent. */
export class PreviewAudience extends AudienceInput {
  @UnitIdField({ label: 'Đơn vị gửi' })
  unitId!: number;
}

/** `GET /directive-audience/levels`. */
export class AudienceLevelsQuery {
  @UnitIdField({ label: 'Đơn vị gửi', fromText: true })
  unitId!: number;
}

/** Parts of a directive that its author writes; what is not known stays empty (S0-7, S1-3). */
export class DirectiveContent {
  @TextField({ label: 'Trích yếu', max: 500 })
  title!: string;

  @ChoiceField({ label: 'Loại văn bản', of: LEGAL_DOCUMENT_TYPES, optional: true })
  typeCode?: LegalDocumentType | null;

  @TextField({ label: 'Số', max: 20, optional: true })
  number?: string | null;

  @TextField({ label: 'Ký hiệu', max: 60, optional: true })
  symbol?: string | null;

  @TextField({ label: 'Cơ quan ban hành', max: 300, optional: true })
  issuerText?: string | null;

  @CivilDateField({ label: 'Ngày ban hành', optional: true })
  issuedOn?: CivilDate | null;

  @IdField({ label: 'Văn bản trong danh mục', optional: true })
  legalDocumentId?: string | null;

  /** The day an incoming one arrived; the day of registering when left out. */
  @CivilDateField({ label: 'Ngày đến', optional: true })
  receivedOn?: CivilDate | null;

  @TextField({ label: 'Nội dung', max: 20000, blank: true, optional: true })
  text?: string;

  @TextField({ label: 'Việc cần làm', max: 4000, blank: true, optional: true })
  actionRequired?: string;

  @BooleanField({ label: 'Khẩn', optional: true })
  urgent?: boolean;

  @CivilDateField({ label: 'Hạn hoàn thành', optional: true })
  dueOn?: CivilDate | null;

  @CivilDateField({ label: 'Báo cáo trước ngày', optional: true })
  reportBefore?: CivilDate | null;

  /** Each unit that gets it gets a task too, in the sender's plan "Nhiệm vụ đột xuất" (S2-19). */
  @BooleanField({ label: 'Giao thành nhiệm vụ', optional: true })
  assignsTask?: boolean;

  @ChoiceField({ label: 'Loại nhiệm vụ', of: TASK_KINDS, optional: true })
  taskKind?: TaskKind;
}

/** `POST /directives`: writes an own one, or registers one that came from outside (S1-3). */
export class CreateDirective extends DirectiveContent {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  /** True = it came from a body outside the system's line, e.g. the party committee. */
  @BooleanField({ label: 'Văn bản đến', optional: true })
  incoming?: boolean;
}

/** `PUT /directives/:id`: the whole content of a draft. */
export class UpdateDirective extends DirectiveContent {}

/** `POST /directives/:id/relay`: passes a received one on to the unit's own lower units in one action (S2-24). */
export class RelayDirective extends AudienceInput {
  /** The receiving unit that passes it on; needed by a person who holds several. */
  @UnitIdField({ label: 'Đơn vị chuyển tiếp', optional: true })
  unitId?: number;

  @TextField({ label: 'Ý kiến chuyển tiếp', max: 4000, blank: true, optional: true })
  note?: string;

  /** Not after the day given from above; that day when left out. */
  @CivilDateField({ label: 'Hạn hoàn thành', optional: true })
  dueOn?: CivilDate | null;
}

/** `POST /directives/:id/open`, `/acknowledge`, `/implemented`: for which receiving unit. */
export class ForRecipient {
  @UnitIdField({ label: 'Đơn vị nhận', optional: true })
  unitId?: number;
}
