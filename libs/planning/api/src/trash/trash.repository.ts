import { Injectable } from '@nestjs/common';
import { type CivilDate, daysBetween } from '@congtac/shared-domain';
import type { TrashItemView, TrashKind } from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

/** A deleted thing as the database tells it. */
export interface TrashRecord {
  id: string;
  kind: TrashKind;
  entityId: string;
  planId: string;
  unitId: number;
  unitName: string;
  title: string;
  planTitle: string;
  deletedAt: Date;
  keptUntil: CivilDate;
  deletedByName: string | null;
  adoptions: object[];
}

const SELECT = `
  select i.trash_id as id, i.kind, i.entity_id as "entityId", i.plan_id as "planId", i.unit_id as "unitId",
    u.name as "unitName", i.title, i.plan_title as "planTitle", i.deleted_at as "deletedAt",
    i.kept_until as "keptUntil", i.deleted_by_name as "deletedByName", i.adoptions
  from planning.trash_item i join org.v_unit u on u.unit_id = i.unit_id`;

/** Reads the trash and lets go of its rows. */
@Injectable()
export class TrashRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** What can still be brought back, the latest first. */
  list(unitId: number | null): Promise<TrashRecord[]> {
    return this.uow.query<TrashRecord>(
      `${SELECT} where i.kept_until >= $1::date and ($2::int is null or i.unit_id = $2)
       order by i.deleted_at desc, i.trash_id limit 200`,
      [this.clock.today(), unitId],
    );
  }

  /** The item of one deleted thing, locked, when it can still be brought back. */
  find(kind: TrashKind, entityId: string): Promise<TrashRecord | undefined> {
    return this.uow.one<TrashRecord>(
      `${SELECT} where i.kind = $1 and i.entity_id = $2 and i.kept_until >= $3::date for update of i`,
      [kind, entityId, this.clock.today()],
    );
  }

  /** True when the plan itself is in the trash. */
  async holdsPlan(planId: string): Promise<boolean> {
    const row = await this.uow.one(`select 1 from planning.trash_item where kind = 'PLAN' and entity_id = $1`, [
      planId,
    ]);
    return row !== undefined;
  }

  /** Shows everything that went with the item again and forgets the item; call with the trash opened. */
  async letGo(item: TrashRecord): Promise<void> {
    for (const table of ['plan', 'plan_section', 'task'])
      await this.uow.query(`update planning.${table} set trash_id = null, version = version + 1 where trash_id = $1`, [
        item.id,
      ]);
    await this.uow.query('delete from planning.trash_item where trash_id = $1', [item.id]);
  }

  /** Decides again about the tasks above as before; a task that was decided anew meanwhile keeps its new decision. */
  async decideAgain(item: TrashRecord): Promise<void> {
    await this.uow.query(
      `insert into planning.adoption select a.* from jsonb_populate_recordset(null::planning.adoption, $1) a
       where exists (select 1 from planning.task t where t.task_id = a.parent_task_id)
       on conflict on constraint uq_adoption_task do nothing`,
      [JSON.stringify(item.adoptions)],
    );
    if (item.kind !== 'TASK') return;
    await this.uow.query(
      `update planning.task t set answers_task_id = null, adoption_mode = null
       from planning.adoption a where t.task_id = $1 and a.plan_id = t.plan_id
         and a.parent_task_id = t.answers_task_id and a.child_task_id is distinct from t.task_id`,
      [item.entityId],
    );
  }

  /** The view of an item. */
  toView(item: TrashRecord, allowed: 'restore'[]): TrashItemView {
    return {
      id: item.id,
      kind: item.kind,
      entityId: item.entityId,
      title: item.title,
      planId: item.planId,
      planTitle: item.planTitle,
      unitId: item.unitId,
      unitName: item.unitName,
      deletedAt: item.deletedAt.toISOString(),
      deletedByName: item.deletedByName,
      keptUntil: item.keptUntil,
      daysLeft: daysBetween(this.clock.today(), item.keptUntil),
      allowed,
    };
  }
}
