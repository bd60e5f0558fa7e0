/**
 * SQL of issued tasks as they stood on a day gone by: completions sent later are undone, occurrences closed later are
 * open again. What was put aside since (suspended, cancelled, refused) stays aside, and due days are those of today,
 * because the task alone does not tell when that changed. Has the columns that `timelinessSql` needs.
 * @param day SQL of the day; @param schema of the views read, `planning.v_` or `planning.`.
 */
export function tasksAsOfSql(day: string, prefix: 'planning.v_' | 'planning.' = 'planning.v_'): string {
  return `(select a.task_id, a.plan_id, a.section_id, a.lead_unit_id, a.owner_unit_id, a.theme_id, a.weight,
      a.progress_percent, a.due_on, a.original_due_on, null::date as next_original_due_on, a.completed_on,
      case when a.status = 'COMPLETED' and a.completed_on > ${day}::date
          or a.status = 'PENDING_CONFIRMATION' and a.submitted_on > ${day}::date then 'IN_PROGRESS'
        else a.status end as status,
      (select min(o.due_on) from ${prefix}task_occurrence o where o.task_id = a.task_id
        and (o.status = 'OPEN' or coalesce(o.done_on, o.waived_on) > ${day}::date)) as next_due_on
    from ${prefix}task a where a.status <> 'DRAFT')`;
}
