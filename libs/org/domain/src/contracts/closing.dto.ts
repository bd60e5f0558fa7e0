import { CivilDateField, type CivilDate, TextField, UnitIdField } from '@congtac/shared-domain';

/** Query of `GET /units/:unitId/closing`: what ending the unit on a day would mean; today when left out. */
export class ClosingQuery {
  @CivilDateField({ label: 'Ngày kết thúc', optional: true })
  on?: CivilDate;
}

/** Body of `POST /units/:unitId/close`: `validTo` is the last day the unit is in force (I-18). */
export class CloseUnit {
  @CivilDateField({ label: 'Ngày kết thúc' })
  validTo!: CivilDate;

  @TextField({ label: 'Lý do', max: 500 })
  reason!: string;

  /** The unit that takes over what is open (§2.9); needed as soon as something is. */
  @UnitIdField({ label: 'Đơn vị tiếp nhận', optional: true, nullable: true })
  successorUnitId?: number | null;
}
