/** Clause: the column's unit is one of the person's own units or below them. The inner parentheses make it an InitPlan. */
export const own = (column: string): string =>
  `(${column} = any((select app.scope())::integer[]) or ${column} in (select app.wide_scope()))`;

/** Clause: the column's unit stands in the direct line above the person's units. */
export const line = (column: string): string => `${column} = any((select app.line())::integer[])`;

/** SQL that switches row-level security on for a table and sets its read and write policies. */
export function secured(table: string, read: string, write: string, change: string = write): string {
  const full = `planning.${table}`;
  return `
    alter table ${full} enable row level security;
    alter table ${full} force row level security;
    create policy ${table}_read on ${full} for select using (${read});
    create policy ${table}_insert on ${full} for insert with check (${write});
    create policy ${table}_update on ${full} for update using (${change}) with check (${change});
    create policy ${table}_delete on ${full} for delete using (${write});
    grant select, insert, update, delete on ${full} to congtac_app;`;
}
