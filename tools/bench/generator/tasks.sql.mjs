// Tasks with their parties, rhythm, occurrences, targets, answers to the plan above; reports and figures; summaries.

const TASKS = `
  insert into planning.task (task_id, plan_id, section_id, answers_task_id, adoption_mode, position, title, kind, priority,
      owner_unit_id, lead_unit_id, start_on, due_on, due_kind, next_due_on, status, progress_percent, submitted_on,
      completed_on)
    select t.task_id, t.plan_id, bench.uid(t.year, t.n * 4 + t.k % 4, 21), t.answers_task_id,
      case when t.answers_task_id is not null then case when t.k % 3 = 0 then 'ADAPT' else 'VERBATIM' end end, t.k + 1,
      i.title || case when t.k >= 30 then ' tại ' || t.place else '' end,
      'PROPAGANDA', case when t.k % 10 = 0 then 'KEY' else 'NORMAL' end, t.unit_id, t.unit_id, make_date(t.year, 1, 5),
      t.due_on, case when t.due_on is null then 'NONE' when t.recurs then 'PERIOD_END' else 'FIXED_DATE' end,
      case when t.recurs and t.closed < 4
        then (make_date(t.year, (t.closed + 1) * 3, 1) + interval '1 month - 1 day')::date end,
      t.status, t.percent, t.ended_on, case when t.status = 'COMPLETED' then t.ended_on end
    from bench.task t join bench.title i on i.k = t.k order by t.tn;
`;

/** One task in four has a unit that helps: the next one in the register. */
const PARTIES = `
  insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id, issued, lead_unit_id)
    select bench.uid(t.year, t.tn, 30), t.task_id, t.unit_id, 'LEAD', t.unit_id, true, t.unit_id from bench.task t
    order by t.tn;
  insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id, issued, lead_unit_id)
    select bench.uid(t.year, t.tn, 31), t.task_id, u.unit_id, 'COORDINATE', t.unit_id, true, t.unit_id
    from bench.task t join bench.unit u on u.unit_id = t.unit_id + 1 and u.parent_id = t.parent_id where t.k % 4 = 0
    order by t.tn;
`;

const RHYTHM = `
  insert into planning.recurrence (task_id, freq) select task_id, 'QUARTERLY' from bench.task where recurs order by tn;
  insert into planning.task_occurrence (occurrence_id, task_id, unit_id, owner_unit_id, ordinal, label, window_from,
      window_to, due_on, status, done_on, report_id)
    select bench.uid(t.year, t.tn * 4 + q, 32), t.task_id, t.unit_id, t.unit_id, q,
      'Quý ' || (array['I', 'II', 'III', 'IV'])[q] || '/' || t.year, make_date(t.year, q * 3 - 2, 1), w.last, w.last,
      case when q <= t.closed then 'DONE' else 'OPEN' end, case when q <= t.closed then w.last - 5 end,
      case when q <= t.closed then bench.uid(t.year, t.tn * 8 + q, 3) end
    from bench.task t cross join generate_series(1, 4) q
    cross join lateral (select (make_date(t.year, q * 3, 1) + interval '1 month - 1 day')::date as last) w
    where t.recurs order by t.tn, q;
`;

const TARGETS = `
  insert into planning.target (target_id, task_id, indicator_id, assigned_value, committed_value, unit_id)
    select bench.uid(t.year, t.tn, 33), t.task_id, bench.uid(2023, t.k / 5, 24), 100, 100 + t.k, t.unit_id
    from bench.task t where t.k % 5 = 1 and t.k < 40 order by t.tn;
  insert into planning.adoption (adoption_id, plan_id, unit_id, parent_plan_id, parent_task_id, parent_unit_id, decision,
      child_task_id)
    select bench.uid(t.year, t.tn, 34), t.plan_id, t.unit_id, t.parent_plan_id, t.answers_task_id, t.parent_id,
      case when t.k % 3 = 0 then 'ADAPT' else 'VERBATIM' end, t.task_id
    from bench.task t where t.answers_task_id is not null order by t.tn;
`;

/** Up to six reports on a task that was begun, one on each closed occurrence; the last may wait for a decision. */
const REPORT_FACTS = `
  create unlogged table bench.report as
  select t.tn, t.year, t.k, t.task_id, t.plan_id, t.unit_id, t.due_on, t.recurs, r, x.many, x.last,
    bench.uid(t.year, t.tn * 8 + r, 3) as report_id,
    make_date(t.year, 1, 10) + (coalesce(t.ended_on, least(bench.today(), make_date(t.year, 12, 20)))
      - make_date(t.year, 1, 10)) * r / x.many as sent_on,
    case when t.recurs then make_date(t.year, r * 3 - 2, 1) else make_date(t.year, r, 1) end as period_from,
    (case when t.recurs then make_date(t.year, r * 3, 1) else make_date(t.year, r, 1) end
      + interval '1 month - 1 day')::date as period_to,
    t.percent * r / x.many as percent,
    not t.recurs and x.last and (t.status = 'PENDING_CONFIRMATION' or t.status = 'IN_PROGRESS' and t.more = 5) as waits,
    not t.recurs and x.last and t.status in ('COMPLETED', 'PENDING_CONFIRMATION') as completes
  from bench.task t
  cross join lateral generate_series(1, case when t.recurs then t.closed when t.status = 'ASSIGNED' then 0
    else 1 + t.more end) r
  cross join lateral (select case when t.recurs then t.closed else 1 + t.more end as many,
    r = case when t.recurs then t.closed else 1 + t.more end as last) x
  order by t.tn, r;
`;

