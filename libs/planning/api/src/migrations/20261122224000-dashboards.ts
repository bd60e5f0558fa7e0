import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What dashboards read: more columns of the views, and the orders in which they look for tasks. */
export class Dashboards20261122224000 implements MigrationInterface {
  readonly name = 'Dashboards20261122224000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(VIEWS);
    await db.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const VIEWS = `
  create or replace view planning.v_plan with (security_invoker = true) as
    select plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, fields, title, purpose_text,
      requirement_text, number, symbol, issued_on, signer_post_id, signer_text, status, revision, imported, demo,
      source_code, version, automatic from planning.plan;
  create or replace view planning.v_task with (security_invoker = true) as
    select task_id, plan_id, section_id, parent_task_id, answers_task_id, adoption_mode, position, code, title,
      description, kind, priority, urgent, origin, owner_unit_id, lead_unit_id, start_on, due_on, next_due_on, due_kind,
      deliverable, cascade_mode, status, progress_percent, submitted_on, completed_on, return_reason, weight, theme_id,
      campaign_id, event_id, imported, demo, source_code, version, original_due_on, next_original_due_on
    from planning.task;
  create or replace view planning.v_plan_summary with (security_invoker = true) as
    select unit_id, plan_id, owner_unit_id, as_of, total, out_of_count, completed_on_time, completed_late, pending,
      overdue, no_deadline, due_soon, not_started, in_progress_on_time, weighted_percent, weight, on_time_original,
      overdue_original from planning.plan_summary;
`;

/**
 * Open tasks of a unit by the day that matters, and completed ones by their day. Neither holds the status or the percent,
 * and both have predicates that the index of due days has already, so that noting progress stays a cheap write.
 */
const INDEXES = `
  create index ix_task_open on planning.task (lead_unit_id, (coalesce(next_due_on, due_on)), task_id)
    where status in ('ASSIGNED', 'IN_PROGRESS');
  create index ix_task_completed on planning.task (completed_on, lead_unit_id) where completed_on is not null;
`;
