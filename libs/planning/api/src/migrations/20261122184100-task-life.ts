import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Life of a task after issue: why it stands still, the due days before any extension, how its series was set. Parties
 * repeat the LEAD unit, so that a lead of another line sees with whom it works without the policy reading a table whose
 * policy reads back.
 */
export class TaskLife20261122184100 implements MigrationInterface {
  readonly name = 'TaskLife20261122184100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COLUMNS);
    await db.query(PARTY_LEAD);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
  alter table planning.task
    add column original_due_on date,
    add column next_original_due_on date,
    add column status_reason text,
    add column suspended_until date,
    add column allow_open_children boolean not null default false,
    add constraint ck_task_original_due check (original_due_on is null or due_on is not null);
  alter table planning.task_occurrence add column original_due_on date;
  alter table planning.recurrence
    add column until date,
    add column due_dates jsonb not null default '[]';
  alter table planning.plan_summary
    add column on_time_original integer not null default 0,
    add column overdue_original integer not null default 0;
  update planning.plan_summary set on_time_original = completed_on_time, overdue_original = overdue;
`;

/** The triggers keep the repeated LEAD unit right whoever writes parties or hands a task over. */
const PARTY_LEAD = `
  alter table planning.task_party add column lead_unit_id integer;
  update planning.task_party p set lead_unit_id = t.lead_unit_id from planning.task t where t.task_id = p.task_id;
  create function planning.party_takes_lead() returns trigger language plpgsql as $$
  begin
    new.lead_unit_id := (select t.lead_unit_id from planning.task t where t.task_id = new.task_id);
    return new;
  end $$;
  create function planning.lead_reaches_parties() returns trigger language plpgsql as $$
  begin
    update planning.task_party set lead_unit_id = new.lead_unit_id where task_id = new.task_id;
    return null;
  end $$;
  create trigger party_takes_lead before insert on planning.task_party
    for each row execute function planning.party_takes_lead();
  create trigger lead_reaches_parties after update of lead_unit_id on planning.task
    for each row when (old.lead_unit_id is distinct from new.lead_unit_id)
    execute function planning.lead_reaches_parties();
  create policy task_party_read_lead on planning.task_party for select using (
    issued and (lead_unit_id = any((select app.scope())::integer[]) or lead_unit_id in (select app.wide_scope())));
`;
