import { BooleanField, ChoiceField, type CivilDate, CivilDateField, IntField, TextField } from '@congtac/shared-domain';

/**
 * What sets a day apart: a public holiday, a day off in place of one that fell on a weekend or was exchanged, or a
 * weekend day that is worked in exchange.
 */
export const DAY_OFF_KINDS = ['HOLIDAY', 'COMPENSATORY', 'SWAPPED_WORKING'] as const;
export type DayOffKind = (typeof DAY_OFF_KINDS)[number];

/** Vietnamese names of the kinds. */
export const DAY_OFF_KIND_NAMES: Record<DayOffKind, string> = {
  HOLIDAY: 'Nghỉ lễ, Tết',
  COMPENSATORY: 'Nghỉ bù, nghỉ hoán đổi',
  SWAPPED_WORKING: 'Làm bù',
};

/** One day of the working calendar that differs from the ordinary week. */
export interface DayOff {
  day: CivilDate;
  kind: DayOffKind;
  name: string;
  /** False while the year's official announcement has not been checked. */
  confirmed: boolean;
}

/** A stored day off. */
export interface DayOffView extends DayOff {
  version: number;
}

/** Days off of one year and what the person may do with them. */
export interface DaysOffView {
  year: number;
  /** Working days of the year by the calendar as it stands. */
  workingDays: number;
  /** True when every row of the year is confirmed; false for a year without rows. */
  confirmed: boolean;
  items: DayOffView[];
  allowed: 'edit'[];
}

/** `GET /days-off`. */
export class DaysOffQuery {
  @IntField({ label: 'Năm', min: 1990, max: 2100, fromText: true })
  year!: number;
}

/** `GET /working-days`: the day that many working days after another, and how many lie between two days. */
export class WorkingDaysQuery {
  @CivilDateField({ label: 'Từ ngày' })
  from!: CivilDate;

  @IntField({ label: 'Số ngày làm việc', min: -400, max: 400, fromText: true })
  days!: number;
}

/** Answer of `GET /working-days`. */
export interface WorkingDayView {
  from: CivilDate;
  days: number;
  day: CivilDate;
}

/** `PUT /days-off/:day`. */
export class PutDayOff {
  @ChoiceField({ label: 'Loại ngày', of: DAY_OFF_KINDS })
  kind!: DayOffKind;

  @TextField({ label: 'Tên', max: 200 })
  name!: string;

  @BooleanField({ label: 'Đã có thông báo chính thức', optional: true })
  confirmed?: boolean;
}
