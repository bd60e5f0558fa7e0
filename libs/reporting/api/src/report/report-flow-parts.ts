import { Injectable } from '@nestjs/common';
import { reportingProblem, type ReportEventPayload, type ReportEventType } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { PeriodEntry } from '../period/period-entry';
import { DraftContext } from './draft-context';
import { ReportReader } from './report-reader';
import { ReportRights } from './report-rights';
import { ReportRepository, type ReportRow } from './report.repository';

/** What the steps of a report have in common: reading, rights, storage, and telling what happened. */
@Injectable()
export class ReportFlowParts {
  constructor(
    private readonly uow: UnitOfWork,
    readonly reader: ReportReader,
    readonly rights: ReportRights,
    readonly reports: ReportRepository,
    readonly context: DraftContext,
    private readonly entry: PeriodEntry,
  ) {}

  /**
   * The period takes what enters it for the first time: figures, or an occurrence. Words alone are no entry into a
   * period, and a returned report whose figures were sent in time has entered it; the window of a returned report is
   * guarded when it is changed (`ReportContent`). Problems as `PeriodEntry.require`.
   */
  async requireEntry(row: ReportRow, hasValues: boolean): Promise<void> {
    if (!(hasValues || row.occurrence_id)) return;
    const late = row.status === 'RETURNED' && !row.occurrence_id && !(await this.hadValues(row.report_id));
    if (row.status !== 'DRAFT' && !late) return;
    const { unit_id: unitId, owner_unit_id: ownerUnitId, period_id: periodId } = row;
    await this.entry.require({ unitId, ownerUnitId, periodId, periodFrom: row.period_from, periodTo: row.period_to });
  }

  /** Figures were in the report when it was sent and returned. */
  private async hadValues(reportId: string): Promise<boolean> {
    const sent = await this.uow.one(
      `select 1 as one from reporting.report_revision
       where report_id = $1 and status = 'RETURNED' and jsonb_array_length(report_values) > 0 limit 1`,
      [reportId],
    );
    return sent !== undefined;
  }

  /** An estimate never stands beside or over an official figure. Problem `reporting.estimate-after-official`. */
  async requireNoOfficial(row: ReportRow): Promise<void> {
    const official = row.estimate ? await this.reports.official(row) : undefined;
    if (!official) return;
    const { period_from: from, period_to: to } = official;
    throw reportingProblem('reporting.estimate-after-official', { from, to });
  }

  /** Writes the audit row and the event of one step, in the open transaction. `row` is the report before the step. */
  async announce(type: ReportEventType, row: ReportRow, action: string, reason?: string): Promise<void> {
    const after = await this.reports.byId(row.report_id);
    const payload: ReportEventPayload = {
      reportId: row.report_id,
      taskId: row.task_id,
      occurrenceId: row.occurrence_id,
      unitId: row.unit_id,
      ownerUnitId: row.owner_unit_id,
      revision: after?.revision ?? row.revision,
      authorAccountId: after?.author_account ?? row.author_account,
      ...(reason === undefined ? {} : { reason }),
    };
    await this.uow.audit({
      action,
      entity: 'report',
      entityId: row.report_id,
      unitId: row.unit_id,
      before: { status: row.status, revision: row.revision },
      after: { status: after?.status, revision: after?.revision },
      reason,
    });
    await this.uow.emit({ type, unitId: row.unit_id, payload });
  }
}
