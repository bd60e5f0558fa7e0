import { Injectable } from '@nestjs/common';
import type { AudienceLevel } from '@congtac/review-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

/** A unit that something may be addressed to. */
export interface AudienceUnit {
  unitId: number;
  unitName: string;
  levelName: string;
  /** Below the sender, guided or hosted by it, or a body of another line at its level. */
  linked: boolean;
  closed: boolean;
}

/** Committees below unit `$1` in its own line, working on day `$2`; boards and departments of a committee are no level. */
const BELOW = `
  from org.v_unit u join org.v_unit s on s.unit_id = $1 and s.line = u.line
  join org.v_unit_position_today p on p.unit_id = u.unit_id
  where $1 = any(p.path) and u.unit_id <> $1 and (u.valid_to is null or u.valid_to >= $2::date)
    and u.kind not in ('STANDING_BOARD', 'DEPARTMENT', 'STEERING_COMMITTEE')`;

/** Looks up who can be addressed. */
@Injectable()
export class AudienceRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** Levels below a unit with the number of its committees there, the nearest first. */
  levels(unitId: number): Promise<AudienceLevel[]> {
    return this.uow.query<AudienceLevel>(
      `select u.level, u.level_name as "levelName", count(*)::int as count ${BELOW}
       group by u.level, u.level_name, u.level_ordinal order by u.level_ordinal`,
      [unitId, this.clock.today()],
    );
  }

  /** Every committee of one level below a unit. */
  ofLevel(unitId: number, level: string): Promise<AudienceUnit[]> {
    return this.uow.query<AudienceUnit>(
      `select u.unit_id as "unitId", u.name as "unitName", u.level_name as "levelName", true as linked, false as closed
       ${BELOW} and u.level = $3 order by app.fold(u.name)`,
      [unitId, this.clock.today(), level],
    );
  }

  /** Named units with what speaks against them; unknown ids are left out. */
  named(unitId: number, unitIds: readonly number[]): Promise<AudienceUnit[]> {
    return this.uow.query<AudienceUnit>(
      `select u.unit_id as "unitId", u.name as "unitName", u.level_name as "levelName",
         u.unit_id <> $1 and coalesce($1 = any(p.path) or u.guided_by_id = $1 or u.host_committee_id = $1
           or (u.line <> s.line and u.level = s.level), false) as linked,
         coalesce(u.valid_to < $2::date, false) as closed
       from org.v_unit u join org.v_unit s on s.unit_id = $1
       left join org.v_unit_position_today p on p.unit_id = u.unit_id
       where u.unit_id = any($3::int[]) order by app.fold(u.name)`,
      [unitId, this.clock.today(), unitIds],
    );
  }
}
