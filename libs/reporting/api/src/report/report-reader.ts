import { Injectable } from '@nestjs/common';
import type { ReportQuery, ReportRowView, ReportView } from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { notFound, type Page } from '@congtac/shared-domain';
import { TaskReader } from '../task/task-reader';
import { PreviousRepository } from './previous.repository';
import { ReportTargets } from './report-targets';
import { ReportRights } from './report-rights';
import { toRowView, toView } from './report.mapper';
import { ReportRepository, type ReportRow, type SentContent } from './report.repository';

/** Reads reports: one, the queue, those of a task. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rights: ReportRights,
    private readonly reports: ReportRepository,
    private readonly tasks: TaskReader,
    private readonly clock: BusinessClock,
    private readonly targets: ReportTargets,
    private readonly previous: PreviousRepository,
  ) {}

  /** One report for its page. Opening it as the one who decides ends the author's right to withdraw. */
  get(reportId: string): Promise<ReportView> {
    return this.uow.run(async () => {
      const row = await this.visible(reportId);
      if (row.status === 'SUBMITTED' && !row.opened_at && this.rights.decides(row)) {
        await this.reports.markOpened(reportId, this.clock.now());
      }
      return this.view(reportId);
    });
  }

  /** A page of reports in sight, or of those waiting for the signed-in person (`forMe`). */
  list(query: ReportQuery): Promise<Page<ReportRowView>> {
    return this.uow.read(async () => {
      const queue = await this.rights.queue();
      const filter = query.forMe ? queue : { ...queue, decideUnits: null };
      const { rows, total } = await this.reports.page(query, this.rights.sight(), filter);
      return { items: await this.rowViews(rows), total };
    });
  }

  /** Reports on one task, newest first. Problem `common.not-found` when the task is out of sight. */
  ofTask(taskId: string): Promise<ReportRowView[]> {
    return this.uow.read(async () => {
      if (!(await this.tasks.task(taskId))) throw notFound();
      return this.rowViews(await this.reports.ofTask(taskId, this.rights.sight()));
    });
  }

  /** A report that the person may read. Problem `common.not-found`. Joins the open transaction. */
  async visible(reportId: string): Promise<ReportRow> {
    const row = await this.find(reportId);
    if (!row) throw notFound();
    return row;
  }

  /** A report that the person may read, or undefined. Joins the open transaction. */
  async find(reportId: string): Promise<ReportRow | undefined> {
    const row = await this.reports.byId(reportId);
    return row && this.rights.mayRead(row) ? this.asShown(row) : undefined;
  }

  /** The view of a report as it stands now. Joins the open transaction. */
  async view(reportId: string): Promise<ReportView> {
    const row = await this.visible(reportId);
    const [allowed = []] = await this.rights.allowed([row]);
    return toView(row, {
      allowed,
      values: this.asSent(row)?.values ?? (await this.reports.values(reportId)),
      targets: await this.targets.of(row),
      previous: await this.previous.text(row),
      revisions: await this.reports.revisions(reportId),
    });
  }

  private async rowViews(rows: ReportRow[]): Promise<ReportRowView[]> {
    const allowed = await this.rights.allowed(rows);
    return rows.map((row, index) => toRowView(this.asShown(row), allowed[index] ?? []));
  }

  /** A returned report is being rewritten: those who do not write it go on reading what was last sent. */
  private asShown(row: ReportRow): ReportRow {
    const sent = this.asSent(row);
    if (!sent) return row;
    const { progress_percent, result_text, difficulty_text, proposal_text } = sent;
    return { ...row, progress_percent, result_text, difficulty_text, proposal_text };
  }

  private asSent(row: ReportRow): SentContent | null {
    return this.rights.writesAt(row.unit_id) ? null : row.sent;
  }
}
