import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = (column: string) =>
  `(${column} = any((select app.scope())::integer[]) or ${column} in (select app.wide_scope()))`;
const line = (column: string) => `${column} = any((select app.line())::integer[])`;

/**
 * Schema `register`: publications, their issues, and where each issue went. Whoever stands below the unit that keeps a
 * publication may know of it and its issues; who got how many copies is told to sender and receiver alone.
 */
export class CreatePublications20261122200500 implements MigrationInterface {
  readonly name = 'CreatePublications20261122200500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
  create schema register;
  grant usage on schema register to congtac_app;
  create table register.publication (
    publication_id uuid constraint pk_publication primary key,
    unit_id integer not null constraint fk_publication_unit references org.unit (unit_id),
    title text not null constraint ck_publication_title check (length(title) between 1 and 300),
    kind text not null constraint ck_publication_kind check (kind in ('BULLETIN','BOOK','LEAFLET','OTHER')),
    issuer_text text not null default '',
    issues_per_year integer constraint ck_publication_issues check (issues_per_year between 1 and 60),
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text
  );
  create unique index uq_publication_title on register.publication (unit_id, app.fold(title));
  create table register.publication_issue (
    issue_id uuid constraint pk_publication_issue primary key,
    publication_id uuid not null constraint fk_publication_issue_publication references register.publication,
    unit_id integer not null,
    year integer not null, ordinal integer not null constraint ck_publication_issue_ordinal check (ordinal > 0),
    issued_on date, copies integer constraint ck_publication_issue_copies check (copies > 0),
    constraint uq_publication_issue_ordinal unique (publication_id, year, ordinal)
  );
  create table register.distribution (
    distribution_id uuid constraint pk_distribution primary key,
    issue_id uuid not null constraint fk_distribution_issue references register.publication_issue (issue_id),
    from_unit_id integer not null constraint fk_distribution_from references org.unit (unit_id),
    to_unit_id integer not null constraint fk_distribution_to references org.unit (unit_id),
    copies integer constraint ck_distribution_copies check (copies > 0),
    sent_on date not null, received_on date, received_by_name text,
    constraint uq_distribution_unit unique (issue_id, to_unit_id),
    constraint ck_distribution_other check (from_unit_id <> to_unit_id)
  );
  create index ix_distribution_to on register.distribution (to_unit_id) where received_on is null;
  create index ix_distribution_from on register.distribution (from_unit_id);
`;

const secured = (table: string, read: string, add: string, change: string) => `
  alter table register.${table} enable row level security;
  alter table register.${table} force row level security;
  create policy ${table}_read on register.${table} for select using (${read});
  create policy ${table}_insert on register.${table} for insert with check (${add});
  create policy ${table}_update on register.${table} for update using (${change});
  grant select, insert, update on register.${table} to congtac_app;`;

const POLICIES = [
  secured('publication', `${own('unit_id')} or ${line('unit_id')}`, own('unit_id'), own('unit_id')),
  secured('publication_issue', `${own('unit_id')} or ${line('unit_id')}`, own('unit_id'), own('unit_id')),
  secured(
    'distribution',
    `${own('from_unit_id')} or ${own('to_unit_id')}`,
    own('from_unit_id'),
    `${own('from_unit_id')} or ${own('to_unit_id')}`,
  ),
].join('\n');
