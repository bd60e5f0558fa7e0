import { FigureEntity } from './figure/figure.entity';
import { CreateReporting20261122140000 } from './migrations/20261122140000-create-reporting';
import { PeriodLockEntity } from './period/period-lock.entity';
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
export { PeriodLocks, type PeriodToLock } from './period/period-locks';
export { ReportingModule } from './reporting.module';

/** Rows of schema `reporting`. */
export const reportingEntities = [
  ReportingPeriodEntity,
  ProgressReportEntity,
  ReportValueEntity,
  ReportRevisionEntity,
  FigureEntity,
  PeriodLockEntity,
];

/** Migrations of schema `reporting`, in order. */
export const reportingMigrations = [CreateReporting20261122140000];
