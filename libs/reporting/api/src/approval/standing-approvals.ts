import { Injectable } from '@nestjs/common';
import type { PeriodApproved } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period } from '@congtac/shared-domain';

/** Approvals of periods as figures need them. */
@Injectable()
export class StandingApprovals {
  constructor(private readonly uow: UnitOfWork) {}

  /** Approved periods of these units that touch a window, in sight. Joins the open transaction. */
  async of(unitIds: readonly number[], window: Period): Promise<PeriodApproved[]> {
    const rows = await this.uow.query<{ unitId: number; from: CivilDate; to: CivilDate; approvedAt: Date }>(
      `select a.unit_id as "unitId", p.date_from as "from", p.date_to as "to",
         date_trunc('milliseconds', a.approved_at) as "approvedAt"
       from reporting.period_approval a join reporting.reporting_period p on p.period_id = a.period_id
       where a.unit_id = any($1::int[]) and a.state in ('APPROVED', 'ACCEPTED')
         and p.date_from <= $3 and p.date_to >= $2`,
      [unitIds, window.from, window.to],
    );
    return rows.map((row) => ({ ...row, approvedAt: row.approvedAt.getTime() }));
  }
}
