import { Injectable } from '@nestjs/common';
import type { NumberSuggestion, NumberSuggestionQuery, PlanDocType } from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from './plan-views';
import type { PlanRecord } from './plan.repository';

/** Symbol of a unit that has issued nothing of the kind yet. */
const FIRST_SYMBOLS: Record<PlanDocType, string> = {
  KE_HOACH: 'KH-MTTQ-BTT',
  CHUONG_TRINH_HANH_DONG: 'CTr-MTTQ-BTT',
  CHUONG_TRINH_CONG_TAC: 'CTr-MTTQ-BTT',
  CHUONG_TRINH_PHOI_HOP: 'CTr-MTTQ-BTT',
};

/** Numbers of a unit's documents: one after the other per symbol and year (I-19). */
@Injectable()
export class PlanNumbers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly views: PlanViews,
  ) {}

  /** The next free number for a plan to be issued. Problems `common.forbidden`, `common.not-found`. */
  suggest(planId: string, query: NumberSuggestionQuery): Promise<NumberSuggestion> {
    return this.uow.read(async () => {
      const plan = await this.views.readable(planId);
      this.access.require('planning.plan.issue', plan.unitId);
      const symbol = query.symbol?.trim() || (await this.lastSymbol(plan));
      const year = Number((query.issuedOn ?? this.clock.today()).slice(0, 4));
      const row = await this.uow.one<{ number: number }>(
        `select coalesce(max(number), 0) + 1 as number from (
           select unit_id, symbol, issued_on, number from planning.plan
           union all select unit_id, symbol, issued_on, number from planning.plan_revision) given
         where unit_id = $1 and symbol = $2 and extract(year from issued_on) = $3`,
        [plan.unitId, symbol, year],
      );
      return { number: row?.number ?? 1, symbol };
    });
  }

  private async lastSymbol(plan: PlanRecord): Promise<string> {
    const row = await this.uow.one<{ symbol: string }>(
      `select symbol from planning.plan where unit_id = $1 and symbol is not null
         and (doc_type = $2 or ($2 <> 'KE_HOACH' and doc_type <> 'KE_HOACH'))
       order by doc_type = $2 desc, issued_on desc nulls last, updated_at desc limit 1`,
      [plan.unitId, plan.docType],
    );
    return row?.symbol ?? FIRST_SYMBOLS[plan.docType];
  }
}
