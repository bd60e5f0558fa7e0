import { Module } from '@nestjs/common';
import { CalendarModule } from '@congtac/calendar-api';
import { DocumentsModule } from '@congtac/documents-api';
import { OrgModule } from '@congtac/org-api';
import { boardControllers, boardProviders } from './board/board.providers';
import { CalendarUsesOfPlans } from './calendar-uses';
import { AmendmentController } from './amendment/amendment.controller';
import { amendmentProviders } from './amendment/amendment.providers';
import { AdoptedTasks } from './cascade/adopted-tasks';
import { AdoptionRepository } from './cascade/adoption.repository';
import { AdoptionService } from './cascade/adoption.service';
import { CascadeController } from './cascade/cascade.controller';
import { ObligationRepository } from './cascade/obligation.repository';
import { ObligationService } from './cascade/obligation.service';
import { exportControllers, exportProviders } from './export/export.providers';
import { importControllers, importProviders } from './import/import.providers';
import { CopyController } from './copy/copy.controller';
import { copyProviders } from './copy/copy.providers';
import { KnownReferences } from './known-references';
import { legalReachControllers, legalReachProviders } from './legal-reach/legal-reach.providers';
import { OverviewController } from './overview/overview.controller';
import { DailySweep } from './overview/daily-sweep';
import { overviewProviders } from './overview/overview.providers';
import { RollUpCheck } from './overview/roll-up-check';
import { IssueCheck } from './plan/issue-check';
import { PlanActivation } from './plan/plan-activation';
import { PlanDraft } from './plan/plan-draft';
import { PlanIssuing } from './plan/plan-issuing';
import { planLifeProviders } from './plan/plan-life.providers';
import { PlanLifecycle } from './plan/plan-lifecycle';
import { PlanPartsRepository } from './plan/plan-parts.repository';
import { PlanReader } from './plan/plan-reader';
import { PlanRights } from './plan/plan-rights';
import { PlanViews } from './plan/plan-views';
import { PlanWrites } from './plan/plan-writes';
import { PlanController } from './plan/plan.controller';
import { PlanRepository } from './plan/plan.repository';
import { PlanService } from './plan/plan.service';
import { SectionController } from './plan/section.controller';
import { SectionService } from './plan/section.service';
import { registerPlanningConstraints } from './planning-constraints';
import { PlanSearch } from './search/plan-search';
import { savedViewControllers, savedViewProviders } from './saved-view/saved-view.providers';
import { targetControllers, targetProviders } from './target/target.providers';
import { LeadRule } from './task/lead-rule';
import { PlanDoor } from './task/plan-door';
import { TargetWrites } from './task/target-writes';
import { TaskInserts } from './task/task-inserts';
import { TaskParts } from './task/task-parts.service';
import { TaskProgress } from './task/task-progress';
import { TaskRights } from './task/task-rights';
import { TaskViews } from './task/task-views';
import { TaskController } from './task/task.controller';
import { TaskRepository } from './task/task.repository';
import { TaskReads } from './task/task-reads';
import { TaskService } from './task/task.service';
import { Waiving } from './task/waiving';
import { WorkTasks } from './task/work-tasks';
import { discussionControllers, discussionProviders } from './discussion/discussion.providers';
import { extensionControllers, extensionProviders } from './extension/extension.providers';
import { taskLifeControllers, taskLifeProviders } from './task-life/task-life.providers';
import { AdHocTasks } from './urgent/ad-hoc-tasks';
import { urgentProviders } from './urgent/urgent.providers';
import { TaskBatchController } from './task-batch/task-batch.controller';
import { taskBatchProviders } from './task-batch/task-batch.providers';
import { transferProviders } from './transfer/transfer.providers';
import { trashControllers, trashProviders } from './trash/trash.providers';
import { unitSettingControllers, unitSettingProviders } from './unit-setting/unit-setting.providers';

registerPlanningConstraints();

/** Plans, sections, tasks, parties, targets, cascade, recurrence. */
@Module({
  imports: [OrgModule, CalendarModule, DocumentsModule],
  controllers: [
    ...trashControllers,
    ...importControllers,
    ...exportControllers,
    PlanController,
    SectionController,
    TaskController,
    CascadeController,
    OverviewController,
    ...boardControllers,
    ...legalReachControllers,
    ...unitSettingControllers,
    ...targetControllers,
    ...[...taskLifeControllers, ...extensionControllers, ...discussionControllers],
    TaskBatchController,
    AmendmentController,
    CopyController,
    ...savedViewControllers,
  ],
  providers: [
    ...[PlanRepository, PlanPartsRepository, TaskRepository, ObligationRepository, AdoptionRepository],
    ...[
      KnownReferences,
      CalendarUsesOfPlans,
      PlanRights,
      PlanViews,
      PlanDraft,
      PlanWrites,
      PlanService,
      SectionService,
    ],
    ...[PlanActivation, IssueCheck, PlanIssuing, PlanLifecycle, PlanReader],
    ...[TaskRights, TaskViews, PlanDoor, LeadRule, TaskInserts, TaskReads, TaskService, TaskParts, TargetWrites],
    ...[TaskProgress, Waiving, WorkTasks],
    ...[AdoptedTasks, AdoptionService, ObligationService],
    ...[...overviewProviders, PlanSearch],
    ...boardProviders,
    ...urgentProviders,
    ...legalReachProviders,
    ...unitSettingProviders,
    ...trashProviders,
    ...transferProviders,
    ...importProviders,
    ...exportProviders,
    ...planLifeProviders,
    ...targetProviders,
    ...[...taskLifeProviders, ...extensionProviders, ...discussionProviders],
    ...taskBatchProviders,
    ...amendmentProviders,
    ...copyProviders,
    ...savedViewProviders,
  ],
  exports: [DailySweep, RollUpCheck, PlanReader, PlanActivation, TaskProgress, PlanSearch, WorkTasks, AdHocTasks],
})
export class PlanningModule {}
