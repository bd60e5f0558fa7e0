import { Injectable } from '@nestjs/common';
import { TaskProgress } from '@congtac/planning-api';
import { nextRevision, reportingProblem, type ReportView, type SubmitReport } from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { commonProblem, notFound } from '@congtac/shared-domain';
import { TaskReader, type TaskFacts } from '../task/task-reader';
import { PeriodLocks } from '../period/period-locks';
import { ReportFlowParts } from './report-flow-parts';
import type { ReportRow } from './report.repository';

/** Sends reports and takes them back. */
@Injectable()
export class ReportFlowService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly tasks: TaskReader,
    private readonly progress: TaskProgress,
    private readonly parts: ReportFlowParts,
    private readonly locks: PeriodLocks,
  ) {}

  /**
   * Sends a draft or a returned report; a returned one becomes the next revision. The first report starts the task;
   * with `completesTask` the task waits for confirmation (§2.4). Problems: `reporting.step-not-possible`,
   * `reporting.nothing-reported`, `reporting.values-missing`, `reporting.window-overlaps`, `reporting.period-locked` (I-14),
   * `reporting.period-closed`, `reporting.period-not-begun`,
   * `reporting.completion-not-possible`, `reporting.estimate-after-official`, `reporting.estimate-not-final`,
   * `reporting.task-not-open`, `reporting.window-not-begun` (I-13), `common.stale`, `common.forbidden`.
   */
  submit(reportId: string, version: number, input: SubmitReport): Promise<ReportView> {
    const { reader, rights, reports, context } = this.parts;
    return this.uow.run(async () => {
      const row = await reader.visible(reportId);
      const status = await rights.require('submit', row);
      const task = await this.taskOf(row);
      const place = await context.placeOf(task, row.occurrence_id);
      await this.checkContent(row, task, input.completesTask);
      const { accountId, personId, displayName } = this.access.actor;
      await reports.change(reportId, version, {
        status,
        revision: nextRevision(row.status, 'submit', row.revision),
        completes_task: input.completesTask,
        submitted_at: this.clock.now(),
        submitted_on: this.clock.today(),
        due_on: place.dueOn,
        author_account: accountId,
        author_person: personId,
        author_name: displayName,
        opened_at: null,
        decided_at: null,
        decided_on: null,
        decided_by: null,
        decided_by_name: null,
        decided_as_post: null,
      });
      await this.moveTask(row, task, input.completesTask);
      await this.parts.announce('reporting.report-submitted', row, 'report.submitted');
      return reader.view(reportId);
    });
  }

  /** Takes a sent report back while nobody who decides has opened it. Problems as `ReportRights.require`, `common.stale`. */
  withdraw(reportId: string, version: number): Promise<ReportView> {
    const { reader, rights, reports } = this.parts;
    return this.uow.run(async () => {
      const row = await reader.visible(reportId);
      await rights.require('withdraw', row);
      if (!(await reports.takeBack(reportId, version, this.access.actor))) {
        // Opened or decided within this very instant; otherwise changed since the person read it.
        const now = await reader.visible(reportId);
        await rights.require('withdraw', now);
        const { version: stored, updated_by_name: by, updated_at: at } = now;
        throw commonProblem('common.stale', { by: by ?? 'Một người khác', at: at.toISOString(), version: stored });
      }
      if (row.completes_task) await this.progress.withdrawCompletion(row.task_id);
      await this.parts.announce('reporting.report-withdrawn', row, 'report.withdrawn');
      return reader.view(reportId);
    });
  }

  private async taskOf(row: ReportRow): Promise<TaskFacts> {
    const task = await this.tasks.task(row.task_id);
    if (!task) throw notFound();
    return task;
  }

  private async checkContent(row: ReportRow, task: TaskFacts, completesTask: boolean): Promise<void> {
    const values = await this.parts.reports.values(row.report_id);
    if (row.result_text.trim() === '' && values.length === 0) throw reportingProblem('reporting.nothing-reported');
    const overlap = await this.parts.reports.overlapping(row);
    if (overlap) {
      throw reportingProblem('reporting.window-overlaps', { from: overlap.period_from, to: overlap.period_to });
    }
    await this.parts.requireNoOfficial(row);
    await this.locks.requireOpen(row);
    await this.parts.requireEntry(row, values.length > 0);
    if (!completesTask) return;
    if (row.estimate) throw reportingProblem('reporting.estimate-not-final');
    if (task.recurring || task.lead_unit_id !== row.unit_id) {
      throw reportingProblem('reporting.completion-not-possible');
    }
    const given = new Set(values.map((value) => value.indicator_id));
    const targets = await this.tasks.targets(row.task_id, row.unit_id);
    const missing = targets.filter((target) => !given.has(target.indicator_id));
    if (missing.length === 0) return;
    throw reportingProblem('reporting.values-missing', { indicators: missing.map((target) => target.name) });
  }

  private async moveTask(row: ReportRow, task: TaskFacts, completesTask: boolean): Promise<void> {
    if (task.lead_unit_id !== row.unit_id) return;
    if (completesTask) await this.progress.submitCompletion(row.task_id, this.clock.today());
    else if (task.status === 'ASSIGNED') await this.progress.start(row.task_id);
  }
}
