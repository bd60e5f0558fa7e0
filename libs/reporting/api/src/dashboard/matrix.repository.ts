import { Injectable } from '@nestjs/common';
import {
  originalTimelinessSql,
  tasksAsOfSql,
  TIMELINESS,
  type Timeliness,
  timelinessSql,
} from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';
import { countedPlansSql, countsSql, linesSql } from './dashboard-sql';

/** Which tasks a matrix counts. */
export interface MatrixScope {
  unitId: number;
  /** Day of the tree and of the classes. */
  asOf: CivilDate;
  planId: string | null;
  year: number | null;
  includeUrgent: boolean;
}

/** Counters of one line. `rowId` = the unit of the line; 0 = the units that are no more. */
export interface MatrixSums extends Record<Timeliness, number> {
  rowId: number;
  total: number;
  onTimeOriginal: number;
  overdueOriginal: number;
  weightedPercent: number;
  weight: number;
  /** True when a counter of another day was among them. */
  stale: boolean;
}

/** Counters of one line and theme. */
export interface ThemeSums extends Record<Timeliness, number> {
  rowId: number;
  themeId: string | null;
  total: number;
}

/** Counts the lines of a matrix, each kind in one statement, whatever the size of the branch. */
@Injectable()
export class MatrixRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** From the own-unit summaries: right for the day that they were last brought to. */
  stored(scope: MatrixScope): Promise<MatrixSums[]> {
    return this.uow.query<MatrixSums>(STORED, paramsOf(scope));
  }

  /** From the tasks as they stood on a day gone by. */
  counted(scope: MatrixScope): Promise<MatrixSums[]> {
    return this.uow.query<MatrixSums>(COUNTED, paramsOf(scope));
  }

  /** From the tasks, by theme of the task or else of its section. @param past the day is gone by. */
  byTheme(scope: MatrixScope, past: boolean): Promise<ThemeSums[]> {
    return this.uow.query<ThemeSums>(past ? THEMES_PAST : THEMES_TODAY, paramsOf(scope));
  }

  /** Names of themes in their order. */
  themes(ids: readonly string[]): Promise<{ themeId: string; name: string }[]> {
    return this.uow.query(
      `select theme_id as "themeId", name from calendar.v_theme where theme_id = any($1::uuid[])
       order by ordinal, name`,
      [ids],
    );
  }

  /** Day of the last report sent by a unit of each line, up to the day asked for. */
  lastReports(unitId: number, asOf: CivilDate): Promise<{ rowId: number; on: CivilDate }[]> {
    return this.uow.query(
      `with branch as (${linesSql('$1', '$2')})
       select b.row_id as "rowId", max(l.on_day) as "on" from branch b cross join lateral (
         select r.submitted_on as on_day from reporting.progress_report r
         where r.unit_id = b.unit_id and r.submitted_on is not null and r.submitted_on <= $2::date and r.status <> 'DRAFT'
         order by r.submitted_on desc limit 1) l
       group by b.row_id`,
      [unitId, asOf],
    );
  }
}

const paramsOf = ({ unitId, asOf, planId, year, includeUrgent }: MatrixScope) => [
  unitId,
  asOf,
  planId,
  year,
  includeUrgent,
];

const BRANCH = `branch as materialized (${linesSql('$1', '$2')}),
  counted as materialized (${countedPlansSql('$3', '$4', '$5')})`;

/** `offset 0` keeps the look-up by unit: a small branch must not read the summaries of the whole country. */
const STORED = `
  with branch as materialized (${linesSql('$1', '$2')})
  select b.row_id as "rowId", sum(s.total)::int as total,
    ${TIMELINESS.map((name) => `sum(s.${name.toLowerCase()})::int as "${name}"`).join(', ')},
    sum(s.on_time_original)::int as "onTimeOriginal", sum(s.overdue_original)::int as "overdueOriginal",
    sum(s.weighted_percent)::float8 as "weightedPercent", sum(s.weight)::float8 as weight,
    bool_or(s.as_of < $2::date or s.as_of > $2::date) as stale
  from branch b
  cross join lateral (select * from planning.v_plan_summary s where s.unit_id = b.unit_id offset 0) s
  join planning.v_plan p on p.plan_id = s.plan_id and ${countsSql('$3', '$4', '$5')}
  group by b.row_id`;

const CLASS_COUNTS = TIMELINESS.map((name) => `count(*) filter (where class = '${name}')::int as "${name}"`).join(', ');

const COUNTED = `
  with ${BRANCH}
  select "rowId", count(class)::int as total, ${CLASS_COUNTS},
    count(*) filter (where original = 'COMPLETED_ON_TIME')::int as "onTimeOriginal",
    count(*) filter (where original = 'OVERDUE')::int as "overdueOriginal",
    coalesce(sum(weight * percent) filter (where class <> 'OUT_OF_COUNT'), 0)::float8 as "weightedPercent",
    coalesce(sum(weight) filter (where class <> 'OUT_OF_COUNT'), 0)::float8 as weight, false as stale
  from (select b.row_id as "rowId", t.weight, case when t.status = 'COMPLETED' then 100 else least(t.progress_percent, 99) end
      as percent, ${timelinessSql('t', '$2')} as class, ${originalTimelinessSql('t', '$2')} as original
    from branch b join ${tasksAsOfSql('$2')} t on t.lead_unit_id = b.unit_id
    join counted p on p.plan_id = t.plan_id and (p.issued_on is null or p.issued_on <= $2::date)) classed
  group by "rowId"`;

const themes = (tasks: string) => `
  with ${BRANCH}
  select "rowId", "themeId", count(class)::int as total, ${CLASS_COUNTS}
  from (select b.row_id as "rowId", coalesce(t.theme_id, s.theme_id) as "themeId", ${timelinessSql('t', '$2')} as class
    from branch b join ${tasks} t on t.lead_unit_id = b.unit_id
    join counted p on p.plan_id = t.plan_id and (p.issued_on is null or p.issued_on <= $2::date)
    left join planning.v_plan_section s on s.section_id = t.section_id where t.status <> 'DRAFT') classed
  group by "rowId", "themeId"`;

const THEMES_TODAY = themes('planning.v_task');
const THEMES_PAST = themes(tasksAsOfSql('$2'));
