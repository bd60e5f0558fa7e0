// Yearly plans of every unit, each citing that of the unit above, and the facts their tasks are drawn from.
import { INDICATORS, SECTIONS, TITLES } from './titles.mjs';

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const rows = (texts) => texts.map((text, at) => `(${at}, ${quoted(text)})`).join(', ');

/** @param {{ year: number, tasks: number }[]} years the years with the number of tasks of a plan */
export const plans = (years) => `
  create table bench.title (k integer primary key, title text);
  insert into bench.title values ${rows(TITLES)};
  create table bench.section (s integer primary key, heading text);
  insert into bench.section values ${rows(SECTIONS)};
  create unlogged table bench.plan as
    select u.unit_id, u.parent_id, u.level, u.place, y.year, y.tasks, u.unit_id::bigint * 10 + (2026 - y.year) as n,
      bench.uid(y.year, u.unit_id::bigint * 10 + (2026 - y.year), 1) as plan_id,
      case when u.parent_id is not null
        then bench.uid(y.year, u.parent_id::bigint * 10 + (2026 - y.year), 1) end as parent_plan_id
    from (values ${years.map(({ year, tasks }) => `(${year}, ${tasks})`).join(', ')}) as y (year, tasks)
    cross join bench.unit u order by y.year, u.unit_id;

  insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, title,
      obliges_lower_units, number, symbol, issued_on, recipient_unit_ids, status)
    select p.plan_id, p.unit_id, 'KE_HOACH', 'ANNUAL', p.year, p.year, make_date(p.year, 1, 1),
      make_date(p.year, 12, 31), 'Kế hoạch công tác Mặt trận năm ' || p.year || ' ' || p.place, p.level <> 'WARD', 1,
      'KH-MTTQ', make_date(p.year, 1, 5), coalesce((select array_agg(c.unit_id order by c.unit_id) from bench.unit c
        where c.parent_id = p.unit_id), '{}'), case when p.year = 2026 then 'IN_PROGRESS' else 'CLOSED' end
    from bench.plan p;
  insert into planning.plan_basis (basis_id, plan_id, ordinal, parent_plan_id)
    select bench.uid(year, n, 20), plan_id, 1, parent_plan_id from bench.plan where parent_plan_id is not null;
  insert into planning.plan_section (section_id, plan_id, ordinal, heading)
    select bench.uid(p.year, p.n * 4 + s.s, 21), p.plan_id, s.s + 1, s.heading from bench.plan p cross join bench.section s;
  insert into planning.plan_recipient (recipient_id, plan_id, ordinal, unit_id)
    select bench.uid(c.year, c.n, 22), c.parent_plan_id, row_number() over (partition by c.parent_plan_id), c.unit_id
    from bench.plan c where c.parent_plan_id is not null;
  insert into planning.plan_obligation (obligation_id, parent_plan_id, parent_unit_id, unit_id, created_on, due_on,
      opened_at, plan_id, issued_on)
    select bench.uid(year, n, 23), parent_plan_id, parent_id, unit_id, make_date(year, 1, 5), make_date(year, 1, 25),
      make_date(year, 1, 6), plan_id, make_date(year, 1, 5) from bench.plan where parent_plan_id is not null;
  insert into planning.indicator (indicator_id, unit_id, code, name, measure)
    select bench.uid(2023, i.k, 24), (select min(unit_id) from bench.unit), 'BM-' || i.k, i.name, i.measure
    from (values ${INDICATORS.map(([name, measure], at) => `(${at}, ${quoted(name)}, '${measure}')`).join(', ')})
      as i (k, name, measure);
`;

/**
 * One row per task with what the rows of the product are made of. Of 43 tasks 30 answer those of the plan above, four
 * recur by quarters (`k % 10 = 3`), eight are measured (`k % 5 = 1`); half of the year has gone by.
 */
export const TASK_FACTS = `
  create unlogged table bench.task as
  with drawn as (
    select p.*, k, p.n * 100 + k as tn, k % 10 = 3 as recurs, p.year < 2026 as past,
      case when bench.draw(p.n * 100 + k, 1, 33) = 0 then null
        else make_date(p.year, 1, 31) + bench.draw(p.n * 100 + k, 2, 330) end as drawn_due,
      bench.draw(p.n * 100 + k, 3, 100) as luck, bench.draw(p.n * 100 + k, 4, 30) as spread,
      bench.draw(p.n * 100 + k, 5, 100) as done_luck, bench.draw(p.n * 100 + k, 6, 6) as more
    from bench.plan p cross join lateral generate_series(0, p.tasks - 1) k
  ), dued as (
    select d.*, case when recurs then make_date(year, 12, 31) else drawn_due end as due_on,
      case when not recurs then 0 when past then 4 when done_luck < 55 then 2 when done_luck < 92 then 1 else 0 end as closed
    from drawn d
  ), staged as (
    select d.*, case
      when recurs then case when past then 'COMPLETED' when closed > 0 then 'IN_PROGRESS' else 'ASSIGNED' end
      when past then case when luck < 93 then 'COMPLETED' else 'CANCELLED' end
      when due_on < bench.today() then case when luck < 75 then 'COMPLETED' when luck < 85 then 'IN_PROGRESS'
        when luck < 92 then 'ASSIGNED' else 'PENDING_CONFIRMATION' end
      else case when luck < 20 then 'COMPLETED' when luck < 60 then 'IN_PROGRESS'
        when luck < 65 then 'PENDING_CONFIRMATION' else 'ASSIGNED' end end as status
    from dued d
  )
  select s.n, s.tn, s.k, s.year, s.unit_id, s.plan_id, s.place, s.parent_plan_id, s.parent_id, s.recurs, s.closed,
    s.status, s.due_on, s.more, bench.uid(s.year, s.tn, 2) as task_id,
    case when s.k < 30 and s.parent_id is not null
      then bench.uid(s.year, (s.parent_id::bigint * 10 + 2026 - s.year) * 100 + s.k, 2) end as answers_task_id,
    case when s.status = 'COMPLETED' and recurs then make_date(s.year, 12, 20)
      when s.status = 'COMPLETED' then greatest(make_date(s.year, 1, 20), least(bench.today() - 1 - spread,
        coalesce(s.due_on, make_date(s.year, 12, 1)) - 20 + spread))
      when s.status = 'PENDING_CONFIRMATION' then bench.today() - spread / 3 end as ended_on,
    case s.status when 'COMPLETED' then 100 when 'PENDING_CONFIRMATION' then 95 when 'ASSIGNED' then 0
      else case when recurs then closed * 25 else 10 + s.luck * 8 / 10 end end as percent
  from staged s order by s.tn;
`;
