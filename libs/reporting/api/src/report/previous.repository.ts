import { Injectable } from '@nestjs/common';
import type { BlankKind } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period, Qualifier } from '@congtac/shared-domain';
import type { ReportRow } from './report.repository';

/** A figure told elsewhere or before; `value` is numeric text. */
export interface ToldRow {
  indicator_id: string;
  unit_id: number;
  blank: BlankKind;
  value: string | null;
  qualifier: Qualifier;
  period_from: CivilDate;
  period_to: CivilDate;
}

/** The words of an accepted report. */
export interface PreviousTextRow {
  report_id: string;
  submitted_on: CivilDate;
  period_from: CivilDate;
  period_to: CivilDate;
  result_text: string;
  difficulty_text: string;
  proposal_text: string;
}

/** The SQL of what was told before a report, a year earlier, and below it. */
@Injectable()
export class PreviousRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The unit's last accepted report on the same task before this one. */
  text(report: ReportRow): Promise<PreviousTextRow | undefined> {
    return this.uow.one<PreviousTextRow>(
      `select report_id, submitted_on, period_from, period_to, result_text, difficulty_text, proposal_text
       from reporting.progress_report
       where task_id = $1 and unit_id = $2 and status = 'ACCEPTED' and report_id <> $3
         and ($4::timestamptz is null or submitted_at < $4)
       order by submitted_at desc limit 1`,
      [report.task_id, report.unit_id, report.report_id, report.submitted_at],
    );
  }

  /**
   * Figures of the unit's last accepted report before this one, per indicator: on the same task when there is one, else on
   * any task in an earlier window.
   */
  before(report: ReportRow, indicatorIds: string[]): Promise<ToldRow[]> {
    return this.uow.query<ToldRow>(
      `select v.indicator_id, v.unit_id, v.blank, v.value, v.qualifier, p.period_from, p.period_to
       from unnest($1::uuid[]) as asked (indicator_id)
       cross join lateral (
         select r.report_id, r.period_from, r.period_to
         from reporting.report_value w join reporting.progress_report r on r.report_id = w.report_id
         where w.indicator_id = asked.indicator_id and w.unit_id = $2 and r.status = 'ACCEPTED' and r.report_id <> $3
           and ($4::timestamptz is null or r.submitted_at < $4)
           and (r.task_id = $5 and r.period_to <= $7 or r.period_to < $6)
         order by r.task_id = $5 desc, r.period_to desc, r.submitted_at desc limit 1) p
       join reporting.report_value v on v.report_id = p.report_id and v.indicator_id = asked.indicator_id
       order by v.ordinal`,
      [
        indicatorIds,
        report.unit_id,
        report.report_id,
        report.submitted_at,
        report.task_id,
        report.period_from,
        report.period_to,
      ],
    );
  }

  /** Own figures of a unit that lie in a window. */
  inWindow(unitId: number, indicatorIds: string[], window: Period): Promise<ToldRow[]> {
    return this.uow.query<ToldRow>(
      `select indicator_id, unit_id, blank, value, qualifier, period_from, period_to from reporting.figure
       where unit_id = $1 and indicator_id = any($2) and period_from >= $3 and period_to <= $4 and not set_aside
       order by period_from, figure_id`,
      [unitId, indicatorIds, window.from, window.to],
    );
  }

  /** Own figures of units below on the report's task, or on tasks that answer it, inside the report's window. */
  below(report: ReportRow, indicatorIds: string[]): Promise<ToldRow[]> {
    return this.uow.query<ToldRow>(
      `with recursive cascade as (
         select $1::uuid as task_id, 0 as depth
         union all
         select t.task_id, c.depth + 1 from planning.v_task t join cascade c on t.answers_task_id = c.task_id
         where t.status <> 'DRAFT' and c.depth < 6
       )
       select f.indicator_id, f.unit_id, f.blank, f.value, f.qualifier, f.period_from, f.period_to
       from reporting.figure f join org.v_unit_position_today p on p.unit_id = f.unit_id
       where f.task_id in (select task_id from cascade) and f.indicator_id = any($2) and f.unit_id <> $3
         and $3 = any(p.path) and f.period_from >= $4 and f.period_to <= $5 and not f.set_aside
       order by f.period_from, f.figure_id`,
      [report.task_id, indicatorIds, report.unit_id, report.period_from, report.period_to],
    );
  }
}
