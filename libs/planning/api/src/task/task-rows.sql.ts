import { timelinessSql } from '@congtac/planning-domain';

/** Columns of a task row under the names of the view; needs the joins below; `$1` = today. */
export const TASK_COLUMNS = `
  t.task_id as id, t.plan_id as "planId", t.section_id as "sectionId", t.parent_task_id as "parentTaskId",
  t.answers_task_id as "answersTaskId", t.adoption_mode as "adoptionMode", t.position, t.code, t.title, t.kind,
  t.priority, t.urgent, t.origin, t.owner_unit_id as "ownerUnitId", t.lead_unit_id as "leadUnitId",
  lead.name as "leadUnitName", t.due_on as "dueOn", t.next_due_on as "nextDueOn", t.due_kind as "dueKind",
  t.cascade_mode as "cascadeMode", t.deliverable, t.status, ${timelinessSql('t', '$1')} as timeliness,
  t.progress_percent as "progressPercent", t.completed_on as "completedOn", r.freq as recurrence,
  r.count as "recurrenceCount", t.imported, t.demo, t.source_code as "sourceCode", t.version,
  coalesce((select array_agg(u.name order by app.fold(u.name)) from planning.task_party y
    join org.v_unit u on u.unit_id = y.unit_id where y.task_id = t.task_id and y.role = 'COORDINATE'), '{}')
    as "coordinatorNames",
  coalesce((select array_agg(u.unit_id order by app.fold(u.name)) from planning.task_party y
    join org.v_unit u on u.unit_id = y.unit_id where y.task_id = t.task_id and y.role = 'COORDINATE'), '{}')
    as "coordinatorIds",
  t.start_on as "startOn", t.theme_id as "themeId", t.campaign_id as "campaignId", t.event_id as "eventId",
  t.event_lead_days as "eventLeadDays", t.audience_ids as "audienceIds", t.note,
  coalesce((select array_agg(f.form order by f.form) from planning.task_form f where f.task_id = t.task_id), '{}') as forms,
  case when g.target_id is not null then jsonb_build_object('indicatorId', g.indicator_id,
    'indicatorName', coalesce(i.name, ''), 'measure', coalesce(i.measure, 'OTHER'),
    'direction', coalesce(i.direction, 'UP'), 'rollup', coalesce(i.rollup, 'NONE'),
    'assignedValue', g.assigned_value, 'committedValue', g.committed_value, 'comparator', g.comparator,
    'qualifier', g.qualifier, 'allocationMode', g.allocation_mode, 'justification', g.justification,
    'justificationState', g.justification_state) end as target`;

/** Joins the columns above need; `t` = planning.task. */
export const TASK_JOINS = `
  left join org.v_unit lead on lead.unit_id = t.lead_unit_id
  left join planning.recurrence r on r.task_id = t.task_id
  left join planning.target g on g.task_id = t.task_id and g.ordinal = 1
  left join planning.indicator i on i.indicator_id = g.indicator_id`;

/** Names that lists across plans and the task page add. The plan is null for a party that sees only the task. */
export const CONTEXT_COLUMNS = `
  p.title as "planTitle", s.heading as "sectionHeading", owner.name as "ownerUnitName"`;

/** Joins of the names above. */
export const CONTEXT_JOINS = `
  left join planning.plan p on p.plan_id = t.plan_id
  left join planning.plan_section s on s.section_id = t.section_id
  join org.v_unit owner on owner.unit_id = t.owner_unit_id`;

/** What the task page shows beside the row. */
export const DETAIL_COLUMNS = `
  p.status as "planStatus", p.recipient_unit_ids as "planRecipients", t.description, t.topics, t.due_exception_reason as "dueExceptionReason", t.weight::float as weight,
  t.submitted_on as "submittedOn", t.return_reason as "returnReason",
  t.updated_by_name as "updatedByName",
  t.updated_at as "updatedAt", r.due_day as "recurrenceDueDay", r.until as "recurrenceUntil",
  t.original_due_on as "originalDueOn", t.status_reason as "statusReason", t.suspended_until as "suspendedUntil",
  t.allow_open_children as "allowOpenChildren",
  (select count(*)::int from planning.due_extension e where e.task_id = t.task_id and e.status = 'GRANTED')
    as "extensionCount",
  (select jsonb_build_object('taskId', k.from_task_id, 'title', n.title) from planning.task_link k
    left join planning.task n on n.task_id = k.from_task_id
    where k.to_task_id = t.task_id and k.kind = 'REPLACES' limit 1) as "replacedBy",
  coalesce((select jsonb_agg(jsonb_build_object('unitId', y.unit_id, 'unitName', u.name, 'personId', y.person_id,
      'role', y.role, 'note', y.note) order by y.role = 'LEAD' desc, y.role, app.fold(u.name))
    from planning.task_party y left join org.v_unit u on u.unit_id = y.unit_id
    where y.task_id = t.task_id), '[]') as parties,
  coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'taskId', k.to_task_id, 'title', o.title)
      order by k.kind, o.title) from planning.task_link k left join planning.task o on o.task_id = k.to_task_id
    where k.from_task_id = t.task_id), '[]') as links,
  (select jsonb_build_object('taskId', a.task_id, 'title', a.title, 'unitName', au.name, 'planTitle', ap.title,
      'dueOn', a.due_on) from planning.task a join org.v_unit au on au.unit_id = a.owner_unit_id
    join planning.plan ap on ap.plan_id = a.plan_id where a.task_id = t.answers_task_id) as parent`;

/** Occurrences of one task (`$1`) under the names of the view, without the derived state. */
export const OCCURRENCES_SQL = `
  select o.occurrence_id as id, o.task_id as "taskId", o.unit_id as "unitId", o.ordinal, o.label,
    o.window_from as "windowFrom", o.window_to as "windowTo", o.due_on as "dueOn",
    o.original_due_on as "originalDueOn", o.status, o.done_on as "doneOn",
    o.waived_on as "waivedOn", o.waive_reason as "waiveReason", o.report_id as "reportId"
  from planning.task_occurrence o where o.task_id = $1 order by o.ordinal`;
