import type { MigrationInterface, QueryRunner } from 'typeorm';
import { line, own } from './policies';

/**
 * What a person may read does not change, only how the database finds it out: parties and addressees are looked up for
 * the task in question instead of being listed for the whole country first.
 */
export class ReadsAtScale20261122231002 implements MigrationInterface {
  readonly name = 'ReadsAtScale20261122231002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TASK_READ);
    await db.query(PRESSING);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TASK_READ = `
  alter policy task_read on planning.task using (
    ${own('owner_unit_id')} or (status <> 'DRAFT' and (${line('owner_unit_id')} or ${own('lead_unit_id')}
      or exists (select from planning.task_party p where p.task_id = task.task_id
        and p.issued and (p.role <> 'LEAD' or p.unit_id is null)
        and (${own('p.unit_id')} or p.person_id = (select app.current_person())))
      or exists (select from planning.plan p where p.plan_id = task.plan_id
        and p.recipient_unit_ids && (select app.scope())))));
`;

/** The order of lists, so that a page of the most pressing work is read off without sorting everything open. */
const PRESSING = `
  create index ix_task_pressing on planning.task (
    (urgent and status in ('ASSIGNED','IN_PROGRESS','PENDING_CONFIRMATION')) desc, coalesce(next_due_on, due_on),
    priority, position, task_id) where status in ('ASSIGNED','IN_PROGRESS');
`;
