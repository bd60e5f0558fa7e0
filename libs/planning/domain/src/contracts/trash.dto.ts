import { UnitIdField } from '@congtac/shared-domain';

/** `GET /plans/trash`: of one unit, or of every unit the person reads. */
export class TrashQuery {
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;
}
