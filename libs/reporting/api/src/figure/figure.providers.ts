import { MeetingController } from '../meeting/meeting.controller';
import { MeetingRepository } from '../meeting/meeting.repository';
import { MeetingService } from '../meeting/meeting.service';
import { ReconciliationController } from '../reconciliation/reconciliation.controller';
import { ReconciliationService } from '../reconciliation/reconciliation.service';
import { PreviousRepository } from '../report/previous.repository';
import { ReportTargets } from '../report/report-targets';
import { FigureHistoryService } from './figure-history.service';
import { YearlyResults } from './yearly-results';

/** What stands around figures: earlier ones, their history, estimates, meetings told at two levels. */
export const figureControllers = [MeetingController, ReconciliationController];
export const figureProviders = [
  ...[PreviousRepository, ReportTargets, FigureHistoryService, YearlyResults],
  ...[MeetingRepository, MeetingService, ReconciliationService],
];
