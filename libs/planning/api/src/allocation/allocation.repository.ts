import { Injectable } from '@nestjs/common';
import type {
  AllocationShare,
  AllocationTarget,
  AllocationUnit,
  ShareInput,
  WeightInput,
} from '@congtac/planning-domain';
import { type Actor, UnitOfWork } from '@congtac/shared-api';
import { liveTarget } from '../target/target.repository';

/** A target of the sheet with the lines that were given. */
export type AllocationRecord = Omit<AllocationTarget, 'shares' | 'gap'> & { given: AllocationShare[] };

/** Reads and writes the allocation sheet; every query is filtered by row-level security. */
@Injectable()
export class AllocationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Plan of a target whose task is in sight. */
  async planOf(targetId: string): Promise<string | undefined> {
    const row = await this.uow.one<{ planId: string }>(
      `select t.plan_id as "planId" from planning.target g join planning.task t on t.task_id = g.task_id
       where g.target_id = $1`,
      [targetId],
    );
    return row?.planId;
  }

  /**
   * Units that get a part: committees and front work boards directly below, lower units that take part in a task with a
   * target or that the plan is addressed to, and units that have a share already.
   */
  units(planId: string, unitId: number, today: string): Promise<AllocationUnit[]> {
    return this.uow.query<AllocationUnit>(
      `select c.unit_id as "unitId", c.name as "unitName", w.weight::float as weight,
         (select count(*)::int from org.v_unit_position_today x join org.v_unit l on l.unit_id = x.unit_id
          where x.lft > p.lft and x.rgt < p.rgt and l.level in ('AREA', 'GROUP')) as groups
       from org.v_unit c
       join org.v_unit own on own.unit_id = $2
       left join org.v_unit_position_today p on p.unit_id = c.unit_id
       left join planning.unit_weight w on w.owner_unit_id = $2 and w.unit_id = c.unit_id
       where (c.valid_from is null or c.valid_from <= $3::date) and (c.valid_to is null or c.valid_to >= $3::date)
         and (c.unit_id in (select h.unit_id from planning.target_share h join planning.target g using (target_id)
             join planning.task t on t.task_id = g.task_id where t.plan_id = $1)
           or (c.kind in ('COMMITTEE', 'FRONT_WORK_BOARD', 'PARTY_CELL') and c.level_ordinal > own.level_ordinal
             and ((c.parent_id = $2 and c.line = own.line)
               or c.unit_id = any((select q.recipient_unit_ids from planning.plan q where q.plan_id = $1)::int[])
               or c.unit_id in (select y.unit_id from planning.task_party y join planning.task t on t.task_id = y.task_id
                 join planning.target g on g.task_id = t.task_id
                 where t.plan_id = $1 and y.role = 'COORDINATE'))))
       order by app.fold(c.name), c.unit_id`,
      [planId, unitId, today],
    );
  }

  /** Targets of the plan that may be shared out, in the order of the plan. */
  targets(planId: string): Promise<AllocationRecord[]> {
    return this.uow.query<AllocationRecord>(
      `select g.target_id as "targetId", g.task_id as "taskId", t.title as "taskTitle",
         coalesce(i.name, '') as "indicatorName", coalesce(i.measure, 'OTHER') as measure,
         coalesce(i.value_type, 'INTEGER') as "valueType", g.comparator, g.allocation_mode as mode,
         coalesce(g.assigned_value, g.committed_value)::float as total, g.minimum_allocation as minimum,
         case when g.exception_at is not null then jsonb_build_object('reason', g.exception_reason,
           'byName', g.exception_by_name, 'at', g.exception_at) end as exception, g.version,
         coalesce((select jsonb_agg(jsonb_build_object('unitId', x.unit_id, 'value', h.value, 'lastValue', h.last_value,
             'committed', x.committed))
           from (
             select h.unit_id, null::numeric as committed from planning.target_share h where h.target_id = g.target_id
             union
             select c.unit_id, c.committed_value from planning.target c
             where c.parent_target_id = g.target_id and c.unit_id is not null and ${liveTarget('c')} and not exists (
               select 1 from planning.target_share h where h.target_id = g.target_id and h.unit_id = c.unit_id)) u
           cross join lateral (select u.unit_id, coalesce(u.committed, (select c.committed_value from planning.target c
             where c.parent_target_id = g.target_id and c.unit_id = u.unit_id and ${liveTarget('c')} limit 1)) as committed) x
           left join planning.target_share h on h.target_id = g.target_id and h.unit_id = x.unit_id), '[]') as given
       from planning.target g join planning.task t on t.task_id = g.task_id
       left join planning.plan_section s on s.section_id = t.section_id
       left join planning.indicator i on i.indicator_id = g.indicator_id
       where t.plan_id = $1 and g.allocation_mode in ('TOTAL_SPLIT', 'EACH')
       order by s.ordinal nulls last, t.position, g.ordinal`,
      [planId],
    );
  }

  /** What units committed to, or were given, for the same indicator in the unit's plan of the year before. */
  lastValues(planId: string): Promise<{ targetId: string; unitId: number; value: number }[]> {
    return this.uow.query(
      `select distinct on (g.target_id, o.unit_id) g.target_id as "targetId", o.unit_id as "unitId", o.value
       from planning.plan p join planning.task t on t.plan_id = p.plan_id join planning.target g on g.task_id = t.task_id
       join planning.indicator i on i.indicator_id = g.indicator_id
       join planning.plan q on q.unit_id = p.unit_id and q.plan_id <> p.plan_id and q.year_to = p.year_from - 1
         and q.status in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED')
       join planning.task v on v.plan_id = q.plan_id join planning.target b on b.task_id = v.task_id
       join planning.indicator bi on bi.indicator_id = b.indicator_id and bi.name = i.name and bi.measure = i.measure
       cross join lateral (
         select c.unit_id, coalesce(c.committed_value, c.assigned_value)::float as value, 1 as place
         from planning.target c where c.parent_target_id = b.target_id
         union all
         select h.unit_id, h.value::float, 2 from planning.target_share h where h.target_id = b.target_id) o
       where p.plan_id = $1 and o.unit_id is not null and o.value is not null
       order by g.target_id, o.unit_id, o.place`,
      [planId],
    );
  }

  /** Replaces the column of a target. */
  async replaceShares(targetId: string, ownerUnitId: number, shares: readonly ShareInput[]): Promise<void> {
    await this.uow.query('delete from planning.target_share where target_id = $1', [targetId]);
    await this.uow.query(
      `insert into planning.target_share (target_id, unit_id, owner_unit_id, value, last_value)
       select $1, x."unitId", $2, x.value, x."lastValue"
       from jsonb_to_recordset($3) as x ("unitId" integer, value numeric, "lastValue" numeric)
       where x.value is not null or x."lastValue" is not null`,
      [targetId, ownerUnitId, JSON.stringify(shares)],
    );
  }

  /** Sets weights; null takes one away. */
  async putWeights(ownerUnitId: number, weights: readonly WeightInput[], actor: Actor): Promise<void> {
    const gone = weights.filter((line) => line.weight === null).map((line) => line.unitId);
    await this.uow.query('delete from planning.unit_weight where owner_unit_id = $1 and unit_id = any($2::int[])', [
      ownerUnitId,
      gone,
    ]);
    await this.uow.query(
      `insert into planning.unit_weight as w (owner_unit_id, unit_id, weight, updated_by, updated_by_name)
       select $1, x."unitId", x.weight, $3, $4 from jsonb_to_recordset($2) as x ("unitId" integer, weight numeric)
       where x.weight is not null
       on conflict on constraint pk_unit_weight do update set weight = excluded.weight, version = w.version + 1,
         updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
      [ownerUnitId, JSON.stringify(weights), actor.accountId, actor.displayName],
    );
  }
}
