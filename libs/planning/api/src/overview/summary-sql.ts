import { originalTimelinessSql, TIMELINESS, timelinessSql } from '@congtac/planning-domain';

const columnOf = (name: string) => name.toLowerCase();

/** Counters of `planning.plan_summary`, each computed from the tasks of one LEAD unit in one plan. */
export const SUMMARY_COUNTERS: readonly string[] = [
  ...['total', ...TIMELINESS.map(columnOf)],
  ...['on_time_original', 'overdue_original', 'weighted_percent', 'weight'],
];

const CLASS_COUNTS = TIMELINESS.map(
  (name) => `count(*) filter (where c.class = '${name}')::int as ${columnOf(name)}`,
).join(', ');

/**
 * Counters per (plan_id, lead_unit_id) of the tasks that `where` selects; the truth that summaries are a cache of.
 * @param where SQL over `t` = planning.task; @param day SQL of the business day; @param joins further tables of `day`.
 */
export function summarySql(where: string, day: string, joins = ''): string {
  return `
    select c.plan_id, c.lead_unit_id, count(c.class)::int as total, ${CLASS_COUNTS},
      count(*) filter (where c.original = 'COMPLETED_ON_TIME')::int as on_time_original,
      count(*) filter (where c.original = 'OVERDUE')::int as overdue_original,
      coalesce(sum(c.weight * c.progress_percent) filter (where c.class <> 'OUT_OF_COUNT'), 0) as weighted_percent,
      coalesce(sum(c.weight) filter (where c.class <> 'OUT_OF_COUNT'), 0) as weight
    from (select t.plan_id, t.lead_unit_id, t.weight, t.progress_percent, ${timelinessSql('t', day)} as class,
        ${originalTimelinessSql('t', day)} as original
      from planning.task t ${joins} where t.status <> 'DRAFT' and ${where}) c
    group by c.plan_id, c.lead_unit_id`;
}

/** `set` list that takes every counter from `x`, 0 where a unit has no task left. */
export const FROM_TRUTH = SUMMARY_COUNTERS.map((column) => `${column} = coalesce(x.${column}, 0)`).join(', ');
