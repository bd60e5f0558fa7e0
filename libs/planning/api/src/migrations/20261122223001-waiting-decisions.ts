import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits for a decision of a unit's chair, one row each: `unit_id` decides, `object_id` is the plan or task whose page
 * it is decided on, `from_unit_id` asks. Everybody reads of it what they see of plans and tasks.
 */
export class WaitingDecisions20261122223001 implements MigrationInterface {
  readonly name = 'WaitingDecisions20261122223001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(INDEXES);
    await db.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** The few open rows among very many settled ones. */
const INDEXES = `
  create index ix_plan_waiting on planning.plan (unit_id) where status in ('SUBMITTED', 'APPROVED');
  create index ix_task_refused on planning.task (owner_unit_id) where status = 'REFUSED';
  create index ix_adoption_refused on planning.adoption (parent_unit_id) where decision = 'REFUSED' and outcome is null;
  create index ix_target_asked on planning.target (assigned_by_unit_id) where justification_state = 'ASKED';
  create index ix_plan_obligation_open on planning.plan_obligation (parent_unit_id) where issued_on is null;
`;

const VIEW = `
  create view planning.v_waiting_decision with (security_invoker = true) as
    select 'PLAN_APPROVE' as kind, p.unit_id, p.plan_id as object_id, p.title, p.unit_id as from_unit_id,
      p.updated_at as since
    from planning.plan p where p.status = 'SUBMITTED'
    union all
    select 'PLAN_ISSUE', p.unit_id, p.plan_id, p.title, p.unit_id, p.updated_at
    from planning.plan p where p.status = 'APPROVED' and p.parent_approval is distinct from 'PENDING'
    union all
    select 'PLAN_PARENT', p.parent_unit_id, p.plan_id, p.title, p.unit_id, p.updated_at
    from planning.plan p where p.parent_approval = 'PENDING'
    union all
    select 'EXTENSION', e.owner_unit_id, e.task_id, t.title, e.lead_unit_id, e.requested_at
    from planning.due_extension e join planning.task t on t.task_id = e.task_id where e.status = 'REQUESTED'
    union all
    select 'TASK_REFUSAL', t.owner_unit_id, t.task_id, t.title, t.lead_unit_id, t.updated_at
    from planning.task t where t.status = 'REFUSED'
    union all
    select 'REFUSAL', a.parent_unit_id, a.parent_plan_id, p.title, a.unit_id, a.updated_at
    from planning.adoption a join planning.plan p on p.plan_id = a.parent_plan_id
    where a.decision = 'REFUSED' and a.outcome is null and not a.in_revision
    union all
    select 'JUSTIFICATION', g.assigned_by_unit_id, pt.plan_id, p.title, g.unit_id, g.updated_at
    from planning.target g join planning.target pg on pg.target_id = g.parent_target_id
      join planning.task pt on pt.task_id = pg.task_id join planning.plan p on p.plan_id = pt.plan_id
    where g.justification_state = 'ASKED';
  grant select on planning.v_waiting_decision to congtac_app;
`;
