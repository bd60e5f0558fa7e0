import { Injectable } from '@nestjs/common';
import { reportingProblem, type CreateReport, type ReportView, type UpdateReport } from '@congtac/reporting-domain';
import { Access, newId, UnitOfWork } from '@congtac/shared-api';
import { commonProblem, notFound } from '@congtac/shared-domain';
import { TaskReader, type TaskFacts } from '../task/task-reader';
import { DraftContext } from './draft-context';
import { ReportReader } from './report-reader';
import { ReportRights } from './report-rights';
import { ReportRepository } from './report.repository';

/** Opens drafts and keeps what is typed into them. */
@Injectable()
export class ReportDraftService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly rights: ReportRights,
    private readonly reader: ReportReader,
    private readonly reports: ReportRepository,
    private readonly tasks: TaskReader,
    private readonly context: DraftContext,
  ) {}

  /**
   * The unit's open report on a task or occurrence: the existing one, or a new draft (one per task, occurrence and
   * unit). Problems: `common.not-found`, `common.forbidden`, `reporting.unit-not-on-task`, `reporting.unit-ambiguous`,
   * `reporting.task-not-open`, `reporting.occurrence-needed`, `reporting.window-not-begun` (I-13).
   */
  create(input: CreateReport): Promise<ReportView> {
    return this.uow.run(async () => {
      const task = await this.tasks.task(input.taskId);
      if (!task) throw notFound();
      const unitId = await this.unitOf(task, input.unitId);
      const occurrenceId = input.occurrenceId ?? null;
      const existing = await this.reports.openOne(task.task_id, occurrenceId, unitId);
      if (existing) return this.reader.view(existing.report_id);
      const place = await this.context.placeOf(task, occurrenceId);
      const reportId = newId();
      const { accountId, personId, displayName } = this.access.actor;
      const opened = await this.reports.open({
        reportId,
        taskId: task.task_id,
        occurrenceId,
        planId: task.plan_id,
        unitId,
        ownerUnitId: task.owner_unit_id,
        periodFrom: place.window.from,
        periodTo: place.window.to,
        dueOn: place.dueOn,
        authorAccount: accountId,
        authorPerson: personId,
        authorName: displayName,
      });
      if (opened) {
        await this.uow.audit({
          action: 'report.drafted',
          entity: 'report',
          entityId: reportId,
          unitId,
          after: { taskId: task.task_id, occurrenceId },
        });
      }
      const stored = opened ? reportId : (await this.reports.openOne(task.task_id, occurrenceId, unitId))?.report_id;
      // A colleague's draft may have been sent and accepted within this very instant: the work list shows it.
      if (!stored) throw commonProblem('common.busy');
      return this.reader.view(stored);
    });
  }

  /** Autosave. Problems: `reporting.step-not-possible`, `reporting.values-wrong`, `common.stale`, `common.forbidden`. */
  update(reportId: string, version: number, input: UpdateReport): Promise<ReportView> {
    return this.uow.run(async () => {
      const row = await this.reader.visible(reportId);
      await this.rights.require('edit', row);
      await this.context.write(row, input, version);
      return this.reader.view(reportId);
    });
  }

  /** The unit that reports: the wanted one, else that of the post acted in, else the only possible one. */
  private async unitOf(task: TaskFacts, wanted?: number): Promise<number> {
    const onTask = await this.tasks.reportingUnits(task.task_id);
    const possible = onTask.filter((unitId) => this.access.can('reporting.report.write', unitId));
    if (wanted !== undefined) {
      this.access.require('reporting.report.write', wanted);
      if (!onTask.includes(wanted)) throw reportingProblem('reporting.unit-not-on-task');
      return wanted;
    }
    if (possible.length === 0) throw reportingProblem('reporting.unit-not-on-task');
    const acting = this.access.actor.posts.find((post) => post.postId === this.access.actor.actingPostId)?.unitId;
    if (acting !== undefined && possible.includes(acting)) return acting;
    const [only, ...others] = possible;
    if (only === undefined || others.length > 0) throw reportingProblem('reporting.unit-ambiguous');
    return only;
  }
}
