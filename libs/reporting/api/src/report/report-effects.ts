import { Injectable } from '@nestjs/common';
import { TaskProgress } from '@congtac/planning-api';
import { BusinessClock } from '@congtac/shared-api';
import { FigureWriter } from '../figure/figure-writer';
import { TaskReader } from '../task/task-reader';
import { ReportRepository, type ReportRow } from './report.repository';

/** What a decision changes beyond the report itself: own figures, the task, the occurrence. In the open transaction. */
@Injectable()
export class ReportEffects {
  constructor(
    private readonly reports: ReportRepository,
    private readonly figures: FigureWriter,
    private readonly tasks: TaskReader,
    private readonly progress: TaskProgress,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Figures become the unit's own; a completion is confirmed as of the day it was sent (G-7), an occurrence is done. An
   * estimate completes nothing: the official report of the same occurrence is still to come.
   */
  async accepted(row: ReportRow): Promise<void> {
    await this.figures.write(row, await this.reports.values(row.report_id), { method: 'REPORTED', reason: null });
    const doneOn = row.submitted_on ?? this.clock.today();
    if (row.estimate) await this.moveOn(row);
    else if (row.occurrence_id) await this.progress.occurrenceDone(row.occurrence_id, row.report_id, doneOn);
    else if (row.completes_task) await this.progress.confirmCompletion(row.task_id, doneOn);
    else await this.moveOn(row);
  }

  /** The task of a returned completion is worked on again. */
  async returned(row: ReportRow, reason: string): Promise<void> {
    if (row.completes_task) await this.progress.returnCompletion(row.task_id, reason);
  }

  /** The figures of a corrected report replace its earlier ones. */
  async corrected(row: ReportRow, reason: string): Promise<void> {
    await this.figures.write(row, await this.reports.values(row.report_id), { method: 'CORRECTED', reason });
  }

  /** An accepted report of a helping unit starts the task too, though only the lead's percentage counts. */
  private async moveOn(row: ReportRow): Promise<void> {
    const task = await this.tasks.task(row.task_id);
    if (task?.status !== 'ASSIGNED' && task?.status !== 'IN_PROGRESS') return;
    const percent = task.lead_unit_id === row.unit_id ? row.progress_percent : null;
    if (percent === null) await this.progress.start(row.task_id);
    else await this.progress.recordProgress(row.task_id, percent);
  }
}
