/** Columns of a report with the names around it; for `REPORT_FROM`. */
export const REPORT_COLUMNS = `r.*, t.title as task_title, p.title as plan_title, u.name as unit_name,
  o.label as occurrence_label,
  case when k.report_id is not null then jsonb_build_object('progress_percent', k.progress_percent, 'result_text',
    k.result_text, 'difficulty_text', k.difficulty_text, 'proposal_text', k.proposal_text, 'values', k.report_values)
  end as sent`;

/**
 * A report joined to its task, plan, unit and occurrence; names that are out of sight stay empty. `k`: what was last
 * sent of a returned report.
 */
export const REPORT_FROM = `from reporting.progress_report r
  join org.v_unit u on u.unit_id = r.unit_id
  left join planning.v_task t on t.task_id = r.task_id
  left join planning.v_plan p on p.plan_id = r.plan_id
  left join planning.v_task_occurrence o on o.occurrence_id = r.occurrence_id
  left join reporting.report_revision k on k.report_id = r.report_id and k.revision = r.revision
    and r.status = 'RETURNED'`;

/**
 * The reports a person may read, so that pages and totals agree. $1: units they read, $2: units whose branches they
 * read, $3: units they write for, where alone a draft is seen.
 */
export const IN_SIGHT = `(r.unit_id = any($1) or r.owner_unit_id = any($1)
    or exists (select from org.v_unit_position_today root
      join org.v_unit_position_today p on p.lft between root.lft and root.rgt
      where root.unit_id = any($2) and p.unit_id in (r.unit_id, r.owner_unit_id)))
  and (r.status <> 'DRAFT' or r.unit_id = any($3))`;
