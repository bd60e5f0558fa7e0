import {
  ChoiceField,
  CivilDateField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  UnitIdField,
  type CivilDate,
} from '@congtac/shared-domain';
import type { SubmitDays } from '../period-rule';
import {
  FIRST_PERIOD_YEAR,
  LAST_PERIOD_YEAR,
  PERIOD_KINDS,
  PERIOD_PROFILES,
  type PeriodKind,
  type PeriodProfile,
} from '../reporting-period';

const YEAR = { label: 'Năm', min: FIRST_PERIOD_YEAR, max: LAST_PERIOD_YEAR, optional: true, fromText: true } as const;

/** `GET /periods`. */
export class PeriodQuery {
  @IntField(YEAR)
  year?: number;

  @ChoiceField({ label: 'Loại kỳ', of: PERIOD_KINDS, optional: true })
  kind?: PeriodKind;

  /** The unit whose profile and deadlines count; left out = the CALENDAR profile. */
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;
}

/** `GET /unit-periods`. */
export class UnitPeriodQuery {
  @UnitIdField({ label: 'Đơn vị', fromText: true })
  unitId!: number;
}

/** `GET /period-calendar`; left out = the business year. */
export class PeriodCalendarQuery extends UnitPeriodQuery {
  @IntField(YEAR)
  year?: number;
}

const days = (label: string) => ({ label, min: 1, max: 60, optional: true });

/** Working days after the cut-off, for each level that this place says something about. */
export class SubmitDaysInput {
  @IntField(days('Số ngày của cấp tổ'))
  GROUP?: number;

  @IntField(days('Số ngày của khu dân cư'))
  AREA?: number;

  @IntField(days('Số ngày của cấp xã'))
  WARD?: number;

  @IntField(days('Số ngày của cấp huyện'))
  DISTRICT?: number;

  @IntField(days('Số ngày của cấp tỉnh'))
  PROVINCE?: number;

  @IntField(days('Số ngày của trung ương'))
  CENTRAL?: number;
}

/** `PUT /period-rules/units/:unitId` and `/period-rules/lines/:line`: the whole rule of the place; null = as above. */
export class PutPeriodRule {
  @ChoiceField({ label: 'Cách chia kỳ', of: PERIOD_PROFILES, nullable: true })
  profile!: PeriodProfile | null;

  @ListField({ label: 'Các kỳ phải báo cáo', choices: PERIOD_KINDS, min: 1, max: 7, nullable: true })
  kinds!: PeriodKind[] | null;

  @IntField({ label: 'Số ngày gia hạn nộp', min: 0, max: 60, nullable: true })
  graceDays!: number | null;

  @ObjectField({ label: 'Hạn nộp từng cấp', of: () => SubmitDaysInput })
  submitDays!: SubmitDaysInput & SubmitDays;
}

/** `PUT /unit-periods/:unitId/:periodId/meeting`; null takes the day away. */
export class PutPeriodMeeting {
  @CivilDateField({ label: 'Ngày họp sơ kết, tổng kết', nullable: true })
  meetingOn!: CivilDate | null;
}

/** `PUT /unit-periods/:unitId/:periodId/closing`: closes early, reopens, or goes back to the rule (null). */
export class PutPeriodClosing {
  @CivilDateField({ label: 'Ngày cuối nhận báo cáo', nullable: true })
  closesOn!: CivilDate | null;

  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `POST /periods`: a term of office of a unit and everything below it. */
export class CreateTermPeriod {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @TextField({ label: 'Tên nhiệm kỳ', max: 120 })
  name!: string;

  @CivilDateField({ label: 'Từ ngày' })
  from!: CivilDate;

  @CivilDateField({ label: 'Đến ngày' })
  to!: CivilDate;
}

/** Where a request for late entry stands. */
export const LATE_ENTRY_STATES = ['REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;
export type LateEntryState = (typeof LATE_ENTRY_STATES)[number];

/** `GET /late-entries`: requests of one unit, or all that the person may decide about or has asked for. */
export class LateEntryQuery {
  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  @ChoiceField({ label: 'Tình trạng', of: LATE_ENTRY_STATES, optional: true })
  state?: LateEntryState;
}

/** `POST /late-entries`. */
export class RequestLateEntry {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @IdField({ label: 'Kỳ báo cáo' })
  periodId!: string;

  @CivilDateField({ label: 'Xin nhập đến hết ngày' })
  until!: CivilDate;

  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}

/** `POST /late-entries/:id/grant`. */
export class GrantLateEntry {
  /** Last day of late entry; left out = the day asked for. */
  @CivilDateField({ label: 'Cho nhập đến hết ngày', optional: true })
  until?: CivilDate;
}

/** `POST /late-entries/:id/refuse`. */
export class RefuseLateEntry {
  @TextField({ label: 'Lý do', max: 1000 })
  reason!: string;
}
