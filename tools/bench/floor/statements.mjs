// What the floor asks of PostgreSQL: one or two statements per answer, no person, no policy, nothing written beside.
import { productSql } from '../lib/product-sql.mjs';

const DAY = '2026-07-01';

/** Sums per direct child over the branch, from the own-unit summaries (docs/adr/0006). */
const OVERVIEW = `
  select c.unit_id as "unitId", u.name, coalesce(sum(s.total), 0)::int as total,
    coalesce(sum(s.completed_on_time), 0)::int as "onTime", coalesce(sum(s.completed_late), 0)::int as late,
    coalesce(sum(s.pending), 0)::int as pending, coalesce(sum(s.overdue), 0)::int as overdue,
    coalesce(sum(s.no_deadline), 0)::int as "noDeadline", coalesce(sum(s.due_soon), 0)::int as soon,
    coalesce(sum(s.not_started), 0)::int as idle, coalesce(sum(s.in_progress_on_time), 0)::int as doing,
    coalesce(sum(s.out_of_count), 0)::int as "out"
  from org.unit u join org.unit_position c on c.unit_id = u.unit_id and c.tree_version = org.tree_version_on($2)
  join org.unit_position b on b.tree_version = c.tree_version and b.lft between c.lft and c.rgt
  cross join lateral (select * from planning.plan_summary s where s.unit_id = b.unit_id offset 0) s
  join planning.plan p on p.plan_id = s.plan_id and p.year_from <= 2026 and p.year_to >= 2026
  where u.parent_id = $1 group by c.unit_id, u.name order by c.unit_id`;

/** Finds words anywhere in titles: the first few by due day. */
const SEARCH = `
  select t.task_id as id, t.title, t.due_on as "dueOn", u.name as "unitName" from planning.task t
  join org.unit u on u.unit_id = t.owner_unit_id
  where t.search_text like '%' || app.fold($1) || '%' and t.owner_unit_id = any($2) order by t.due_on, t.task_id limit 8`;

const PLAN = 'select plan_id as id, unit_id as "unitId", title, status from planning.plan where plan_id = $1';

/** Statements by the name of the answer, each `{ name, text }`; and how to make parameters of the facts of a request. */
export async function floorStatements() {
  const sql = await productSql();
  const list = (query) => {
    const { where, params } = sql.listFilter(query, null, DAY);
    return {
      text: sql.listSql(where, 50, 0),
      count: `select count(*)::int as total from (select 1 from planning.task t where ${where} limit 1001) counted`,
    };
  };
  const overdue = list({ withinUnitId: 1, timeliness: 'OVERDUE' });
  const below = list({ parentTaskId: 'x' });
  const columns = `${sql.TASK_COLUMNS}, ${sql.CONTEXT_COLUMNS}, ${sql.DETAIL_COLUMNS}`;
  const from = `planning.task t ${sql.TASK_JOINS} ${sql.CONTEXT_JOINS}`;
  const params = (query) => sql.listFilter(query, null, DAY).params;
  return {
    list: (f) => {
      const values = params({ withinUnitId: f.unitId, timeliness: 'OVERDUE' });
      return [
        { name: 'list', text: overdue.text, values },
        { name: 'list-count', text: overdue.count, values },
      ];
    },
    task: (f) => [
      { name: 'task', text: `select ${columns} from ${from} where t.task_id = $2`, values: [DAY, f.taskId] },
      { name: 'occurrences', text: sql.OCCURRENCES_SQL, values: [f.taskId] },
    ],
    children: (f) => {
      const values = params({ parentTaskId: f.taskId });
      return [
        { name: 'children', text: below.text, values },
        { name: 'children-count', text: below.count, values },
      ];
    },
    overview: (f) => [{ name: 'overview', text: OVERVIEW, values: [f.unitId, DAY] }],
    search: (f) => [{ name: 'search', text: SEARCH, values: [f.words, f.units] }],
    export: (f) => [
      { name: 'plan', text: PLAN, values: [f.planId] },
      {
        name: 'plan-tasks',
        text: `select ${sql.TASK_COLUMNS} from planning.task t ${sql.TASK_JOINS} where t.plan_id = $2`,
        values: [DAY, f.planId],
      },
    ],
    submit: (f) => [{ name: 'submit', text: 'select bench.send($1) as answer', values: [f.reportId] }],
    create: (f) => [
      {
        name: 'create',
        text: 'select bench.add_task($1, $2, $3) as answer',
        values: [f.planId, f.unitId, 'Nhiệm vụ thêm'],
      },
    ],
  };
}

/** The single functions that the floor writes by: the change itself, nothing of trail, outbox, rights or checks. */
export const FLOOR_FUNCTIONS = `
  create or replace function bench.send(report uuid) returns jsonb language plpgsql as $$
  declare r record;
  begin
    update reporting.progress_report set status = 'SUBMITTED', submitted_at = clock_timestamp(),
      submitted_on = bench.today(), version = version + 1 where report_id = report
      returning report_id, task_id, unit_id, plan_id, version into r;
    update planning.task set status = 'IN_PROGRESS', version = version + 1 where task_id = r.task_id and status = 'ASSIGNED';
    if found then
      update planning.plan_summary set not_started = greatest(not_started - 1, 0),
        in_progress_on_time = in_progress_on_time + case when not_started > 0 then 1 else 0 end
        where unit_id = r.unit_id and plan_id = r.plan_id;
    end if;
    return jsonb_build_object('reportId', r.report_id, 'taskId', r.task_id, 'version', r.version);
  end $$;
  create or replace function bench.add_task(plan uuid, unit integer, words text) returns jsonb language plpgsql as $$
  declare made uuid := uuidv7();
  begin
    insert into planning.task (task_id, plan_id, position, title, kind, owner_unit_id, lead_unit_id)
      values (made, plan, 1 + (select count(*) from planning.task t where t.plan_id = plan), words, 'PROPAGANDA', unit, unit);
    insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id)
      values (uuidv7(), made, unit, 'LEAD', unit);
    return jsonb_build_object('id', made);
  end $$;
`;
