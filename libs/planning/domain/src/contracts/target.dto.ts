import {
  ChoiceField,
  IdField,
  NumberField,
  QUALIFIERS,
  type Qualifier,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import { ALLOCATION_MODES, type AllocationMode, COMPARATORS, type Comparator } from './cascade-codes';

/** `POST /tasks/:id/targets` and `PUT /targets/:id`: one of the targets of a task, measured by a known indicator. */
export class PutTaskTarget {
  @IdField({ label: 'Chỉ tiêu' })
  indicatorId!: string;

  /** Kept as the unit above gave it on a task that answers one above. */
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

  @TextField({ label: 'Giải trình', max: 2000, blank: true, optional: true })
  justification?: string;
}

/** `PUT /targets/:id/justification`: the unit explains, also on an issued plan; the unit above decides again. */
export class PutJustification {
  @TextField({ label: 'Giải trình', max: 2000 })
  justification!: string;
}

/** `POST /targets/:id/justification/accept`; a word to the unit is welcome. */
export class AcceptJustification {
  @TextField({ label: 'Ý kiến', max: 1000, blank: true, optional: true })
  reply?: string;
}

/** `POST /targets/:id/justification/return`: the unit reads why. */
export class ReturnJustification {
  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `POST /plans/:id/target-comparison/ask`: asks one lower unit to explain its commitment, or to state one. */
export class AskJustification {
  @IdField({ label: 'Chỉ tiêu' })
  targetId!: string;

  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @TextField({ label: 'Nội dung đề nghị', max: 1000 })
  message!: string;
}

/** `POST /adoptions/:id/reassign`: another lower unit takes the refused task over. */
export class ReassignRefusal {
  @UnitIdField({ label: 'Đơn vị nhận' })
  unitId!: number;

  @TextField({ label: 'Lý do', max: 1000, blank: true, optional: true })
  reason?: string;
}

/** `POST /adoptions/:id/confirm-refusal` and `…/send-back`. */
export class CloseRefusal {
  @TextField({ label: 'Ý kiến', max: 1000, blank: true, optional: true })
  reason?: string;
}
