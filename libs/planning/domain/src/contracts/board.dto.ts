import { BooleanField, ListField, TextField } from '@congtac/shared-domain';

/** `GET /plans/:id/reminders/preview`: `units=3,7`; left out = every unit that still owes something. */
export class ReminderQuery {
  @TextField({ label: 'Đơn vị', max: 2000, optional: true })
  units?: string;
}

/** `POST /plans/:id/reminders`. */
export class SendReminder {
  /** Units to remind; left out = every unit that still owes something. */
  @ListField({ label: 'Đơn vị', each: 'unitId', max: 1000, min: 1, optional: true })
  unitIds?: number[];

  /** Words to them. */
  @TextField({ label: 'Nội dung nhắc', max: 1000, blank: true, optional: true })
  text?: string;

  /** Also units reminded within the last 24 hours; without it they are refused. */
  @BooleanField({ label: 'Vẫn nhắc lại', optional: true })
  again?: boolean;
}
