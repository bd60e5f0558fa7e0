import { Injectable } from '@nestjs/common';
import type { AnnexUnit, TopicNames } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** Names that exports print beside the plan's own. */
@Injectable()
export class PlanExportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Line and body above of the issuing unit; the place of signing is the last words of its name after its kind. */
  unit(unitId: number): Promise<AnnexUnit | undefined> {
    return this.uow.one<AnnexUnit>(
      `select u.line, a.name as "parentName",
         (regexp_match(u.name, '(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)\\s+(.+)$', 'i'))[1] as place
       from org.v_unit u left join org.v_unit a on a.unit_id = u.parent_id where u.unit_id = $1`,
      [unitId],
    );
  }

  /** Names of themes, campaigns and events by id. */
  async topics(): Promise<TopicNames> {
    const rows = await this.uow.query<{ id: string; name: string }>(
      `select theme_id as id, name from calendar.v_theme
       union all select campaign_id, name from calendar.v_campaign
       union all select event_id, name from calendar.v_event`,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
