import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CatalogueKind, CatalogueUses } from '@congtac/calendar-api';
import { UnitOfWork } from '@congtac/shared-api';

/** Where plans and tasks hold ids of the calendar's catalogues; `$1` = the id. */
const PLACES: Record<CatalogueKind, readonly string[]> = {
  'theme-set': [],
  theme: ['planning.task t where t.theme_id = $1', 'planning.plan_section t where t.theme_id = $1'],
  campaign: ['planning.task t where t.campaign_id = $1', 'planning.plan_section t where t.campaign_id = $1'],
  event: ['planning.task t where t.event_id = $1'],
  audience: ['planning.task t where t.audience_ids @> array[$1::uuid]'],
};

/** Tells the calendar which of its rows plans point to, so that none of those is removed. */
@Injectable()
export class CalendarUsesOfPlans implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly uses: CatalogueUses,
  ) {}

  onModuleInit(): void {
    this.uses.register(async (kind, id) => {
      let found = 0;
      for (const place of PLACES[kind]) {
        const row = await this.uow.one<{ uses: number }>(`select count(*)::int as uses from ${place}`, [id]);
        found += row?.uses ?? 0;
      }
      return found;
    });
  }
}
