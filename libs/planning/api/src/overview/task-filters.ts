import { classesOf, type TaskQuery, tasksAsOfSql, type TimelinessGroup, timelinessSql } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';

/** States in which a plan's tasks count. */
export const PLANS_AT_WORK = `('ISSUED','IN_PROGRESS','REVIEWED','CLOSED')`;

/** The unit of parameter `unit` and everything below it in the tree of `day` (SQL expressions). */
const subtree = (unit: string, day: string) => `
  select p.unit_id from org.v_unit_position root
  join org.v_unit_position p on p.tree_version = root.tree_version and p.lft between root.lft and root.rgt
  where root.unit_id = ${unit} and root.tree_version = org.tree_version_on(${day}::date)`;

/** Units that stood below `unit` in a tree before `day` and stand in none on it. */
const formerBelow = (unit: string, day: string) => `
  select p.unit_id from org.v_unit_position root
  join org.v_unit_position p on p.tree_version = root.tree_version and p.lft between root.lft and root.rgt
  where root.unit_id = ${unit} and root.effective_from <= ${day}::date
    and not exists (select from org.v_unit_position n
      where n.unit_id = p.unit_id and n.tree_version = org.tree_version_on(${day}::date))`;

/** Direct children that ended before the day and have no unit below them. */
const ended = (unit: string, day: string) => `
  select c.unit_id from org.v_unit_position root
  join org.v_unit_position c on c.tree_version = root.tree_version and c.lft between root.lft and root.rgt
    and c.depth = root.depth + 1 and c.lft = c.rgt
  join org.v_unit u on u.unit_id = c.unit_id and u.valid_to < ${day}::date
  where root.unit_id = ${unit} and root.tree_version = org.tree_version_on(${day}::date)`;

/** The plan of parameter `plan` and every plan that rests on it. */
const cascade = (plan: string) => `
  with recursive resting as (
    select ${plan}::uuid as plan_id
    union
    select b.plan_id from planning.plan_basis b join resting r on b.parent_plan_id = r.plan_id
  ) select plan_id from resting`;

/**
 * Conditions of the filters that dashboards open their rows with, over `t` = planning.task; '' without any. Only filters
 * that are given become SQL, so that each has the plan it deserves.
 * @param params parameters of the statement so far; those of the conditions are added to it.
 * @param large whether `withinUnitId` has so many units below it that the order of the list finds a page sooner than they do.
 */
export function dashboardFilters(query: TaskQuery, params: unknown[], today: CivilDate, large = false): string {
  const value = (what: unknown) => `$${params.push(what)}`;
  const parts: string[] = [];
  const day = () => value(query.asOf ?? today);
  if (query.withinUnitId !== undefined) {
    const [unit, on] = [value(query.withinUnitId), day()];
    const units = {
      stand: subtree(unit, on),
      only: `${formerBelow(unit, on)} union all ${ended(unit, on)}`,
      also: `${subtree(unit, on)} union all ${formerBelow(unit, on)}`,
    };
    const chosen = units[query.former ?? 'stand'];
    parts.push(large ? `t.lead_unit_id + 0 in (${chosen})` : `t.lead_unit_id = any(array(${chosen}))`);
  }
  if (query.cascadePlanId !== undefined) parts.push(`t.plan_id in (${cascade(value(query.cascadePlanId))})`);
  if (query.year !== undefined)
    parts.push(`t.plan_id in (select p.plan_id from planning.plan p where ${value(query.year)}::int
      between p.year_from and p.year_to and p.status in ${PLANS_AT_WORK} ${query.includeUrgent ? '' : 'and not p.automatic'})`);
  const theme =
    'coalesce(t.theme_id, (select s.theme_id from planning.plan_section s where s.section_id = t.section_id))';
  if (query.themeId !== undefined) parts.push(`${theme} = ${value(query.themeId)}`);
  if (query.noTheme) parts.push(`${theme} is null`);
  if (query.group !== undefined) parts.push(inGroup(query.group, query.asOf, value, today));
  if (query.doneSince !== undefined)
    parts.push(`t.completed_on >= ${value(query.doneSince)}::date and t.status = 'COMPLETED'`);
  if (query.lateSince !== undefined)
    parts.push(`t.status in ('ASSIGNED','IN_PROGRESS') and coalesce(t.next_due_on, t.due_on) < ${value(today)}::date
      and coalesce(t.next_due_on, t.due_on) >= ${value(query.lateSince)}::date - 1`);
  return parts.map((part) => ` and ${part}`).join('');
}

function inGroup(
  group: TimelinessGroup,
  asOf: CivilDate | undefined,
  value: (what: unknown) => string,
  today: CivilDate,
): string {
  const classes = value(classesOf(group));
  if (asOf === undefined || asOf === today) return `${timelinessSql('t', value(today))} = any(${classes}::text[])`;
  const day = value(asOf);
  return `t.task_id in (select a.task_id from ${tasksAsOfSql(day, 'planning.')} a
    join planning.plan p on p.plan_id = a.plan_id and (p.issued_on is null or p.issued_on <= ${day}::date)
    where ${timelinessSql('a', day)} = any(${classes}::text[]))`;
}
