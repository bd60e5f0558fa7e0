import { Injectable } from '@nestjs/common';
import { notFound, type Qualifier } from '@congtac/shared-domain';
import {
  type AllocationMode,
  assignedBelow,
  type Comparator,
  type IndicatorDirection,
  type PutTarget,
  requireTarget,
} from '@congtac/planning-domain';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { Indicators } from '../indicator/indicators';
import type { TaskRecord } from './task.mapper';

/** What the rules of a target look at in its task. */
export type TargetOwner = Pick<TaskRecord, 'id' | 'ownerUnitId' | 'answersTaskId' | 'target'>;

/** A target as it is written; the row of the same indicator, or of the same place, is replaced. */
interface SavedTarget {
  indicatorId: string;
  ordinal: number;
  assignedValue: number | null;
  committedValue: number | null;
  comparator: Comparator;
  qualifier: Qualifier;
  allocationMode: AllocationMode;
  justification: string;
  parentTargetId: string | null;
  assignedByUnitId: number | null;
}

/** A target of the task above as the child takes it over. */
interface InheritedTarget {
  id: string;
  ordinal: number;
  indicatorId: string;
  /** What the child is assigned. */
  assignedValue: number | null;
  comparator: Comparator;
  direction: IndicatorDirection;
  qualifier: Qualifier;
  allocationMode: AllocationMode;
  unitId: number;
  /** The child's own target for the same indicator, if it has one. */
  own: { committedValue: number | null; justification: string } | null;
}

/** What the lower unit says to one target above; what is left out keeps the child's own figure. */
export interface Commitment {
  /** Left out = the first target. */
  parentTargetId?: string;
  committedValue?: number | null;
  justification?: string;
}

