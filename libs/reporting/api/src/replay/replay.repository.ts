import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';
import type { FigureFilter, FigureRow, WaitingRow } from '../figure/figure.repository';

/** An instant on both clocks: the one that dates figures, and the one that dates what people decide. */
export interface Instant {
  system: Date;
  business: Date;
}

/**
 * Figures as they stood at `$6`: of those that stand now the ones recorded by then, and earlier states that had not ended.
 * Whether a meeting was set aside follows from the decisions that stood at `$7`.
 */
const THEN = `
  with states as (
    select figure_id, unit_id, owner_unit_id, indicator_id, task_id, report_id, period_from, period_to, blank, value,
      qualifier, method, meeting_on, meeting_name, meeting_key, estimate, reason,
      date_trunc('milliseconds', updated_at) as recorded_at
    from reporting.figure where indicator_id = any($1) and date_trunc('milliseconds', updated_at) <= $6
    union all
    select figure_id, unit_id, owner_unit_id, indicator_id, task_id, report_id, period_from, period_to, blank, value,
      qualifier, method, meeting_on, meeting_name, meeting_key, estimate, reason,
      date_trunc('milliseconds', recorded_at)
    from reporting.figure_revision where indicator_id = any($1)
      and date_trunc('milliseconds', recorded_at) <= $6 and date_trunc('milliseconds', ended_at) > $6
  )
  select f.*, u.name as unit_name, t.title as task_title, t.weight,
    f.meeting_on is not null and exists (select from reporting.meeting_decision d
      where d.unit_id = f.unit_id and d.indicator_id = f.indicator_id and d.meeting_key = f.meeting_key
        and d.outcome = 'SAME' and d.decided_at <= $7 and (d.undone_at is null or d.undone_at > $7)) as set_aside,
    exists (select from reporting.figure_revision x where x.figure_id = f.figure_id) as changed
  from states f join org.v_unit u on u.unit_id = f.unit_id left join planning.v_task t on t.task_id = f.task_id
  where f.period_from >= $2 and f.period_to <= $3
    and ($4::uuid[] is null or f.task_id = any($4)) and ($5::integer[] is null or f.unit_id = any($5))
  order by u.name, f.unit_id, f.period_from, f.meeting_on, f.figure_id`;

/** The SQL of figures as they were; joins the open transaction. */
@Injectable()
export class ReplayRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Own figures in sight as they stood at an instant, in the order of units and windows. */
  figures(filter: FigureFilter, at: Instant): Promise<FigureRow[]> {
    const { indicatorIds, window, taskIds, unitIds } = filter;
    return this.uow.query<FigureRow>(THEN, [
      ...[indicatorIds, window.from, window.to, taskIds, unitIds, at.system, at.business],
    ]);
  }

  /** Figures of reports that had been sent and were not decided about at an instant. */
  waiting(filter: FigureFilter, at: Instant): Promise<WaitingRow[]> {
    const { indicatorIds, window, taskIds, unitIds } = filter;
    return this.uow.query<WaitingRow>(
      `select v.indicator_id, v.unit_id, v.report_id, v.blank, v.value
       from reporting.report_value v join reporting.progress_report r on r.report_id = v.report_id
       where v.indicator_id = any($1) and r.period_from >= $2 and r.period_to <= $3
         and ($4::uuid[] is null or r.task_id = any($4)) and ($5::integer[] is null or v.unit_id = any($5))
         and r.submitted_at <= $6 and (r.status = 'SUBMITTED' or r.status in ('ACCEPTED', 'RETURNED') and r.decided_at > $6)`,
      [indicatorIds, window.from, window.to, taskIds, unitIds, at.business],
    );
  }
}
