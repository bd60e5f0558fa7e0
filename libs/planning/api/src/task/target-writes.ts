import { Injectable } from '@nestjs/common';
import type { Qualifier } from '@congtac/shared-domain';
import {
  type AllocationMode,
  type Comparator,
  type IndicatorDirection,
  type PutTarget,
  requireTarget,
} from '@congtac/planning-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';
import type { TaskDetailRecord } from './task.mapper';

interface SavedTarget {
  assignedValue: number | null;
  committedValue: number | null;
  comparator: Comparator;
  qualifier: Qualifier;
  allocationMode: AllocationMode;
  justification: string;
}

interface InheritedTarget {
  indicatorId: string;
  assignedValue: number | null;
  comparator: Comparator;
  direction: IndicatorDirection;
  qualifier: Qualifier;
  allocationMode: AllocationMode;
}

type TargetPair = Pick<InheritedTarget, 'assignedValue' | 'comparator' | 'direction'> & {
  committedValue: number | null;
  justification: string;
  /** Both measure the same indicator. */
  same: boolean;
};

/** Writes targets and the indicators behind them; every method runs in the caller's transaction. */
@Injectable()
export class TargetWrites {
  constructor(private readonly uow: UnitOfWork) {}

  /** Sets or removes the target of one task. A task that answers the plan above keeps the parent's assigned value. */
  async put(task: TaskDetailRecord, body: PutTarget): Promise<void> {
    if (body.indicatorName === null) {
      await this.uow.query('delete from planning.target where task_id = $1', [task.id]);
      return;
    }
    const inherited = task.answersTaskId !== null && task.target !== null ? task.target : null;
    const target = {
      assignedValue: inherited ? inherited.assignedValue : (body.assignedValue ?? null),
      committedValue: body.committedValue ?? null,
      comparator: inherited?.comparator ?? body.comparator ?? task.target?.comparator ?? 'AT_LEAST',
      direction: inherited?.direction ?? body.direction ?? task.target?.direction ?? 'UP',
      justification: body.justification ?? '',
    };
    requireTarget(target);
    const indicatorId = inherited?.indicatorId ?? (await this.indicator(task, body, target.direction));
    await this.save(task.id, indicatorId, {
      ...target,
      qualifier: body.qualifier ?? task.target?.qualifier ?? 'EXACT',
      allocationMode: body.allocationMode ?? task.target?.allocationMode ?? 'EACH',
    });
  }

  /** Copies the target of a task above: what the parent commits to or was assigned is what the child is assigned. */
  async inherit(childTaskId: string, parentTaskId: string, committedValue: number | null, justification: string) {
    const parent = await this.uow.one<InheritedTarget>(
      `select g.indicator_id as "indicatorId", coalesce(g.assigned_value, g.committed_value)::float as "assignedValue",
         g.comparator, coalesce(i.direction, 'UP') as direction, g.qualifier, g.allocation_mode as "allocationMode"
       from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id where g.task_id = $1`,
      [parentTaskId],
    );
    await this.uow.query('delete from planning.target where task_id = $1', [childTaskId]);
    if (!parent) return;
    requireTarget({ ...parent, committedValue, justification });
    await this.save(childTaskId, parent.indicatorId, { ...parent, committedValue, justification });
  }

  /**
   * A task the plan has already joins a task above that has a target: it takes that target over, with the value given,
   * or the one it has for the same indicator. Without a target above it keeps its own. Problem as in `inherit`.
   */
  async join(childTaskId: string, parentTaskId: string, committedValue: number | null, justification: string | null) {
    const pair = await this.pair(childTaskId, parentTaskId);
    if (!pair) return;
    const own = pair.same ? pair.committedValue : null;
    await this.inherit(childTaskId, parentTaskId, committedValue ?? own, justification ?? pair.justification);
  }

  /** A supporting task's target obeys the one above when both measure the same. Problem as in `inherit`. */
  async requireMeets(childTaskId: string, parentTaskId: string): Promise<void> {
    const pair = await this.pair(childTaskId, parentTaskId);
    if (pair?.same) requireTarget(pair);
  }

  /** The target above with what the task below commits to; undefined when the task above has none. */
  private pair(childTaskId: string, parentTaskId: string): Promise<TargetPair | undefined> {
    return this.uow.one<TargetPair>(
      `select coalesce(g.assigned_value, g.committed_value)::float as "assignedValue", g.comparator,
         coalesce(i.direction, 'UP') as direction, coalesce(c.committed_value, c.assigned_value)::float as "committedValue",
         coalesce(c.justification, '') as justification,
         coalesce(c.indicator_id = g.indicator_id or (ci.name = i.name and ci.measure = i.measure), false) as same
       from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id
       left join planning.target c on c.task_id = $1
       left join planning.indicator ci on ci.indicator_id = c.indicator_id
       where g.task_id = $2`,
      [childTaskId, parentTaskId],
    );
  }

  private async indicator(task: TaskDetailRecord, body: PutTarget, direction: string): Promise<string> {
    const known = await this.uow.one<{ id: string }>(
      `select indicator_id as id from planning.indicator
       where unit_id = $1 and name = $2 and ($3::text is null or measure = $3) and direction = $4
         and ($5::text is null or rollup = $5) limit 1`,
      [task.ownerUnitId, body.indicatorName, body.measure ?? null, direction, body.rollup ?? null],
    );
    if (known) return known.id;
    const measure = body.measure ?? task.target?.measure ?? 'OTHER';
    const id = newId();
    await this.uow.query(
      `insert into planning.indicator (indicator_id, unit_id, name, measure, value_type, direction, rollup,
         additive_over_time) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        task.ownerUnitId,
        body.indicatorName,
        measure,
        measure === 'PERCENT' ? 'PERCENT' : 'INTEGER',
        direction,
        body.rollup ?? (measure === 'PERCENT' ? 'AVERAGE' : 'SUM'),
        measure !== 'PEOPLE' && measure !== 'PERCENT',
      ],
    );
    return id;
  }

  private async save(taskId: string, indicatorId: string, target: SavedTarget): Promise<void> {
    await this.uow.query(
      `insert into planning.target (target_id, task_id, indicator_id, assigned_value, committed_value, comparator,
         qualifier, allocation_mode, justification) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict on constraint uq_target_task do update set indicator_id = excluded.indicator_id,
         assigned_value = excluded.assigned_value, committed_value = excluded.committed_value,
         comparator = excluded.comparator, qualifier = excluded.qualifier, allocation_mode = excluded.allocation_mode,
         justification = excluded.justification`,
      [
        newId(),
        taskId,
        indicatorId,
        target.assignedValue,
        target.committedValue,
        target.comparator,
        target.qualifier,
        target.allocationMode,
        target.justification,
      ],
    );
  }
}
