import { Injectable } from '@nestjs/common';
import type { AcceptedReportsView, AcceptReports, RefusedReportView } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { ProblemError } from '@congtac/shared-domain';
import { ReportDecisionService } from '../report/report-decision.service';
import { ConsolidationRepository } from './consolidation.repository';

/** Accepts many reports, each by itself: one that cannot be accepted does not hold the others up. */
@Injectable()
export class ReportDecisionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly decisions: ReportDecisionService,
    private readonly repository: ConsolidationRepository,
  ) {}

  /** What was accepted, and what was not with the reason: decided meanwhile, changed, one's own (I-21), locked. */
  accept({ reports }: AcceptReports): Promise<AcceptedReportsView> {
    return this.uow.run(async () => {
      const units = await this.repository.unitsOf(reports.map((report) => report.reportId));
      const unitOf = new Map(units.map((one) => [one.report_id, one.unit_id]));
      const acceptedIds: string[] = [];
      const refused: RefusedReportView[] = [];
      // In the order of units, so that two batches never wait for each other crosswise.
      const ordered = [...reports].sort((a, b) => (unitOf.get(a.reportId) ?? 0) - (unitOf.get(b.reportId) ?? 0));
      for (const { reportId, version } of ordered) {
        const problem = await this.byItself(() => this.decisions.accept(reportId, version));
        if (problem) refused.push({ reportId, ...problem });
        else acceptedIds.push(reportId);
      }
      return { acceptedIds, refused };
    });
  }

  /** Runs one acceptance so that nothing of it stays when it is refused. */
  private async byItself(deed: () => Promise<unknown>): Promise<Omit<RefusedReportView, 'reportId'> | undefined> {
    await this.uow.query('savepoint one_report');
    try {
      await deed();
      await this.uow.query('release savepoint one_report');
      return undefined;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      await this.uow.query('rollback to savepoint one_report');
      return { code: problem.code, title: problem.definition.title, detail: problem.detail };
    }
  }
}
