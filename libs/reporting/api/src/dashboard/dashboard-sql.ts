/**
 * The unit of `unit` with everything below it in the tree of `day`, each under the line it is counted in: the unit itself,
 * or the direct child whose branch it stands in. Columns unit_id, row_id.
 * @param unit SQL of the unit's key; @param day SQL of the day the tree is valid on (§2.9).
 */
export const branchSql = (unit: string, day: string): string => `
  select p.unit_id, coalesce(p.path[root.depth + 2], p.unit_id) as row_id
  from org.v_unit_position root
  join org.v_unit_position p on p.tree_version = root.tree_version and p.lft between root.lft and root.rgt
  where root.unit_id = ${unit} and root.tree_version = org.tree_version_on(${day}::date)`;

/** Units that stood below `unit` in a tree before `day` and stand in none on it; row_id 0. */
export const formerSql = (unit: string, day: string): string => `
  select distinct p.unit_id, 0 as row_id
  from org.v_unit_position root
  join org.v_unit_position p on p.tree_version = root.tree_version and p.lft between root.lft and root.rgt
  where root.unit_id = ${unit} and root.effective_from <= ${day}::date
    and not exists (select from org.v_unit_position n
      where n.unit_id = p.unit_id and n.tree_version = org.tree_version_on(${day}::date))`;

/** Plans whose tasks count: those of the cascade of `plan`, or those at work in `year`; urgent ones when asked for (G-9). */
export const countedPlansSql = (plan: string, year: string, urgent: string): string => `
  with recursive resting as (
    select ${plan}::uuid as plan_id where ${plan}::uuid is not null
    union
    select b.plan_id from planning.v_plan_basis b join resting r on b.parent_plan_id = r.plan_id
  )
  select p.plan_id, p.issued_on from planning.v_plan p
  where p.status in ('ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED')
    and (${plan}::uuid is null or p.plan_id in (select plan_id from resting))
    and (${year}::int is null or ${year}::int between p.year_from and p.year_to and (${urgent}::boolean or not p.automatic))`;

/** Largest number that is counted exactly; one more is shown as "1.000+". */
export const COUNT_LIMIT = 1000;

/** A counted number cut off at the limit; the statement must count at most `COUNT_LIMIT + 1` rows. */
export function capped(count: number): { value: number; capped: boolean } {
  return { value: Math.min(count, COUNT_LIMIT), capped: count > COUNT_LIMIT };
}
