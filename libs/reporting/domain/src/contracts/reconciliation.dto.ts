import { IdField, UnitIdField } from '@congtac/shared-domain';

/** `GET /reconciliations`: estimates and official figures of a unit and everything below it in one period. */
export class ReconciliationQuery {
  @UnitIdField({ label: 'Đơn vị', fromText: true })
  unitId!: number;

  @IdField({ label: 'Kỳ báo cáo' })
  periodId!: string;
}