const REPORTS = `
  insert into reporting.progress_report (report_id, task_id, occurrence_id, plan_id, unit_id, owner_unit_id, period_from,
      period_to, progress_percent, result_text, completes_task, author_account, author_person, author_name, status,
      submitted_at, submitted_on, due_on, opened_at, decided_at, decided_on, decided_by, decided_by_name)
    select r.report_id, r.task_id, case when r.recurs then bench.uid(r.year, r.tn * 4 + r.r, 32) end, r.plan_id,
      r.unit_id, r.unit_id, r.period_from, r.period_to, r.percent,
      'Đã tổ chức thực hiện đợt ' || r.r || ' theo kế hoạch, có ' || 20 + r.tn % 300 || ' lượt người tham dự.',
      r.completes, bench.uid(2023, r.unit_id * 4, 11), bench.uid(2023, r.unit_id * 4, 10), 'Chuyên viên',
      case when r.waits then 'SUBMITTED' else 'ACCEPTED' end, r.sent_on + time '09:00', r.sent_on, r.due_on,
      case when not r.waits then r.sent_on + time '15:00' end, case when not r.waits then r.sent_on + time '15:00' end,
      case when not r.waits then r.sent_on end, case when not r.waits then bench.uid(2023, r.unit_id * 4 + 1, 11) end,
      case when not r.waits then 'Chủ tịch' end
    from bench.report r order by r.tn, r.r;
`;

const FIGURES = `
  insert into reporting.report_value (report_id, ordinal, unit_id, owner_unit_id, indicator_id, blank, value, qualifier)
    select r.report_id, 1, r.unit_id, r.unit_id, bench.uid(2023, r.k / 5, 24), 'NUMBER', 5 + r.tn % 40, 'EXACT'
    from bench.report r where r.k % 5 = 1 and r.k < 40 order by r.tn, r.r;
  insert into reporting.figure (figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, report_id, period_from,
      period_to, blank, value, qualifier, meeting_key, method, reported_on)
    select bench.uid(r.year, r.tn * 8 + r.r, 40), r.unit_id, r.unit_id, bench.uid(2023, r.k / 5, 24), r.plan_id,
      r.task_id, r.report_id, r.period_from, r.period_to, 'NUMBER', 5 + r.tn % 40, 'EXACT', '', 'REPORTED', r.sent_on
    from bench.report r where r.k % 5 = 1 and r.k < 40 and not r.waits order by r.tn, r.r;
`;

/** Two halves of the work that need nothing of each other and are run side by side. */
export const HALVES = [
  [
    ['tasks', TASKS],
    ['rhythm', RHYTHM],
  ],
  [
    ['reports drawn', REPORT_FACTS],
    ['reports', REPORTS],
    ['figures', FIGURES],
    ['parties', PARTIES],
    ['targets', TARGETS],
  ],
];

/** The summaries as the product defines them: one row per LEAD unit and plan, by its one formula of timeliness. */
export function summaries({ TIMELINESS, timelinessSql, originalTimelinessSql }) {
  const columns = TIMELINESS.map((name) => name.toLowerCase());
  const counts = TIMELINESS.map((name) => `count(*) filter (where class = '${name}')`);
  const counted = `filter (where class <> 'OUT_OF_COUNT')`;
  return {
    columns: ['total', ...columns, 'on_time_original', 'overdue_original', 'weighted_percent', 'weight'],
    select: `
      select lead_unit_id as unit_id, plan_id, owner_unit_id, bench.today() as as_of, count(class) as total,
        ${counts.map((sql, at) => `${sql} as ${columns[at]}`).join(', ')},
        count(*) filter (where original = 'COMPLETED_ON_TIME') as on_time_original,
        count(*) filter (where original = 'OVERDUE') as overdue_original,
        coalesce(sum(weight * progress_percent) ${counted}, 0) as weighted_percent, coalesce(sum(weight) ${counted}, 0) as weight
      from (select t.plan_id, t.lead_unit_id, t.owner_unit_id, t.weight, t.progress_percent,
          ${timelinessSql('t', 'bench.today()')} as class, ${originalTimelinessSql('t', 'bench.today()')} as original
        from planning.task t where t.status <> 'DRAFT') classed
      group by lead_unit_id, plan_id, owner_unit_id`,
  };
}
