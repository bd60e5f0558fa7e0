import { PeriodApprovalEntity, PeriodApprovalStepEntity } from './approval/period-approval.entity';
import { FigureRevisionEntity } from './figure/figure-revision.entity';
import { FigureEntity } from './figure/figure.entity';
import { FollowEntity } from './follow/follow.entity';
import { LastReports20261122231005 } from './migrations/20261122231005-last-reports';
import { CreateFollow20261122223000 } from './migrations/20261122223000-create-follow';
import { CreateReporting20261122140000 } from './migrations/20261122140000-create-reporting';
import { PeriodProfiles20261122221000 } from './migrations/20261122221000-period-profiles';
import { FigureHistory20261122222001 } from './migrations/20261122222001-figure-history';
import { PeriodReminders20261122230500 } from './migrations/20261122230500-period-reminders';
import { PeriodApproval20261122233000 } from './migrations/20261122233000-period-approval';
import { EnteredForUnits20261122232000 } from './migrations/20261122232000-entered-for-units';
import { MeetingDecisionEntity } from './meeting/meeting-decision.entity';
import { MovedFigures20261122224001 } from './migrations/20261122224001-moved-figures';
import { PeriodLockEntity } from './period/period-lock.entity';
import {
  LateEntryEntity,
  PeriodClosingEntity,
  PeriodMeetingEntity,
  PeriodRuleEntity,
  PeriodSweepEntity,
} from './period/period-tables.entities';
import { PeriodReminderEntity } from './remind/period-reminder.entity';
import { ReportingPeriodEntity } from './period/reporting-period.entity';
import { ProgressReportEntity, ReportRevisionEntity, ReportValueEntity } from './report/report.entity';

export { AcceptedResults } from './figure/accepted-results';
export type {
  AcceptedFigureResult,
  AcceptedResultsView,
  AcceptedTaskResult,
  AcceptedText,
  ResultPlace,
} from './figure/accepted-results';
export { PeriodEntry, type EntryWindow } from './period/period-entry';
export { PeriodLocks, type PeriodToLock } from './period/period-locks';
export { PeriodSweep } from './period/period-sweep';
export { ReportingModule } from './reporting.module';

/** Rows of schema `reporting`. */
export const reportingEntities = [
  ReportingPeriodEntity,
  ProgressReportEntity,
  ReportValueEntity,
  ReportRevisionEntity,
  FigureEntity,
  FigureRevisionEntity,
  MeetingDecisionEntity,
  PeriodLockEntity,
  ...[PeriodRuleEntity, PeriodMeetingEntity, PeriodClosingEntity, PeriodSweepEntity, LateEntryEntity],
  FollowEntity,
  PeriodReminderEntity,
  ...[PeriodApprovalEntity, PeriodApprovalStepEntity],
];

/** Migrations of schema `reporting`, in order. */
export const reportingMigrations = [
  LastReports20261122231005,
  CreateReporting20261122140000,
  PeriodProfiles20261122221000,
  FigureHistory20261122222001,
  CreateFollow20261122223000,
  MovedFigures20261122224001,
  PeriodReminders20261122230500,
  EnteredForUnits20261122232000,
  PeriodApproval20261122233000,
];
