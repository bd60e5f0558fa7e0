import { PlanReminderEntity } from './board/board.entities';
import {
  AmendmentChangeEntity,
  AmendmentEntity,
  AmendmentUptakeEntity,
  PlanRevisionEntity,
  RevisionBaseEntity,
} from './amendment/amendment.entities';
import { AdoptionEntity, PlanObligationEntity, PlanSummaryEntity } from './cascade/cascade.entities';
import { CreatePlan20261122130000 } from './migrations/20261122130000-create-plan';
import { CreateTask20261122130100 } from './migrations/20261122130100-create-task';
import { CopyLinks20261122180101 } from './migrations/20261122180101-copy-links';
import { CreateAmendment20261122180100 } from './migrations/20261122180100-create-amendment';
import { CreateCascade20261122130200 } from './migrations/20261122130200-create-cascade';
import { PlanReminder20261122181600 } from './migrations/20261122181600-plan-reminder';
import { AutomaticPlan20261122182100 } from './migrations/20261122182100-automatic-plan';
import { PlanKinds20261122170101 } from './migrations/20261122170101-plan-kinds';
import { CreateTrash20261122170102 } from './migrations/20261122170102-create-trash';
import { CreatePlanImport20261122186100 } from './migrations/20261122186100-create-plan-import';
import { CreateUnitSetting20261122170100 } from './migrations/20261122170100-create-unit-setting';
import { TaskEventLead20261122185100 } from './migrations/20261122185100-task-event-lead';
import {
  ObjectiveEntity,
  PlanBasisEntity,
  PlanEntity,
  PlanRecipientEntity,
  PlanSectionEntity,
  PlanYearlyTargetEntity,
} from './plan/plan.entities';
import { TargetsAndRefusals20261122183100 } from './migrations/20261122183100-targets-and-refusals';
import { IndicatorsOfTargets20261122183101 } from './migrations/20261122183101-indicators-of-targets';
import { PlanImportEntity, PlanImportRowEntity } from './import/import.entities';
import { IndicatorEntity, TargetEntity, TargetShareEntity, UnitWeightEntity } from './task/target.entities';
import {
  RecurrenceEntity,
  TaskEntity,
  TaskFormEntity,
  TaskLinkEntity,
  TaskOccurrenceEntity,
  TaskPartyEntity,
} from './task/task.entities';
import { TaskCommentEntity } from './discussion/discussion.entities';
import { DueExtensionEntity } from './extension/extension.entities';
import { CreateSavedView20261122188100 } from './migrations/20261122188100-create-saved-view';
import { YearlyIndicator20261122220003 } from './migrations/20261122220003-yearly-indicator';
import { HandOver20261122220002 } from './migrations/20261122220002-hand-over';
import { EscalationDays20261122225001 } from './migrations/20261122225001-escalation-days';
import { IndicatorChecks20261122222000 } from './migrations/20261122222000-indicator-checks';
import { WaitingDecisions20261122223001 } from './migrations/20261122223001-waiting-decisions';
import { FilesOfIssuedPlans20261122200600 } from './migrations/20261122200600-files-of-issued-plans';
import { SavedViewEntity } from './saved-view/saved-view.entities';
import { TaskLife20261122184100 } from './migrations/20261122184100-task-life';
import { ExtensionLedger20261122184200 } from './migrations/20261122184200-extension-ledger';
import { TaskDiscussion20261122184300 } from './migrations/20261122184300-task-discussion';
import { MentionablePeople20261122184400 } from './migrations/20261122184400-mentionable-people';
import { FindRecipients20261122231004 } from './migrations/20261122231004-find-recipients';
import { ReadsAtScale20261122231002 } from './migrations/20261122231002-reads-at-scale';
import { Dashboards20261122224000 } from './migrations/20261122224000-dashboards';
import { TrashItemEntity } from './trash/trash.entities';
import { UnitSettingEntity } from './unit-setting/unit-setting.entities';

export { PlanActivation } from './plan/plan-activation';
export { PlanReader, type PlanFactsForOthers } from './plan/plan-reader';
export { PlanningModule } from './planning.module';
export { PlanSearch } from './search/plan-search';
export { TaskBatch } from './task-batch/task-batch';
export { DailySweep, type SweepResult } from './overview/daily-sweep';
export { RollUpCheck, type RollUpCheckResult, type RollUpDifference } from './overview/roll-up-check';
export { TaskProgress } from './task/task-progress';
export { WorkTasks, type DirectionTask } from './task/work-tasks';
export { AdHocTasks, type AdHocOrder, type AdHocOutcome } from './urgent/ad-hoc-tasks';

/** Rows of schema `planning`. */
export const planningEntities = [
  ...[PlanEntity, PlanBasisEntity, PlanSectionEntity, ObjectiveEntity, PlanRecipientEntity],
  ...[TaskEntity, TaskPartyEntity, TaskFormEntity, TaskLinkEntity, RecurrenceEntity, TaskOccurrenceEntity],
  ...[IndicatorEntity, TargetEntity, TargetShareEntity, UnitWeightEntity],
  ...[PlanObligationEntity, AdoptionEntity, PlanSummaryEntity],
  ...[UnitSettingEntity, PlanYearlyTargetEntity, TrashItemEntity],
  ...[PlanReminderEntity, SavedViewEntity],
  ...[PlanImportEntity, PlanImportRowEntity],
  ...[DueExtensionEntity, TaskCommentEntity],
  ...[RevisionBaseEntity, PlanRevisionEntity, AmendmentEntity, AmendmentChangeEntity, AmendmentUptakeEntity],
];

/** Migrations of schema `planning`, in order. */
export const planningMigrations = [
  CreatePlan20261122130000,
  CreateTask20261122130100,
  CreateCascade20261122130200,
  CreateUnitSetting20261122170100,
  PlanKinds20261122170101,
  CreateTrash20261122170102,
  CreateAmendment20261122180100,
  CopyLinks20261122180101,
  PlanReminder20261122181600,
  AutomaticPlan20261122182100,
  TargetsAndRefusals20261122183100,
  IndicatorsOfTargets20261122183101,
  TaskLife20261122184100,
  ExtensionLedger20261122184200,
  TaskDiscussion20261122184300,
  MentionablePeople20261122184400,
  TaskEventLead20261122185100,
  CreatePlanImport20261122186100,
  CreateSavedView20261122188100,
  FilesOfIssuedPlans20261122200600,
  HandOver20261122220002,
  YearlyIndicator20261122220003,
  WaitingDecisions20261122223001,
  IndicatorChecks20261122222000,
  Dashboards20261122224000,
  ReadsAtScale20261122231002,
  FindRecipients20261122231004,
  EscalationDays20261122225001,
];