/** Writes targets and the indicators behind them; every method runs in the caller's transaction. */
@Injectable()
export class TargetWrites {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly indicators: Indicators,
  ) {}

  /** Sets or removes the first target of a task. One that answers the plan above keeps the assigned value and the indicator. */
  async put(task: TargetOwner, body: PutTarget): Promise<void> {
    if (body.indicatorName === null && !body.indicatorId) {
      await this.uow.query('delete from planning.target where task_id = $1 and ordinal = 1', [task.id]);
      return;
    }
    const inherited = task.answersTaskId !== null && task.target !== null ? task.target : null;
    const known = body.indicatorId && !inherited ? await this.indicators.usable(body.indicatorId) : undefined;
    const target = {
      assignedValue: inherited ? inherited.assignedValue : (body.assignedValue ?? null),
      committedValue: body.committedValue ?? null,
      comparator: inherited?.comparator ?? body.comparator ?? task.target?.comparator ?? 'AT_LEAST',
      direction: inherited?.direction ?? known?.direction ?? body.direction ?? task.target?.direction ?? 'UP',
      justification: body.justification ?? '',
    };
    requireTarget(target);
    const indicatorId =
      inherited?.indicatorId ?? known?.id ?? (await this.indicators.named(task, body, target.direction));
    await this.save(task.id, {
      ...target,
      indicatorId,
      ordinal: 1,
      qualifier: body.qualifier ?? task.target?.qualifier ?? 'EXACT',
      allocationMode: body.allocationMode ?? task.target?.allocationMode ?? 'EACH',
      parentTargetId: null,
      assignedByUnitId: null,
    });
  }

  /**
   * Copies every target of a task above: what its unit shares out, or what each unit must reach, is what the child is
   * assigned. Targets that the task above no longer has go. @param said what the unit commits to (I-8).
   */
  async inherit(childTaskId: string, parentTaskId: string, said: readonly Commitment[]): Promise<void> {
    const above = await this.above(childTaskId, parentTaskId);
    await this.uow.query('delete from planning.target where task_id = $1 and not indicator_id = any($2::uuid[])', [
      childTaskId,
      above.map((target) => target.indicatorId),
    ]);
    // Places are swapped on the way to the order above, so they first leave room.
    await this.uow.query('update planning.target set ordinal = -ordinal where task_id = $1', [childTaskId]);
    for (const [index, target] of above.entries()) {
      const words = said.find((one) => (one.parentTargetId ?? above[0].id) === target.id);
      const figures = {
        ...target,
        ordinal: index + 1,
        committedValue: words?.committedValue ?? null,
        justification: words?.justification ?? '',
      };
      requireTarget(figures);
      await this.save(childTaskId, { ...figures, parentTargetId: target.id, assignedByUnitId: target.unitId });
    }
  }

  /**
   * A task the plan has already joins a task above that has targets: it takes them over, with the values given, or the
   * ones it has for the same indicators. Without a target above it keeps its own. Problem as in `inherit`.
   */
  async join(childTaskId: string, parentTaskId: string, said: readonly Commitment[]): Promise<void> {
    const above = await this.above(childTaskId, parentTaskId);
    if (above.length === 0) return;
    const merged = above.map((target, index) => {
      const words =
        said.find((one) => (one.parentTargetId ?? above[0].id) === target.id) ?? (index === 0 ? said[0] : {});
      return {
        parentTargetId: target.id,
        committedValue: words?.committedValue ?? target.own?.committedValue ?? null,
        justification: words?.justification || target.own?.justification || '',
      };
    });
    await this.inherit(childTaskId, parentTaskId, merged);
  }

  /** A supporting task's targets obey those above of the same indicator (I-8, G-12). Problem as in `inherit`. */
  async requireMeets(childTaskId: string, parentTaskId: string): Promise<void> {
    for (const { own, ...target } of await this.above(childTaskId, parentTaskId))
      if (own) requireTarget({ ...target, ...own });
  }

  /** The targets above in order, each with what the child says to the same indicator. */
  private async above(childTaskId: string, parentTaskId: string): Promise<InheritedTarget[]> {
    const rows = await this.uow.query<InheritedTarget & { value: number | null; share: number | null }>(
      `select g.target_id as id, g.ordinal, g.indicator_id as "indicatorId", a.owner_unit_id as "unitId",
         coalesce(g.assigned_value, g.committed_value)::float as value, h.value::float as share, g.comparator,
         coalesce(i.direction, 'UP') as direction, g.qualifier, g.allocation_mode as "allocationMode",
         case when c.target_id is not null then jsonb_build_object('committedValue',
           coalesce(c.committed_value, c.assigned_value), 'justification', c.justification) end as own
       from planning.target g join planning.task a on a.task_id = g.task_id
       join planning.task child on child.task_id = $1
       left join planning.indicator i on i.indicator_id = g.indicator_id
       left join planning.target_share h on h.target_id = g.target_id and h.unit_id = child.owner_unit_id
       left join lateral (
         select c.* from planning.target c left join planning.indicator ci on ci.indicator_id = c.indicator_id
         where c.task_id = $1 and (c.indicator_id = g.indicator_id or (ci.name = i.name and ci.measure = i.measure))
         order by c.indicator_id = g.indicator_id desc limit 1) c on true
       where g.task_id = $2 order by g.ordinal`,
      [childTaskId, parentTaskId],
    );
    return rows.map(({ value, share, ...row }) => ({
      ...row,
      assignedValue: assignedBelow(row.allocationMode, value, share),
    }));
  }

  /** Writes one target; a new commitment or justification opens the question again for the unit above (G-1). */
  async save(taskId: string, target: SavedTarget): Promise<string> {
    const actor = requestContext()?.principal?.actor;
    const row = await this.uow.one<{ id: string }>(
      `insert into planning.target as g (target_id, task_id, unit_id, indicator_id, ordinal, assigned_value,
         committed_value, comparator, qualifier, allocation_mode, justification, parent_target_id, assigned_by_unit_id,
         updated_by, updated_by_name)
       select $1, $2, t.owner_unit_id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
       from planning.task t where t.task_id = $2
       on conflict ${await this.conflict(taskId, target)} do update set indicator_id = excluded.indicator_id,
         ordinal = excluded.ordinal, assigned_value = excluded.assigned_value,
         committed_value = excluded.committed_value, comparator = excluded.comparator, qualifier = excluded.qualifier,
         allocation_mode = excluded.allocation_mode, justification = excluded.justification,
         parent_target_id = coalesce(excluded.parent_target_id, g.parent_target_id),
         assigned_by_unit_id = coalesce(excluded.assigned_by_unit_id, g.assigned_by_unit_id), unit_id = excluded.unit_id,
         justification_state = case when g.justification is distinct from excluded.justification
           or g.committed_value is distinct from excluded.committed_value
           or g.assigned_value is distinct from excluded.assigned_value then 'NONE' else g.justification_state end,
         version = g.version + 1, updated_at = clock_timestamp(), updated_by = excluded.updated_by,
         updated_by_name = excluded.updated_by_name
       returning g.target_id as id`,
      [
        newId(),
        taskId,
        target.indicatorId,
        target.ordinal,
        target.assignedValue,
        target.committedValue,
        target.comparator,
        target.qualifier,
        target.allocationMode,
        target.justification,
        target.parentTargetId,
        target.assignedByUnitId,
        actor?.accountId ?? null,
        actor?.displayName ?? null,
      ],
    );
    if (!row) throw notFound();
    return row.id;
  }

  /** The row to replace: the one of the same indicator, else the one that stands in the same place. */
  private async conflict(taskId: string, target: SavedTarget): Promise<string> {
    const same = await this.uow.one('select 1 from planning.target where task_id = $1 and indicator_id = $2', [
      taskId,
      target.indicatorId,
    ]);
    return `on constraint ${same ? 'uq_target_indicator' : 'uq_target_ordinal'}`;
  }
}
