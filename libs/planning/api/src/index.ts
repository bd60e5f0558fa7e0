import { AdoptionEntity, PlanObligationEntity, PlanSummaryEntity } from './cascade/cascade.entities';
import { CreatePlan20261122130000 } from './migrations/20261122130000-create-plan';
import { CreateTask20261122130100 } from './migrations/20261122130100-create-task';
import { CreateCascade20261122130200 } from './migrations/20261122130200-create-cascade';
import { AutomaticPlan20261122182100 } from './migrations/20261122182100-automatic-plan';
import { CreateUnitSetting20261122170100 } from './migrations/20261122170100-create-unit-setting';
import { TaskEventLead20261122185100 } from './migrations/20261122185100-task-event-lead';
import {
  ObjectiveEntity,
  PlanBasisEntity,
  PlanEntity,
  PlanRecipientEntity,
  PlanSectionEntity,
} from './plan/plan.entities';
import { IndicatorEntity, TargetEntity } from './task/target.entities';
import {
  RecurrenceEntity,
  TaskEntity,
  TaskFormEntity,
  TaskLinkEntity,
  TaskOccurrenceEntity,
  TaskPartyEntity,
} from './task/task.entities';
import { UnitSettingEntity } from './unit-setting/unit-setting.entities';

export { PlanActivation } from './plan/plan-activation';
export { PlanReader, type PlanFactsForOthers } from './plan/plan-reader';
export { PlanningModule } from './planning.module';
export { PlanSearch } from './search/plan-search';
export { TaskBatch } from './task-batch/task-batch';
export { TaskProgress } from './task/task-progress';
export { WorkTasks, type DirectionTask } from './task/work-tasks';
export { AdHocTasks, type AdHocOrder, type AdHocOutcome } from './urgent/ad-hoc-tasks';

/** Rows of schema `planning`. */
export const planningEntities = [
  ...[PlanEntity, PlanBasisEntity, PlanSectionEntity, ObjectiveEntity, PlanRecipientEntity],
  ...[TaskEntity, TaskPartyEntity, TaskFormEntity, TaskLinkEntity, RecurrenceEntity, TaskOccurrenceEntity],
  ...[IndicatorEntity, TargetEntity],
  ...[PlanObligationEntity, AdoptionEntity, PlanSummaryEntity],
  UnitSettingEntity,
];

/** Migrations of schema `planning`, in order. */
export const planningMigrations = [
  CreatePlan20261122130000,
  CreateTask20261122130100,
  CreateCascade20261122130200,
  CreateUnitSetting20261122170100,
  AutomaticPlan20261122182100,
  TaskEventLead20261122185100,
];
