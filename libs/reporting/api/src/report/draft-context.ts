import { Injectable } from '@nestjs/common';
import { reportingProblem } from '@congtac/reporting-domain';
import { BusinessClock } from '@congtac/shared-api';
import { notFound, type CivilDate, type Period } from '@congtac/shared-domain';
import { TaskReader, type TaskFacts } from '../task/task-reader';
import { ReportContent } from './report-content';

/** Window and due day of what is reported on. */
export interface ReportPlace {
  window: Period;
  dueOn: CivilDate | null;
}

/** Checks that a task or occurrence takes reports today, and writes the content of drafts. */
@Injectable()
export class DraftContext {
  constructor(
    private readonly tasks: TaskReader,
    private readonly content: ReportContent,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Where a report on this task or occurrence stands. Problems: `reporting.task-not-open`,
   * `reporting.occurrence-needed`, `reporting.window-not-begun` (I-13), `common.not-found`.
   */
  async placeOf(task: TaskFacts, occurrenceId: string | null): Promise<ReportPlace> {
    if (task.status !== 'ASSIGNED' && task.status !== 'IN_PROGRESS') throw reportingProblem('reporting.task-not-open');
    if (!occurrenceId) {
      if (task.recurring) throw reportingProblem('reporting.occurrence-needed');
      return { window: await this.content.windowOf(task), dueOn: task.due_on };
    }
    const occurrence = await this.tasks.occurrence(task.task_id, occurrenceId);
    if (!occurrence) throw notFound();
    if (occurrence.status !== 'OPEN') throw reportingProblem('reporting.task-not-open');
    if (occurrence.window_from > this.clock.today()) {
      throw reportingProblem('reporting.window-not-begun', { from: occurrence.window_from });
    }
    return { window: { from: occurrence.window_from, to: occurrence.window_to }, dueOn: occurrence.due_on };
  }

  /** Stores typed fields; see `ReportContent.write`. */
  readonly write: ReportContent['write'] = (...parts) => this.content.write(...parts);
}
