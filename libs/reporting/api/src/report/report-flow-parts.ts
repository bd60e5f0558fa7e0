import { Injectable } from '@nestjs/common';
import type { ReportEventPayload, ReportEventType } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
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
  ) {}

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
