import type { MigrationInterface, QueryRunner } from 'typeorm';
import { line, own, secured } from './policies';

/** Tasks with their parties, forms, links, rhythm, occurrences, indicators and targets. */
export class CreateTask20261122130100 implements MigrationInterface {
  readonly name = 'CreateTask20261122130100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TASK);
    await db.query(TASK_PARTS);
    await db.query(FIGURES);
    await db.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const VERSIONED = `version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

/**
 * `parent_task_id` is the parent within the plan, `answers_task_id` the task of the plan above this one answers.
 * `lead_unit_id` repeats the LEAD party and `next_due_on` the earliest open occurrence, for policies and timeliness.
 */
const TASK = `
  create table planning.task (
    task_id uuid constraint pk_task primary key,
    plan_id uuid not null constraint fk_task_plan references planning.plan (plan_id),
    section_id uuid constraint fk_task_section references planning.plan_section (section_id),
    parent_task_id uuid constraint fk_task_parent references planning.task (task_id),
    answers_task_id uuid constraint fk_task_answers references planning.task (task_id),
    adoption_mode text constraint ck_task_adoption_mode check (adoption_mode in ('VERBATIM','ADAPT')),
    position integer not null,
    code text,
    title text not null constraint ck_task_title check (length(title) between 1 and 1000),
    description text not null default '',
    kind text not null constraint ck_task_kind check (kind ~ '^[A-Z_]{3,30}$'),
    priority text not null default 'NORMAL' constraint ck_task_priority check (priority in ('KEY','NORMAL')),
    urgent boolean not null default false,
    origin text not null default 'PLAN' constraint ck_task_origin check (origin in
      ('PLAN','CONCLUSION','AD_HOC','REVIEW_DIRECTION','CARRIED_OVER')),
    owner_unit_id integer not null constraint fk_task_owner references org.unit (unit_id),
    lead_unit_id integer constraint fk_task_lead references org.unit (unit_id),
    start_on date, due_on date,
    due_kind text not null default 'NONE' constraint ck_task_due_kind check (due_kind in
      ('FIXED_DATE','PERIOD_END','EVENT_DATE','ONGOING','NONE')),
    due_exception_reason text not null default '',
    deliverable text not null default '',
    cascade_mode text constraint ck_task_cascade_mode check (cascade_mode in
      ('ISSUE_PLAN','VERBATIM','ADAPT','SPLIT','SUPPORT','REFERENCE')),
    status text not null default 'DRAFT' constraint ck_task_status check (status in
      ('DRAFT','ASSIGNED','IN_PROGRESS','PENDING_CONFIRMATION','COMPLETED','REFUSED','SUSPENDED','CANCELLED',
       'CARRIED_OVER')),
    progress_percent smallint not null default 0 constraint ck_task_progress check (progress_percent between 0 and 100),
    submitted_on date, completed_on date, next_due_on date, return_reason text,
    weight numeric(6,2) not null default 1,
    theme_id uuid, campaign_id uuid, event_id uuid,
    audience_ids uuid[] not null default '{}', topics text[] not null default '{}', note text not null default '',
    imported boolean not null default false, demo boolean not null default false, source_code text,
    search_text text not null generated always as (app.fold(title)) stored,
    ${VERSIONED},
    constraint ck_task_completed check (status <> 'COMPLETED' or completed_on is not null),
    constraint ck_task_led check (status = 'DRAFT' or lead_unit_id is not null),
    constraint ck_task_no_due check (due_kind not in ('ONGOING','NONE') or due_on is null),
    constraint ck_task_self check (parent_task_id <> task_id and answers_task_id <> task_id),
    constraint ck_task_adoption check ((answers_task_id is null) = (adoption_mode is null))
  );
  create index ix_task_plan on planning.task (plan_id, lead_unit_id);
  create index ix_task_section on planning.task (section_id);
  create index ix_task_parent on planning.task (parent_task_id) where parent_task_id is not null;
  create index ix_task_answers on planning.task (answers_task_id) where answers_task_id is not null;
  create index ix_task_owner on planning.task (owner_unit_id);
  create index ix_task_lead on planning.task (lead_unit_id);
  create index ix_task_due on planning.task (due_on, task_id) where status in ('ASSIGNED','IN_PROGRESS');
  create index ix_task_search on planning.task using gin (search_text gin_trgm_ops);
  create unique index uq_task_source on planning.task (source_code) where source_code is not null;
`;

/** Parties repeat the owner and whether the task is issued, so their policy needs no other table. */
const TASK_PARTS = `
  create table planning.task_party (
    party_id uuid constraint pk_task_party primary key,
    task_id uuid not null constraint fk_task_party_task references planning.task (task_id) on delete cascade,
    unit_id integer constraint fk_task_party_unit references org.unit (unit_id),
    person_id uuid,
    role text not null constraint ck_task_party_role check (role in ('LEAD','COORDINATE','ADVISE','MONITOR','INFORM')),
    note text not null default '',
    owner_unit_id integer not null,
    issued boolean not null default false,
    constraint ck_task_party_one check (num_nonnulls(unit_id, person_id) = 1)
  );
  create unique index uq_task_party_lead on planning.task_party (task_id) where role = 'LEAD' and unit_id is not null;
  create index ix_task_party_task on planning.task_party (task_id);
  create index ix_task_party_unit on planning.task_party (unit_id, task_id);
  create index ix_task_party_person on planning.task_party (person_id) where person_id is not null;
  create table planning.task_form (
    task_id uuid not null constraint fk_task_form_task references planning.task (task_id) on delete cascade,
    form text not null constraint ck_task_form_code check (form ~ '^[A-Z_]{3,30}$'),
    constraint pk_task_form primary key (task_id, form)
  );
  create table planning.task_link (
    from_task_id uuid not null constraint fk_task_link_from references planning.task (task_id) on delete cascade,
    to_task_id uuid not null constraint fk_task_link_to references planning.task (task_id) on delete cascade,
    kind text not null constraint ck_task_link_kind check (kind in ('DERIVED_FROM','SUPPORTS','BLOCKED_BY','REPLACES')),
    constraint pk_task_link primary key (from_task_id, to_task_id, kind),
    constraint ck_task_link_self check (from_task_id <> to_task_id)
  );
  create index ix_task_link_to on planning.task_link (to_task_id);
  create table planning.recurrence (
    task_id uuid constraint pk_recurrence primary key
      constraint fk_recurrence_task references planning.task (task_id) on delete cascade,
    freq text not null constraint ck_recurrence_freq check (freq in
      ('MONTHLY','QUARTERLY','HALF_YEARLY','YEARLY','COUNT_IN_PERIOD','ONGOING')),
    count integer constraint ck_recurrence_count check (count between 1 and 60),
    due_day integer constraint ck_recurrence_due_day check (due_day between 1 and 31),
    constraint ck_recurrence_counted check (freq <> 'COUNT_IN_PERIOD' or count is not null)
  );
  create table planning.task_occurrence (
    occurrence_id uuid constraint pk_task_occurrence primary key,
    task_id uuid not null constraint fk_task_occurrence_task references planning.task (task_id),
    unit_id integer not null constraint fk_task_occurrence_unit references org.unit (unit_id),
    owner_unit_id integer not null,
    ordinal integer not null, label text not null,
    window_from date not null, window_to date not null, due_on date not null,
    status text not null default 'OPEN' constraint ck_task_occurrence_status check (status in ('OPEN','DONE','WAIVED')),
    done_on date, waived_on date, waive_reason text, report_id uuid,
    ${VERSIONED},
    constraint uq_task_occurrence_ordinal unique (task_id, unit_id, ordinal),
    constraint ck_task_occurrence_done check ((status = 'DONE') = (done_on is not null)),
    constraint ck_task_occurrence_waived check ((status = 'WAIVED') = (waived_on is not null and waive_reason is not null))
  );
  create index ix_task_occurrence_open on planning.task_occurrence (unit_id, due_on) where status = 'OPEN';
`;

const FIGURES = `
  create table planning.indicator (
    indicator_id uuid constraint pk_indicator primary key,
    unit_id integer not null constraint fk_indicator_unit references org.unit (unit_id),
    code text, name text not null,
    measure text not null constraint ck_indicator_measure check (measure ~ '^[A-Z_]{3,30}$'),
    value_type text not null default 'INTEGER' constraint ck_indicator_value_type check (value_type in
      ('INTEGER','DECIMAL','PERCENT','BOOLEAN')),
    direction text not null default 'UP' constraint ck_indicator_direction check (direction in ('UP','DOWN')),
    rollup text not null default 'SUM' constraint ck_indicator_rollup check (rollup in
      ('SUM','AVERAGE','MIN','MAX','LAST','COUNT_UNITS','NONE')),
    additive_over_time boolean not null default true,
    demo boolean not null default false, source_code text,
    constraint ck_indicator_people check (measure <> 'PEOPLE' or not additive_over_time)
  );
  create index ix_indicator_unit on planning.indicator (unit_id);
  create table planning.target (
    target_id uuid constraint pk_target primary key,
    task_id uuid not null constraint fk_target_task references planning.task (task_id) on delete cascade
      constraint uq_target_task unique,
    indicator_id uuid not null constraint fk_target_indicator references planning.indicator (indicator_id),
    assigned_value numeric(18,4), committed_value numeric(18,4),
    comparator text not null default 'AT_LEAST' constraint ck_target_comparator check (comparator in
      ('AT_LEAST','EXCEED','EXACT','AT_MOST')),
    qualifier text not null default 'EXACT' constraint ck_target_qualifier check (qualifier in
      ('EXACT','OVER','NEARLY','ABOUT')),
    allocation_mode text not null default 'EACH' constraint ck_target_allocation check (allocation_mode in
      ('EACH','TOTAL_SPLIT','TOTAL_OPEN','MIN_OF_UNITS','ANY_UNIT','COVERAGE','NARRATIVE')),
    justification text not null default ''
  );
  create index ix_target_indicator on planning.target (indicator_id);
`;

const seenTask = (key: string) => `exists (select 1 from planning.task t where t.task_id = ${key})`;
const ownTask = (key: string) =>
  `exists (select 1 from planning.task t where t.task_id = ${key} and ${own('t.owner_unit_id')})`;

/**
 * Occurrences tell how one unit keeps up with its work, so units below the owner see those of the line above them, not
 * their neighbours'. The policy of tasks reads the LEAD unit off the task: its party rows, by far the most, stay out of the
 * sub-query.
 */
const POLICIES = [
  secured(
    'task_party',
    `${own('owner_unit_id')} or (issued and (${own('unit_id')} or ${line('owner_unit_id')}
      or person_id = (select app.current_person())))`,
    own('owner_unit_id'),
  ),
  secured(
    'task',
    `${own('owner_unit_id')} or (status <> 'DRAFT' and (${line('owner_unit_id')} or ${own('lead_unit_id')}
      or task_id in (select p.task_id from planning.task_party p
        where p.issued and (p.role <> 'LEAD' or p.unit_id is null)
          and (${own('p.unit_id')} or p.person_id = (select app.current_person())))
      or plan_id in (select p.plan_id from planning.plan p where p.recipient_unit_ids && (select app.scope()))))`,
    own('owner_unit_id'),
    `${own('owner_unit_id')} or (status <> 'DRAFT' and ${own('lead_unit_id')})`,
  ),
  ...['task_form', 'recurrence', 'target'].map((table) =>
    secured(table, seenTask(`${table}.task_id`), ownTask(`${table}.task_id`)),
  ),
  secured('task_link', seenTask('task_link.from_task_id'), ownTask('task_link.from_task_id')),
  secured(
    'task_occurrence',
    `${own('unit_id')} or ${own('owner_unit_id')} or ${line('unit_id')}`,
    `${own('unit_id')} or ${own('owner_unit_id')}`,
  ),
  secured('indicator', `${own('unit_id')} or ${line('unit_id')}`, own('unit_id')),
].join('\n');
