import {
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IdField,
  ListField,
  NumberField,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { ADOPTION_MODES, type AdoptionMode } from './cascade-codes';

/** `GET /obligations`: plans the unit still owes, or has issued. Without `unitId`: of every unit of my own grants. */
export class ObligationQuery {
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;
}

/** What the unit commits to for one of several targets of a task above. */
export class CommitmentInput {
  @IdField({ label: 'Chỉ tiêu cấp trên' })
  parentTargetId!: string;

  @NumberField({ label: 'Đơn vị đăng ký', min: 0, max: 1e12, optional: true, nullable: true })
  committedValue?: number | null;

  @TextField({ label: 'Giải trình', max: 2000, blank: true, optional: true })
  justification?: string;
}

/** `PUT /plans/:id/adoptions/:parentTaskId`: what the unit does with one task of the plan above (§2.6). */
export class PutAdoption {
  @ChoiceField({ label: 'Cách thực hiện', of: ADOPTION_MODES })
  mode!: AdoptionMode;

  /** Needed by NOT_APPLICABLE and REFUSED; the unit above reads it. */
  @TextField({ label: 'Lý do', max: 2000, blank: true, optional: true })
  reason?: string;

  /**
   * ADAPT and SUPPORT: a task of this plan that answers this one as well, e.g. when two plans above ask for the same (S2-11).
   * It keeps reporting to the parent it has and only supports this one (G-12).
   */
  @IdField({ label: 'Nhiệm vụ đã có', optional: true })
  childTaskId?: string;

  /** ADAPT and SUPPORT: the unit's own wording. */
  @TextField({ label: 'Tên nhiệm vụ', max: 1000, optional: true })
  title?: string;

  /** Not after the parent's due day (I-5). */
  @CivilDateField({ label: 'Hạn hoàn thành', optional: true })
  dueOn?: CivilDate;

  /** The value the unit commits to for the first target (I-8). */
  @NumberField({ label: 'Đơn vị đăng ký', min: 0, max: 1e12, optional: true })
  committedValue?: number;

  /** Why the committed value only equals an EXCEED target (G-1). */
  @TextField({ label: 'Giải trình', max: 2000, blank: true, optional: true })
  justification?: string;

  /** Further targets of the task above, each by its id. */
  @ListField({ label: 'Chỉ tiêu khác', max: 20, of: () => CommitmentInput, optional: true })
  targets?: CommitmentInput[];
}
