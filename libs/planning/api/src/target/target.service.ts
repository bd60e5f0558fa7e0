import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import {
  checkTarget,
  planningProblem,
  type PutTaskTarget,
  requireChangeable,
  requireTarget,
  targetProblem,
  type TaskTargetView,
  toneOf,
} from '@congtac/planning-domain';
import { Access, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { Indicators } from '../indicator/indicators';
import { PlanDoor } from '../task/plan-door';
import { TargetWrites } from '../task/target-writes';
import { TaskViews } from '../task/task-views';
import { type TargetRecord, TargetRepository } from './target.repository';

/** The targets of a task, one by one (I-8). */
@Injectable()
export class TargetService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly views: TaskViews,
    private readonly door: PlanDoor,
    private readonly indicators: Indicators,
    private readonly writes: TargetWrites,
    private readonly targets: TargetRepository,
  ) {}

  /** Every target of a task in order. Problem `common.not-found`. */
  ofTask(taskId: string): Promise<TaskTargetView[]> {
    return this.uow.read(async () => {
      await this.views.readable(taskId);
      return (await this.targets.ofTask(taskId)).map((row) => this.toView(row));
    });
  }

  /** Adds a target to a task of a draft. Problems `planning.verbatim-frozen`, `target-repeated`, `target-below-assigned`. */
  add(taskId: string, body: PutTaskTarget): Promise<TaskTargetView[]> {
    return this.uow.run(async () => {
      const task = await this.views.readable(taskId);
      await this.door.open(task.planId);
      requireChangeable(task.adoptionMode, ['target']);
      const present = await this.targets.ofTask(taskId);
      if (present.some((target) => target.indicatorId === body.indicatorId))
        throw targetProblem('planning.target-repeated');
      const ordinal = Math.max(0, ...present.map((target) => target.ordinal)) + 1;
      await this.save(task.id, body, { ordinal });
      await this.audit('task.target-added', task.id, task.ownerUnitId, { after: body });
      return (await this.targets.ofTask(taskId)).map((row) => this.toView(row));
    });
  }

  /** Changes one target of a draft; what the unit above assigned stays. Problems as in `add`, 412. */
  update(targetId: string, body: PutTaskTarget, version: number): Promise<TaskTargetView[]> {
    return this.uow.run(async () => {
      const target = await this.openTarget(targetId);
      if (target.parentTargetId !== null && body.indicatorId !== target.indicatorId)
        throw targetProblem('planning.target-inherited');
      await this.guard(targetId, version, {});
      await this.save(target.taskId, body, target);
      await this.audit('task.target-set', target.taskId, target.unitId, { before: target, after: body });
      return (await this.targets.ofTask(target.taskId)).map((row) => this.toView(row));
    });
  }

  /** Takes one target off a task of a draft. Problem `planning.target-inherited` for one assigned from above. */
  remove(targetId: string, version: number): Promise<TaskTargetView[]> {
    return this.uow.run(async () => {
      const target = await this.openTarget(targetId);
      if (target.parentTargetId !== null) throw targetProblem('planning.target-inherited');
      await this.guard(targetId, version, {});
      await this.uow.query('delete from planning.target where target_id = $1', [targetId]);
      await this.uow.query(
        `update planning.target g set ordinal = x.place from (
           select target_id, row_number() over (order by ordinal) as place from planning.target where task_id = $1) x
         where g.target_id = x.target_id and g.ordinal > $2`,
        [target.taskId, target.ordinal],
      );
      await this.audit('task.target-removed', target.taskId, target.unitId, { before: target });
      return (await this.targets.ofTask(target.taskId)).map((row) => this.toView(row));
    });
  }

  /** The view of one target. */
  toView(row: TargetRecord): TaskTargetView {
    const { parentTargetId, assignedByUnitId, unitId, unitName, planId, planStatus, taskTitle, ...target } = row;
    return {
      ...target,
      inherited: parentTargetId !== null,
      check: checkTarget(target),
      tone: toneOf(target),
      allowed: this.allowed(row),
    };
  }

  /** What the person may do with one target. */
  allowed(row: TargetRecord): TaskTargetView['allowed'] {
    const edits = this.access.can('planning.plan.edit', row.unitId);
    const draft = row.planStatus === 'DRAFT';
    const decides =
      row.assignedByUnitId !== null &&
      row.justification.trim() !== '' &&
      row.justificationState !== 'ACCEPTED' &&
      this.access.can('planning.target.decide', row.assignedByUnitId);
    return [
      ...(edits && draft ? (['edit'] as const) : []),
      ...(edits && draft && row.parentTargetId === null ? (['remove'] as const) : []),
      ...(edits && row.assignedByUnitId !== null ? (['justify'] as const) : []),
      ...(decides ? (['accept', 'return'] as const) : []),
    ];
  }

  private async save(taskId: string, body: PutTaskTarget, present: Partial<TargetRecord> & { ordinal: number }) {
    const known = await this.indicators.usable(body.indicatorId);
    const inherited = present.parentTargetId !== undefined && present.parentTargetId !== null;
    const target = {
      assignedValue: inherited ? (present.assignedValue ?? null) : (body.assignedValue ?? null),
      committedValue: body.committedValue ?? null,
      comparator: (inherited ? present.comparator : (body.comparator ?? present.comparator)) ?? ('AT_LEAST' as const),
      direction: known.direction,
      justification: body.justification ?? present.justification ?? '',
    };
    requireTarget(target);
    await this.writes.save(taskId, {
      ...target,
      indicatorId: known.id,
      ordinal: present.ordinal,
      qualifier: body.qualifier ?? present.qualifier ?? 'EXACT',
      allocationMode: body.allocationMode ?? present.allocationMode ?? 'EACH',
      parentTargetId: null,
      assignedByUnitId: null,
    });
  }

  private async openTarget(targetId: string): Promise<TargetRecord> {
    const target = await this.required(targetId);
    const task = await this.views.readable(target.taskId);
    await this.door.open(task.planId);
    requireChangeable(task.adoptionMode, ['target']);
    return target;
  }

  /** One target in sight. Problem `common.not-found`. */
  async required(targetId: string): Promise<TargetRecord> {
    const target = await this.targets.find(targetId);
    if (!target) throw notFound();
    if (!target.unitId) throw planningProblem('planning.unknown-reference');
    return target;
  }

  private guard(targetId: string, version: number, set: Record<string, unknown>): Promise<object> {
    return guardedUpdate(this.uow, { table: 'planning.target', key: { target_id: targetId }, version, set });
  }

  private audit(action: string, taskId: string, unitId: number, change: { before?: object; after?: object }) {
    return this.uow.audit({ action, entity: 'task', entityId: taskId, unitId, ...change });
  }
}
