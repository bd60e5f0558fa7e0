import { Injectable } from '@nestjs/common';
import type { HandOver } from '@congtac/org-api';
import { UnitOfWork } from '@congtac/shared-api';

/** Plans an ended unit still owed to the level above. In system work. */
@Injectable()
export class ObligationHandOver {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The successor owes them, with the same due day and the draft that came along. Where it owes the same plan already, or
   * is the one that asked for it, the obligation ends with the unit.
   */
  async move({ from, to, on }: HandOver): Promise<number> {
    const units = [from.unitId, to.unitId];
    const OPEN = 'o.unit_id = $1 and o.issued_on is null and o.ended_on is null';
    const moved = await this.uow.query(
      `update planning.plan_obligation o set unit_id = $2, version = o.version + 1, updated_at = clock_timestamp(),
         plan_id = (select p.plan_id from planning.plan p where p.plan_id = o.plan_id and p.unit_id = $2)
       where ${OPEN} and o.parent_unit_id <> $2
         and not exists (select from planning.plan_obligation k
           where k.parent_plan_id = o.parent_plan_id and k.unit_id = $2) returning o.obligation_id`,
      units,
    );
    const ended = await this.uow.query(
      `update planning.plan_obligation o set ended_on = $2, version = o.version + 1, updated_at = clock_timestamp()
       where ${OPEN} returning o.obligation_id`,
      [from.unitId, on],
    );
    return moved.length + ended.length;
  }
}
