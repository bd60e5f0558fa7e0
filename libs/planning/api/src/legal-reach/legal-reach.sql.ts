import { TIMELINESS } from '@congtac/planning-domain';

/** Statuses in which a plan has taken effect. */
const ISSUED = `('ISSUED','IN_PROGRESS','REVIEWED','CLOSED')`;

/**
 * `$1` = document. `thread` = the document and all that rest on it, with their distance; `reached` = plans in sight that
 * cite one of these, or a plan that does. Row-level security decides what is in sight, also along the way.
 */
const THREAD = `
  with recursive thread as (
    select $1::uuid as document_id, 0 as depth
    union
    select r.from_id, t.depth + 1 from thread t
    join documents.v_document_relation r on r.to_id = t.document_id where t.depth < 12
  ), reached as (
    select b.plan_id, b.legal_document_id as document_id, null::uuid as parent_plan_id, 0 as depth
    from planning.plan_basis b where b.legal_document_id in (select t.document_id from thread t)
    union
    select b.plan_id, null, b.parent_plan_id, r.depth + 1 from reached r
    join planning.plan_basis b on b.parent_plan_id = r.plan_id where r.depth < 6
  ), plans as (
    select distinct on (p.plan_id) p.*, r.document_id, r.parent_plan_id
    from reached r join planning.plan p on p.plan_id = r.plan_id
    where p.status not in ('WITHDRAWN','SUPERSEDED') and p.revises_plan_id is null
    order by p.plan_id, r.depth, r.document_id nulls last
  )`;

/** Documents of the thread beside the first one, nearest first. */
export const THREAD_DOCUMENTS_SQL = `${THREAD}
  select d.legal_document_id as id, d.type_code as "typeCode", d.number, d.symbol, d.title, d.issued_on as "issuedOn"
  from (select document_id, min(depth) as depth from thread group by document_id) t
  join documents.v_legal_document d on d.legal_document_id = t.document_id
  where t.depth > 0 order by t.depth, d.issued_on nulls last, d.legal_document_id`;

const COUNTS = TIMELINESS.map((name) => `'${name}', coalesce(sum(s.${name.toLowerCase()}), 0)::int`).join(', ');

/** Plans of the thread, higher levels first; `$2` = how many at most. */
export const REACHED_PLANS_SQL = `${THREAD}
  select p.plan_id as "planId", p.title, p.unit_id as "unitId", u.name as "unitName", u.level_name as "levelName",
    p.scope, p.year_from as "yearFrom", p.year_to as "yearTo", p.status, p.number, p.symbol, p.issued_on as "issuedOn",
    p.document_id as "documentId", a.title as "parentTitle", count(*) over ()::int as "plansTotal",
    case when p.unit_id = any((select app.line())::integer[]) then null else (
      select jsonb_build_object('total', coalesce(sum(s.total), 0)::int, ${COUNTS})
      from planning.plan_summary s where s.plan_id = p.plan_id) end as counts
  from plans p join org.v_unit u on u.unit_id = p.unit_id left join planning.plan a on a.plan_id = p.parent_plan_id
  order by u.level_ordinal, app.fold(u.name), p.year_from desc, p.plan_id limit $2`;

/** Committees in force on day `$2` that hang in the line of one of the units `$3`, themselves included. */
const OVERSEEN = `
  select distinct u.unit_id, u.name, u.level_name, u.level_ordinal, u.parent_id
  from org.v_unit_position_today top
  join org.v_unit own on own.unit_id = top.unit_id
  join org.v_unit_position_today below on below.lft between top.lft and top.rgt
  join org.v_unit u on u.unit_id = below.unit_id and u.line = own.line and u.kind = 'COMMITTEE'
  where top.unit_id = any($3::int[])
    and (u.valid_from is null or u.valid_from <= $2::date) and (u.valid_to is null or u.valid_to >= $2::date)`;

/** Per level of the overseen committees: how many there are, have a plan, have one issued. */
export const REACHED_LEVELS_SQL = `${THREAD}, overseen as (${OVERSEEN})
  select o.level_name as "levelName", count(*)::int as units,
    count(*) filter (where exists (select 1 from plans p where p.unit_id = o.unit_id))::int as "withPlan",
    count(*) filter (where exists (select 1 from plans p
      where p.unit_id = o.unit_id and p.status in ${ISSUED}))::int as issued
  from overseen o group by o.level_name, o.level_ordinal order by o.level_ordinal`;

/** Overseen committees without any plan of the thread; `$4` = how many at most. */
export const SILENT_UNITS_SQL = `${THREAD}, overseen as (${OVERSEEN})
  select o.unit_id as "unitId", o.name as "unitName", o.level_name as "levelName", a.name as "parentName",
    count(*) over ()::int as total
  from overseen o left join org.v_unit a on a.unit_id = o.parent_id
  where not exists (select 1 from plans p where p.unit_id = o.unit_id)
  order by o.level_ordinal, app.fold(coalesce(a.name, '')), app.fold(o.name) limit $4`;
