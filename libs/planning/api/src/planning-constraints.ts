import { constraintProblems } from '@congtac/shared-api';
import { planningProblem } from '@congtac/planning-domain';

const unknown = () => planningProblem('planning.unknown-reference');

/** Names of constraints in schema `planning` and the problems people read. */
export function registerPlanningConstraints(): void {
  constraintProblems({
    uq_plan_number: () => planningProblem('planning.number-taken'),
    uq_plan_period: () => planningProblem('planning.plan-exists'),
    ck_plan_period: () => planningProblem('planning.period-reversed'),
    uq_task_party_lead: () => planningProblem('planning.many-leads'),
    fk_plan_unit: unknown,
    fk_plan_recipient_unit: unknown,
    fk_task_lead: unknown,
    fk_task_party_unit: unknown,
    fk_task_parent: () => planningProblem('planning.has-children'),
  });
}
