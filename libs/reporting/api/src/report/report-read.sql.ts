/** Columns of a report with the names around it; for `REPORT_FROM`. */
export const REPORT_COLUMNS = `r.*, t.title as task_title, p.title as plan_title, u.name as unit_name,
  o.label as occurrence_label`;

/** A report joined to its task, plan, unit and occurrence; names that are out of sight stay empty. */
export const REPORT_FROM = `from reporting.progress_report r
  join org.v_unit u on u.unit_id = r.unit_id
  left join planning.v_task t on t.task_id = r.task_id
  left join planning.v_plan p on p.plan_id = r.plan_id
  left join planning.v_task_occurrence o on o.occurrence_id = r.occurrence_id`;
