import { constraintProblems } from '@congtac/shared-api';
import {
  amendmentProblem,
  planningProblem,
  savedViewProblem,
  taskLifeProblem,
  targetProblem,
} from '@congtac/planning-domain';

const unknown = () => planningProblem('planning.unknown-reference');

/** Names of constraints in schema `planning` and the problems people read. */
export function registerPlanningConstraints(): void {
  constraintProblems({
    uq_plan_number: () => planningProblem('planning.number-taken'),
    uq_plan_period: () => planningProblem('planning.plan-exists'),
    uq_plan_open_revision: () => amendmentProblem('planning.revision-open'),
    ck_plan_period: () => planningProblem('planning.period-reversed'),
    uq_task_party_lead: () => planningProblem('planning.many-leads'),
    uq_due_extension_open: () => taskLifeProblem('planning.extension-open'),
    uq_saved_view_name: () => savedViewProblem('planning.view-name-taken'),
    uq_indicator_code: () => targetProblem('planning.indicator-code-taken'),
    uq_target_indicator: () => targetProblem('planning.target-repeated'),
    uq_target_ordinal: () => targetProblem('planning.target-repeated'),
    ck_indicator_people: () => targetProblem('planning.people-not-additive'),
    fk_plan_unit: unknown,
    fk_plan_recipient_unit: unknown,
    fk_task_lead: unknown,
    fk_task_party_unit: unknown,
    fk_task_parent: () => planningProblem('planning.has-children'),
  });
}
