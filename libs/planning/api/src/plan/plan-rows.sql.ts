import { TIMELINESS, type Timeliness, timelinessSql } from '@congtac/planning-domain';

/** Columns of a plan under the names of the view; `p` = planning.plan, `u` = its unit. */
export const PLAN_COLUMNS = `
  p.plan_id as id, p.unit_id as "unitId", u.name as "unitName", p.title, p.doc_type as "docType", p.scope,
  p.year_from as "yearFrom", p.year_to as "yearTo", p.fields, p.status, p.number, p.symbol, p.issued_on as "issuedOn",
  p.imported, p.demo, p.source_code as "sourceCode", p.version, p.purpose_text as "purposeText",
  p.requirement_text as "requirementText", p.period_from as "periodFrom", p.period_to as "periodTo",
  p.no_basis as "noBasis", p.obliges_lower_units as "obligesLowerUnits", p.signer_post_id as "signerPostId",
  p.signer_text as "signerText", p.revision, p.return_reason as "returnReason",
  p.submitted_by_name as "submittedByName", p.submitted_on as "submittedOn",
  p.approved_by_name as "approvedByName", p.approved_on as "approvedOn", p.submitted_by as "submittedBy",
  p.self_approved as "selfApproved", p.theme_id as "themeId", p.parent_approval as "parentApproval",
  p.parent_unit_id as "parentUnitId", p.parent_decided_by_name as "parentDecidedByName",
  p.parent_decided_on as "parentDecidedOn",
  (select a.name from org.v_unit a where a.unit_id = p.parent_unit_id) as "parentUnitName",
  p.updated_by_name as "updatedByName", p.updated_at as "updatedAt", p.recipient_unit_ids as "recipientUnitIds",
  p.revises_plan_id as "revisesPlanId",
  (select jsonb_build_object('unitId', h.unit_id, 'name', h.name) from org.v_unit h
    where h.unit_id = p.held_by_unit_id) as "heldBy",
  p.unit_id = any((select app.line())::integer[]) as "inLineAbove",
  (select count(*)::int from planning.task t where t.plan_id = p.plan_id) as "taskCount"`;

/** Number of tasks per class of timeliness and in all, as one row. */
export type PlanCounts = Record<Timeliness, number> & { total: number };

/** Aggregates of the classes over a source that has a column `timeliness`. */
export const COUNT_COLUMNS = [
  'count(timeliness)::int as total',
  ...TIMELINESS.map((name) => `count(*) filter (where timeliness = '${name}')::int as "${name}"`),
].join(', ');

/** `$1` = today, `$2` = plan. */
export const PLAN_COUNTS_SQL = `
  select ${COUNT_COLUMNS} from (
    select ${timelinessSql('t', '$1')} as timeliness from planning.task t where t.plan_id = $2
  ) classed`;

/**
 * Whether plan `p` is the one that plan `a` above asks for: of the same span, overlapping in years and, where both name
 * fields of work, sharing one. A thematic plan that cites the yearly plan above does not stand for the unit's own yearly
 * plan (S0-8).
 */
export const ANSWERS_OBLIGATION = `a.scope = p.scope and a.year_from <= p.year_to and p.year_from <= a.year_to
        and (a.fields = '{}' or p.fields = '{}' or a.fields && p.fields)`;

/** What the guards look at (`$1` = plan). */
export const PLAN_FACTS_SQL = `
  select
    (select count(*)::int from planning.plan_section s where s.plan_id = p.plan_id) as sections,
    (select count(*)::int from planning.plan_basis b where b.plan_id = p.plan_id) as bases,
    p.no_basis as "noBasis",
    case when p.parent_approval = 'PENDING' then coalesce((select a.name from org.v_unit a
      where a.unit_id = p.parent_unit_id), '') end as "waitsForParent",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', t.task_id, 'title', t.title,
        'leadUnits', (select count(*) from planning.task_party y
          where y.task_id = t.task_id and y.role = 'LEAD' and y.unit_id is not null),
        'targets', coalesce((select jsonb_agg(jsonb_build_object('assignedValue', g.assigned_value,
            'committedValue', g.committed_value, 'comparator', g.comparator, 'direction', coalesce(i.direction, 'UP'),
            'justification', g.justification, 'justificationState', g.justification_state,
            'allocation', jsonb_build_object('indicatorName', coalesce(i.name, ''), 'mode', g.allocation_mode,
              'total', coalesce(g.assigned_value, g.committed_value), 'minimum', g.minimum_allocation,
              'excepted', g.exception_reason is not null, 'shares', coalesce((select jsonb_agg(h.value)
                from planning.target_share h where h.target_id = g.target_id), '[]'))) order by g.ordinal)
          from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id
          where g.task_id = t.task_id), '[]')) order by t.position)
      from planning.task t where t.plan_id = p.plan_id), '[]') as tasks,
    coalesce((
      select jsonb_agg(jsonb_build_object('parentPlanId', a.plan_id, 'parentTitle', a.title,
        'cited', exists (select 1 from planning.plan_basis b
          where b.plan_id = p.plan_id and b.parent_plan_id = a.plan_id)))
      from planning.plan_obligation o join planning.plan a on a.plan_id = o.parent_plan_id
      where o.unit_id = p.unit_id and o.issued_on is null and o.ended_on is null and ${ANSWERS_OBLIGATION}), '[]') as obligations
  from planning.plan p where p.plan_id = $1`;
