import type { CivilDate } from '@congtac/shared-domain';
import type { PeriodKind, PeriodProfile } from '../reporting-period';

/**
 * Where a unit's reporting period stands on the business day. OPEN = its data window runs; GRACE = the window is over and
 * reports are still taken; CLOSED = late entry by an exception only; LOCKED = its review was accepted (I-14).
 */
export const UNIT_PERIOD_STATES = ['SCHEDULED', 'OPEN', 'GRACE', 'CLOSED', 'LOCKED'] as const;
export type UnitPeriodState = (typeof UNIT_PERIOD_STATES)[number];

/** What the signed-in person may do with a unit's period now. */
export type UnitPeriodAction = 'set-meeting' | 'close' | 'reopen' | 'ask-exception' | 'grant-exception';

/** One reporting period as one unit has to keep it; item of `GET /unit-periods?unitId=` (§2.8, §3.5). */
export interface UnitPeriodView {
  periodId: string;
  /** For example `2020-H1`, `2020-03`, `2020-Q1`, `2020-9M`, `2020`. */
  code: string;
  name: string;
  kind: PeriodKind;
  profile: PeriodProfile;
  /** First and last day of the data window. */
  from: CivilDate;
  to: CivilDate;
  cutOffOn: CivilDate;
  /** Last day on which this unit's level sends in time, in working days after the cut-off; lower levels first. */
  submitDueOn: CivilDate;
  /** Last day on which reports are taken at all: the end of the grace, or what a chair set. */
  closesOn: CivilDate;
  /** Day of the review meeting, once it is set. */
  meetingOn: CivilDate | null;
  state: UnitPeriodState;
  /** Days from today to `submitDueOn`; 0 = today, negative = overdue by so many days. */
  daysLeft: number;
  /** Tasks and occurrences of the unit that ask for a report in the period. */
  expected: number;
  /** Of these, sent (accepted ones included). */
  reported: number;
  /** Of these, accepted. */
  accepted: number;
  /** `expected - reported`. */
  missing: number;
  /** The exception that stands today: late entry is taken up to and including `until`. */
  lateException: { until: CivilDate } | null;
  allowed: UnitPeriodAction[];
}
