import { constraintProblems } from '@congtac/shared-api';
import { orgProblem } from '@congtac/org-domain';

/** Names of constraints in schema `org` and the problems people read. */
export function registerOrgConstraints(): void {
  constraintProblems({
    uq_unit_code: () => orgProblem('org.code-taken'),
    fk_unit_level: () => orgProblem('org.level-unknown'),
    fk_unit_parent: () => orgProblem('org.parent-unavailable'),
    fk_unit_guided_by: () => orgProblem('org.related-unit-unavailable'),
    fk_unit_host_committee: () => orgProblem('org.related-unit-unavailable'),
    ck_unit_validity: () => orgProblem('org.validity-order'),
    ck_post_validity: () => orgProblem('org.validity-order'),
    ck_term_years: () => orgProblem('org.validity-order'),
  });
}
