import type { CivilDate } from '@congtac/shared-domain';
import type { EffectivePeriodRule, PeriodRule } from '../period-rule';
import type { PeriodKind, PeriodProfile } from '../reporting-period';
import type { LateEntryState } from './period.dto';

/** A reporting period of the catalogue. */
export interface PeriodView {
  periodId: string;
  profile: PeriodProfile;
  /** For example `2020-H1`, `2020-03`, `2020-Q1`, `2020-9M`, `2020`. */
  code: string;
  name: string;
  kind: PeriodKind;
  year: number;
  from: CivilDate;
  to: CivilDate;
  cutOffOn: CivilDate;
  /** Deadline of the unit asked about, else of a level that the rule does not name. */
  submitDueOn: CivilDate;
}

/**
 * Where a unit's reporting period stands on the business day. OPEN = its data window runs; GRACE = the window is over and
 * reports are still taken; CLOSED = late entry by an exception only; LOCKED = its review was accepted (I-14).
 */
export const UNIT_PERIOD_STATES = ['SCHEDULED', 'OPEN', 'GRACE', 'CLOSED', 'LOCKED'] as const;
export type UnitPeriodState = (typeof UNIT_PERIOD_STATES)[number];

/** What the signed-in person may do with a unit's period now. */
export type UnitPeriodAction = 'set-meeting' | 'close' | 'reopen' | 'ask-exception';

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

/** The deadline of one level for a period. */
export interface LevelDeadlineView {
  level: string;
  submitDueOn: CivilDate;
}

/** The day that a chair or an administrator has set instead of the end of grace. */
export interface PeriodClosingView {
  /** The unit for which it was set; it holds for everything below. */
  unitId: number;
  unitName: string;
  closesOn: CivilDate;
  reason: string;
  byName: string | null;
}

/** One line of `GET /period-calendar`. */
export interface PeriodCalendarRow extends UnitPeriodView {
  /** False for a kind the unit does not report by. */
  inUse: boolean;
  /** Levels of the unit and below it, the lowest first. */
  deadlines: LevelDeadlineView[];
  closing: PeriodClosingView | null;
  /** Versions for `If-Match` of the two writes; 0 = nothing set. */
  meetingVersion: number;
  closingVersion: number;
}

/** The rule said at one place with the version for `If-Match`; 0 = nothing said. */
export interface PeriodRuleView extends PeriodRule {
  version: number;
}

/** `GET /period-calendar?unitId=&year=`: the periods of a year as a unit has to keep them. */
export interface PeriodCalendarView {
  unitId: number;
  unitName: string;
  level: string;
  line: string;
  year: number;
  today: CivilDate;
  /** What holds for the unit. */
  rule: EffectivePeriodRule;
  /** What the unit itself has said. */
  ownRule: PeriodRuleView;
  rows: PeriodCalendarRow[];
  allowed: ('edit-rule' | 'add-term')[];
}

/** `GET /period-rules`: the rule of one line of units. */
export interface LineRuleView extends PeriodRuleView {
  line: string;
  allowed: 'edit-rule'[];
}

/** A unit's request to enter reports of a closed period. */
export interface LateEntryView {
  id: string;
  unitId: number;
  unitName: string;
  /** The unit whose chair decides: the one above, or the unit itself at the top. */
  deciderUnitId: number;
  deciderUnitName: string;
  periodId: string;
  periodName: string;
  reason: string;
  state: LateEntryState;
  /** Day asked for; once granted the last day of late entry. */
  until: CivilDate;
  askedByName: string;
  askedAt: string;
  decidedByName: string | null;
  decidedPostTitle: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  version: number;
  allowed: ('grant' | 'refuse' | 'withdraw')[];
}
