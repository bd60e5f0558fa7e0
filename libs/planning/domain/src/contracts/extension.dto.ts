import { ChoiceField, type CivilDate, CivilDateField, IdField, PageQuery, TextField } from '@congtac/shared-domain';

/** Where a request for more time stands. */
export const EXTENSION_STATES = ['REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** Vietnamese names of the states. */
export const EXTENSION_STATE_NAMES: Record<ExtensionState, string> = {
  REQUESTED: 'Chờ quyết định',
  GRANTED: 'Đã cho gia hạn',
  REFUSED: 'Không cho gia hạn',
  WITHDRAWN: 'Đã rút',
};

/** `POST /tasks/:id/extensions`. */
export class RequestExtension {
  /** One occurrence of a recurring task; without it the task itself. */
  @IdField({ label: 'Kỳ thực hiện', optional: true, nullable: true })
  occurrenceId?: string | null;

  @CivilDateField({ label: 'Hạn mới' })
  newDueOn!: CivilDate;

  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `POST /extensions/:id/grant`. */
export class GrantExtension {
  /** Demanded beyond the limit of extensions and after the parent's due day (I-5). */
  @TextField({ label: 'Lý do ngoại lệ', max: 1000, blank: true, optional: true })
  exceptionReason?: string;
}

/** `POST /extensions/:id/refuse`. */
export class RefuseExtension {
  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `GET /extensions`: requests the person decides about or has a share in. */
export class ExtensionQuery extends PageQuery {
  @ChoiceField({ label: 'Tình trạng', of: EXTENSION_STATES, optional: true })
  state?: ExtensionState;
}
