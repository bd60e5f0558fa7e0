import { IdField, ListField, TextField, UnitIdField } from '@congtac/shared-domain';

/** `GET /period-reminders/preview`: whom a reminder would reach. */
export class PeriodReminderQuery {
  @IdField({ label: 'Kỳ báo cáo' })
  periodId!: string;

  /** The unit whose lower units are asked about. */
  @UnitIdField({ label: 'Đơn vị', fromText: true })
  unitId!: number;

  /** Only units that owe a figure of this indicator. */
  @IdField({ label: 'Chỉ tiêu', optional: true })
  indicatorId?: string;
}

/** `POST /period-reminders`. */
export class SendPeriodReminder {
  @IdField({ label: 'Kỳ báo cáo' })
  periodId!: string;

  /** The unit whose lower units are reminded. */
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  /** Only units that owe a figure of this indicator. */
  @IdField({ label: 'Chỉ tiêu', optional: true })
  indicatorId?: string;

  /** Units to remind; left out = every one that has not reported. */
  @ListField({ label: 'Đơn vị được nhắc', each: 'unitId', max: 1000, min: 1, optional: true })
  unitIds?: number[];

  /** Words to them. */
  @TextField({ label: 'Nội dung nhắc', max: 1000, blank: true, optional: true })
  text?: string;
}
