import { Module } from '@nestjs/common';
import { CalendarModule } from '@congtac/calendar-api';
import { DocumentsModule } from '@congtac/documents-api';
import { OrgModule } from '@congtac/org-api';
import { PlanningModule } from '@congtac/planning-api';
import { approvalControllers, approvalProviders } from './approval/approval.providers';
import { consolidationControllers, consolidationProviders } from './consolidation/consolidation.providers';
import { dashboardControllers, dashboardProviders } from './dashboard/dashboard.providers';
import { AcceptedResults } from './figure/accepted-results';
import { CascadeRepository } from './figure/cascade.repository';
import { FigureTotals } from './figure/figure-totals';
import { figureControllers, figureProviders } from './figure/figure.providers';
import { FigureWriter } from './figure/figure-writer';
import { FigureController } from './figure/figure.controller';
import { FigureRepository } from './figure/figure.repository';
import { FigureService } from './figure/figure.service';
import { TargetResults } from './figure/target-results';
import { PeriodEntry } from './period/period-entry';
import { PeriodLocks } from './period/period-locks';
import { PeriodSweep } from './period/period-sweep';
import { periodControllers, periodProviders } from './period/period.providers';
import { remindControllers, remindProviders } from './remind/remind.providers';
import { DraftContext } from './report/draft-context';
import { ReportAttachments } from './report/report-attachments';
import { ReportContent } from './report/report-content';
import { ReportDecisionService } from './report/report-decision.service';
import { ReportDraftService } from './report/report-draft.service';
import { ReportEffects } from './report/report-effects';
import { ReportFlowParts } from './report/report-flow-parts';
import { ReportFlowService } from './report/report-flow.service';
import { ReportReader } from './report/report-reader';
import { ReportRights } from './report/report-rights';
import { ReportController } from './report/report.controller';
import { ReportRepository } from './report/report.repository';
import { TaskReader } from './task/task-reader';
import { ReportHandOver } from './transfer/report-hand-over';
import { FollowController } from './follow/follow.controller';
import { FollowService } from './follow/follow.service';
import { BelowRepository } from './work/below.repository';
import { MyWorkController } from './work/my-work.controller';
import { MyWorkRepository } from './work/my-work.repository';
import { MyWorkService } from './work/my-work.service';

/** Progress reports, own figures with their roll-ups, "Việc của tôi", reporting periods and their locks. */
@Module({
  imports: [OrgModule, CalendarModule, DocumentsModule, PlanningModule],
  controllers: [
    ReportController,
    FigureController,
    MyWorkController,
    FollowController,
    ...periodControllers,
    ...figureControllers,
    ...consolidationControllers,
    ...dashboardControllers,
    ...remindControllers,
    ...approvalControllers,
  ],
  providers: [
    ...[TaskReader, ReportRepository, CascadeRepository, FigureRepository, MyWorkRepository, BelowRepository],
    ...[ReportRights, ReportReader, ReportContent, DraftContext, ReportFlowParts],
    ...figureProviders,
    ...consolidationProviders,
    ...periodProviders,
    ...dashboardProviders,
    ...approvalProviders,
    ...remindProviders,
    ...[ReportDraftService, ReportFlowService, ReportDecisionService, ReportEffects, ReportAttachments],
    ...[FigureWriter, FigureTotals, FigureService, TargetResults, AcceptedResults, MyWorkService, FollowService],
    ReportHandOver,
  ],
  exports: [AcceptedResults, PeriodEntry, PeriodLocks, PeriodSweep],
})
export class ReportingModule {}
