// Rows are loaded without the indexes that no constraint needs; they are built afterwards from the same definitions.
const SCHEMAS = ['planning', 'reporting'];

/** Drops the free indexes of the tables that grow. @returns {Promise<string[]>} the statements that bring them back */
export async function dropIndexes(client) {
  const { rows } = await client.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and not i.indisprimary
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by c.relname, i.indexrelid`,
    [SCHEMAS],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
