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

/**
 * The branch of a matrix: like `branchSql`, but units that are no more have row_id 0, which are direct children that have
 * ended and have nothing below them, and units that stood below in a tree before and stand in none on the day.
 */
export const linesSql = (unit: string, day: string): string => `
  select b.unit_id, case when e.unit_id is null then b.row_id else 0 end as row_id
  from (${branchSql(unit, day)}) b
  left join (${endedSql(unit, day)}) e on e.unit_id = b.unit_id
  union all
  select distinct p.unit_id, 0
  from org.v_unit_position root
  join org.v_unit_position p on p.tree_version = root.tree_version and p.lft between root.lft and root.rgt
  where root.unit_id = ${unit} and root.effective_from <= ${day}::date
    and not exists (select from org.v_unit_position n
      where n.unit_id = p.unit_id and n.tree_version = org.tree_version_on(${day}::date))`;

/** Direct children that ended before the day and have no unit below them. */
export const endedSql = (unit: string, day: string): string => `
  select c.unit_id from org.v_unit_position root
  join org.v_unit_position c on c.tree_version = root.tree_version and c.lft between root.lft and root.rgt
    and c.depth = root.depth + 1 and c.lft = c.rgt
  join org.v_unit u on u.unit_id = c.unit_id and u.valid_to < ${day}::date
  where root.unit_id = ${unit} and root.tree_version = org.tree_version_on(${day}::date)`;

/** Plans whose tasks count. */
export const countedPlansSql = (plan: string, year: string, urgent: string): string => `
  select p.plan_id, p.issued_on from planning.v_plan p where ${countsSql(plan, year, urgent)}`;

/**
 * Whether the tasks of plan `p` count: it is in the cascade of `plan`, or at work in `year`; urgent ones when asked for
 * (G-9). As a condition it lets a statement start from the units and look up their few plans.
 */
export const countsSql = (plan: string, year: string, urgent: string): string => `
  p.status in ('ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED')
    and (${plan}::uuid is null or p.plan_id in (
      with recursive resting as (
        select ${plan}::uuid as plan_id where ${plan}::uuid is not null
        union
        select b.plan_id from planning.v_plan_basis b join resting r on b.parent_plan_id = r.plan_id
      ) select plan_id from resting))
    and (${year}::int is null or ${year}::int between p.year_from and p.year_to and (${urgent}::boolean or not p.automatic))`;

/** Largest number that is counted exactly; one more is shown as "1.000+". */
export const COUNT_LIMIT = 1000;

/** A counted number cut off at the limit; the statement must count at most `COUNT_LIMIT + 1` rows. */
export function capped(count: number): { value: number; capped: boolean } {
  return { value: Math.min(count, COUNT_LIMIT), capped: count > COUNT_LIMIT };
}
