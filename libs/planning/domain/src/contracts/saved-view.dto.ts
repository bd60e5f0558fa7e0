import { BooleanField, TextField, UnitIdField } from '@congtac/shared-domain';

/** Fields of a saved view: its name, the part of the address after `?`, and whether the unit shares it. */
export class UpdateSavedView {
  @TextField({ label: 'Tên chế độ xem', max: 100 })
  name!: string;

  /** Query part of the plan page's address, without `?`; '' = everything as it comes. */
  @TextField({ label: 'Nội dung chế độ xem', max: 4000, blank: true })
  query!: string;

  @BooleanField({ label: 'Dùng chung trong đơn vị' })
  shared!: boolean;
}

/** `POST /saved-views`. */
export class CreateSavedView extends UpdateSavedView {
  /** A unit of the person's own grants; the view is shared with it. */
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;
}
