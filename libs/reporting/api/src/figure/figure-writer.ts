import { Injectable } from '@nestjs/common';
import { meetingKey, type FigureMethod } from '@congtac/reporting-domain';
import { currentActor, newId, UnitOfWork } from '@congtac/shared-api';
import type { ReportRow, ValueRow } from '../report/report.repository';

/** Writes the unit's own figures of an accepted report, in the same transaction; nothing is added up here (I-10). */
@Injectable()
export class FigureWriter {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Replaces the figures that this report, or an earlier one for the same occurrence or the same window and meeting,
   * has left: sending again replaces, never doubles (G-5). A figure without a meeting is the task's total of its window,
   * so it also replaces totals of windows inside it.
   */
  async write(report: ReportRow, values: ValueRow[], method: FigureMethod): Promise<void> {
    await this.uow.query(
      `delete from reporting.figure where report_id = $1
         or ($2::uuid is not null and task_id = $3 and occurrence_id = $2 and unit_id = $4)`,
      [report.report_id, report.occurrence_id, report.task_id, report.unit_id],
    );
    for (const value of values) {
      if (!meetingKey(value.meeting_on, value.meeting_name)) await this.removeParts(report, value.indicator_id);
      await this.put(report, value, method);
    }
  }

  private async removeParts(report: ReportRow, indicatorId: string): Promise<void> {
    await this.uow.query(
      `delete from reporting.figure where unit_id = $1 and task_id = $2 and indicator_id = $3
         and (meeting_on is null or meeting_name is null) and period_from >= $4 and period_to <= $5`,
      [report.unit_id, report.task_id, indicatorId, report.period_from, report.period_to],
    );
  }

  private async put(report: ReportRow, value: ValueRow, method: FigureMethod): Promise<void> {
    const actor = currentActor();
    await this.uow.query(
      `insert into reporting.figure (figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, occurrence_id,
         report_id, period_from, period_to, blank, value, qualifier, meeting_on, meeting_name, meeting_key, method,
         reported_on, demo, updated_by, updated_by_name)
       select $2, r.unit_id, r.owner_unit_id, $3, r.plan_id, r.task_id, r.occurrence_id, r.report_id, r.period_from,
         r.period_to, $4, $5, $6, $7, $8, $9, $10, r.submitted_on, r.demo, $11, $12
       from reporting.progress_report r where r.report_id = $1
       on conflict on constraint uq_figure_own do update set owner_unit_id = excluded.owner_unit_id,
         plan_id = excluded.plan_id, task_id = excluded.task_id, occurrence_id = excluded.occurrence_id,
         report_id = excluded.report_id, blank = excluded.blank, value = excluded.value, qualifier = excluded.qualifier,
         meeting_on = excluded.meeting_on, meeting_name = excluded.meeting_name, method = excluded.method,
         reported_on = excluded.reported_on, demo = excluded.demo, version = reporting.figure.version + 1,
         updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
      [
        report.report_id,
        newId(),
        value.indicator_id,
        value.blank,
        value.value,
        value.qualifier,
        value.meeting_on,
        value.meeting_name,
        meetingKey(value.meeting_on, value.meeting_name) || `task ${report.task_id}`,
        method,
        actor.accountId,
        actor.displayName,
      ],
    );
  }
}
