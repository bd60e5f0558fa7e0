import { Injectable } from '@nestjs/common';
import { nextRevision, type CorrectReport, type ReportView, type ReturnReport } from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PeriodLocks } from '../period/period-locks';
import { ReportContent } from './report-content';
import { ReportEffects } from './report-effects';
import { ReportFlowParts } from './report-flow-parts';
import type { ReportRow } from './report.repository';

/** Accepts, returns and corrects reports. */
@Injectable()
export class ReportDecisionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly effects: ReportEffects,
    private readonly content: ReportContent,
    private readonly locks: PeriodLocks,
    private readonly parts: ReportFlowParts,
  ) {}

  /**
   * Accepts a report: its figures become the unit's own figures, replacing earlier ones; a completion is confirmed as of
   * the day it was sent (G-7), an occurrence is done. Problems: `reporting.step-not-possible`, `reporting.own-report`
   * (I-21), `reporting.period-locked` (I-14), `reporting.estimate-after-official`, `common.stale`, `common.forbidden`, `common.not-found`.
   */
  accept(reportId: string, version: number): Promise<ReportView> {
    const { reader, rights, reports } = this.parts;
    return this.uow.run(async () => {
      const row = await reader.visible(reportId);
      const status = await rights.require('accept', row);
      await this.locks.holdOpen(row);
      await this.parts.requireNoOfficial(row);
      await reports.change(reportId, version, {
        status,
        return_reason: null,
        ...this.decision(row),
        self_approved: rights.isAuthor(row),
      });
      await this.effects.accepted(row);
      await this.parts.announce('reporting.report-accepted', row, 'report.accepted');
      return reader.view(reportId);
    });
  }

  /** Returns a report with a reason; its text is kept as a revision. Problems as for `accept`. */
  return(reportId: string, version: number, input: ReturnReport): Promise<ReportView> {
    const { reader, rights, reports } = this.parts;
    return this.uow.run(async () => {
      const row = await reader.visible(reportId);
      const status = await rights.require('return', row);
      await this.keep(row, input.reason);
      await reports.change(reportId, version, { status, return_reason: input.reason, ...this.decision(row) });
      await this.effects.returned(row, input.reason);
      await this.parts.announce('reporting.report-returned', row, 'report.returned', input.reason);
      return reader.view(reportId);
    });
  }

  /**
   * Corrects an accepted report: a new accepted revision with the old text kept, figures marked CORRECTED. The one way to
   * change the values of a locked period (I-14). The window and whether they are estimates stay as they were accepted.
   * Problems: `reporting.step-not-possible`, `reporting.values-wrong`, `common.stale`, `common.forbidden`.
   */
  correct(reportId: string, version: number, input: CorrectReport): Promise<ReportView> {
    const { reader, rights } = this.parts;
    return this.uow.run(async () => {
      const row = await reader.visible(reportId);
      await rights.require('correct', row);
      await this.keep(row, input.reason);
      const said = { ...input, periodId: undefined, estimate: undefined };
      await this.content.write(row, said, version, { revision: nextRevision(row.status, 'correct', row.revision) });
      await this.effects.corrected(await reader.visible(reportId), input.reason);
      await this.parts.announce('reporting.report-corrected', row, 'report.corrected', input.reason);
      return reader.view(reportId);
    });
  }

  private decision(row: ReportRow): Record<string, unknown> {
    const { accountId, displayName } = this.access.actor;
    return {
      decided_at: this.clock.now(),
      decided_on: this.clock.today(),
      decided_by: accountId,
      decided_by_name: displayName,
      decided_as_post: this.parts.rights.postAt(row.owner_unit_id),
    };
  }

  private async keep(row: ReportRow, reason: string): Promise<void> {
    const { accountId, displayName } = this.access.actor;
    await this.parts.reports.keepRevision(row, {
      status: row.status === 'ACCEPTED' ? 'ACCEPTED' : 'RETURNED',
      values: await this.parts.reports.values(row.report_id),
      reason,
      account: accountId,
      name: displayName,
      at: this.clock.now(),
    });
  }
}
