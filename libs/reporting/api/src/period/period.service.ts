import { Injectable } from '@nestjs/common';
import type { PeriodKind, PeriodQuery, PeriodView } from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';

interface PeriodRow {
  period_id: string;
  code: string;
  name: string;
  kind: PeriodKind;
  year: number;
  date_from: string;
  date_to: string;
  cut_off_on: string;
  submit_due_on: string;
}

/** The reporting periods of the CALENDAR profile. */
@Injectable()
export class PeriodService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** Periods of one year (the business year when left out), in the order of their first days. */
  list(query: PeriodQuery): Promise<PeriodView[]> {
    const year = query.year ?? Number(this.clock.today().slice(0, 4));
    return this.uow.read(async () => {
      const rows = await this.uow.query<PeriodRow>(
        `select * from reporting.reporting_period where profile = 'CALENDAR' and year = $1
           and ($2::text is null or kind = $2) order by date_from, date_to`,
        [year, query.kind ?? null],
      );
      return rows.map(toView);
    });
  }

  /** One period. Problem `common.not-found`. Joins the open transaction. */
  async one(periodId: string): Promise<PeriodView> {
    const row = await this.uow.one<PeriodRow>('select * from reporting.reporting_period where period_id = $1', [
      periodId,
    ]);
    if (!row) throw notFound();
    return toView(row);
  }
}

function toView(row: PeriodRow): PeriodView {
  return {
    periodId: row.period_id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    year: row.year,
    from: row.date_from,
    to: row.date_to,
    cutOffOn: row.cut_off_on,
    submitDueOn: row.submit_due_on,
  };
}
