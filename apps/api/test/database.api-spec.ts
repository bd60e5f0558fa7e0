import { type TestApi, startApi } from '@congtac/testing';
import { DataSource } from 'typeorm';

let api: TestApi;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.close());

const SCHEMAS = [
  ...['app', 'org', 'identity', 'documents', 'calendar', 'planning', 'register', 'reporting', 'review', 'notification'],
];

/** Tables that hold no unit's data, each with its reason in the context's README. */
const WITHOUT_POLICY = [
  'app.setting',
  'calendar.day_off',
  'documents.document_relation',
  'documents.legal_document',
  'identity.login_attempt',
  'org.level',
  'org.tree_state',
  'org.tree_version',
  'org.unit_position',
  'reporting.reporting_period',
];

describe('the database', () => {
  it('protects every table with unit data by forced row-level security', async () => {
    const { rows } = await api.owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname = any($1) and not (c.relrowsecurity and c.relforcerowsecurity)
       order by 1`,
      [SCHEMAS],
    );
    expect(rows.map(({ name }) => name).filter((name) => !WITHOUT_POLICY.includes(name))).toEqual([]);
  });

  it('evaluates scope functions once per statement, never per row', async () => {
    const { rows } = await api.owner.query<{ name: string; text: string }>(
      `select schemaname || '.' || policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies`,
    );
    const perRow = rows.filter(({ text }) =>
      /(?<!SELECT )app\.(scope|line|current_account|current_person|is_system|wide_scope)\(/i.test(text),
    );
    expect(perRow.map(({ name }) => name)).toEqual([]);
  });

  it('gives views the rights of the reader', async () => {
    const { rows } = await api.owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'v' and n.nspname = any($1) and not coalesce(c.reloptions, '{}') && array['security_invoker=on', 'security_invoker=true']`,
      [SCHEMAS],
    );
    expect(rows).toEqual([]);
  });

  it('lets the application own nothing and bypass nothing', async () => {
    const { rows } = await api.owner.query<{ owned: number; rolsuper: boolean; rolbypassrls: boolean }>(
      `select r.rolsuper, r.rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
       from pg_roles r where r.rolname = 'congtac_app'`,
    );
    expect(rows).toEqual([{ owned: 0, rolsuper: false, rolbypassrls: false }]);
  });

  it('has exactly the columns the entities say', async () => {
    const { rows } = await api.owner.query<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns where table_schema = any($1)`,
      [SCHEMAS],
    );
    const actual = new Set(rows.map(({ name }) => name));
    const metadata = api.app.get(DataSource).entityMetadatas;
    const described = new Set(metadata.flatMap((m) => m.columns.map((c) => `${m.tablePath}.${c.databaseName}`)));
    const tables = new Set(metadata.map((m) => m.tablePath));
    expect([...described].filter((name) => !actual.has(name))).toEqual([]);
    expect(
      [...actual].filter((name) => tables.has(name.split('.').slice(0, 2).join('.')) && !described.has(name)),
    ).toEqual([]);
  });
});
