import { Injectable } from '@nestjs/common';
import type { BatchTaskFields, PutRecurrence, TaskBatchView, TaskForm, TreeTask } from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { TargetWrites } from '../task/target-writes';
import { toTaskRow } from '../task/task.mapper';
import { BatchFaults } from './batch-faults';
import { BatchRepository } from './batch.repository';
import type { Wish, Work } from './task-batch';
import { NewTargets } from './new-targets';
import { taskColumns } from './task-columns';

/** Stores a batch whose rules hold; runs in its transaction. */
@Injectable()
export class BatchWrites {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly repository: BatchRepository,
    private readonly targets: TargetWrites,
    private readonly newTargets: NewTargets,
  ) {}

  /** Writes everything and answers what reads differently. Problem `planning.batch-refused` for targets (I-8). */
  async write(work: Work): Promise<TaskBatchView> {
    const fresh = new Set(work.created.map((one) => one.taskId));
    const removed = work.removed.map(({ row }) => row.id);
    const places = new Map(work.tree.changes().map((task) => [task.id, task]));
    const columns = columnsByTask(work, fresh);
    await this.repository.insert(work.plan, newRows(work, places, columns));
    await this.repository.place([...places.values()].filter((task) => !fresh.has(task.id)));
    await this.repository.update(new Map([...columns].filter(([id]) => !fresh.has(id) && !removed.includes(id))));
    await this.parts(work, fresh);
    await this.putTargets(work);
    await this.repository.remove(removed);
    await this.audit(work, places);
    const touched = new Set([...places.keys(), ...columns.keys()]);
    for (const id of removed) touched.delete(id);
    const rows = await this.repository.taskRows(work.plan.id, [...touched], this.clock.today());
    return {
      tasks: rows.map((row) => toTaskRow(row, work.tree.depthOf(row.id))),
      removed,
      created: work.created,
    };
  }

  private async parts(work: Work, fresh: ReadonlySet<string>): Promise<void> {
    const latest = <T>(pick: (set: BatchTaskFields) => T | undefined, skip?: ReadonlySet<string>) =>
      new Map(
        work.wishes.flatMap(({ row, set }) => {
          const value = pick(set);
          return value === undefined || skip?.has(row.id) ? [] : [[row.id, value] as const];
        }),
      );
    const owner = work.plan.unitId;
    const leads = latest((set) => (set.leadUnitId === undefined ? undefined : asList(set.leadUnitId)), fresh);
    await this.repository.replaceUnits(owner, 'LEAD', leads);
    await this.repository.replaceUnits(owner, 'COORDINATE', coordinators(work.wishes));
    await this.repository.replaceForms(latest<TaskForm[]>((set) => set.forms));
    await this.repository.replaceRecurrences(latest<PutRecurrence>((set) => set.recurrence));
  }

  private async putTargets({ plan, wishes }: Work): Promise<void> {
    const faults = new BatchFaults();
    await this.addTargets(plan.unitId, wishes, faults);
    const aimed = wishes.filter(({ set, isNew }) => set.target && !isNew);
    const ids = aimed.map(({ row }) => row.id);
    const rows = await this.repository.taskRows(plan.id, ids, this.clock.today());
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { index, row, set } of aimed) {
      const [task, { target }] = [byId.get(row.id), set];
      if (task && target) await faults.check(index, 'set/target', () => this.targets.put(task, target));
    }
    faults.throwIfAny();
  }

  private async addTargets(ownerUnitId: number, wishes: readonly Wish[], faults: BatchFaults): Promise<void> {
    const seen = new Map<string, string>();
    const targets: Awaited<ReturnType<NewTargets['read']>>[] = [];
    for (const { index, row, isNew, set } of wishes) {
      const { target: body } = set;
      if (!isNew || !body || (body.indicatorName === null && !body.indicatorId)) continue;
      await faults.check(index, 'set/target', async () => {
        targets.push(await this.newTargets.read(ownerUnitId, { taskId: row.id, body }, seen));
      });
    }
    await this.newTargets.insert(ownerUnitId, targets);
  }

  private async audit(work: Work, places: ReadonlyMap<string, TreeTask>): Promise<void> {
    const entry = (action: string, taskId: string, change: { before?: object; after?: object }) =>
      this.uow.audit({ action, entity: 'task', entityId: taskId, unitId: work.plan.unitId, ...change });
    for (const { row, isNew, set, due } of work.wishes) {
      if (isNew) await entry('task.created', row.id, { after: { title: row.title, planId: work.plan.id } });
      else await entry('task.updated', row.id, { before: { title: row.title }, after: { ...set, ...due } });
    }
    for (const taskId of work.moved) await entry('task.moved', taskId, { after: places.get(taskId) ?? {} });
    for (const { row } of work.removed) await entry('task.removed', row.id, { before: row });
  }
}

/** Columns each task named by a line gets; a task that only moved has none. */
function columnsByTask(work: Work, fresh: ReadonlySet<string>): Map<string, Record<string, unknown>> {
  const columns = new Map<string, Record<string, unknown>>();
  for (const { row, set, due } of work.wishes) {
    columns.set(row.id, {
      ...columns.get(row.id),
      ...taskColumns(set),
      ...(due && { due_kind: due.dueKind, due_on: due.dueOn }),
      ...(set.leadUnitId !== undefined && { lead_unit_id: set.leadUnitId }),
    });
  }
  for (const id of work.moved) if (!fresh.has(id) && !columns.has(id)) columns.set(id, {});
  return columns;
}

function newRows(
  work: Work,
  places: ReadonlyMap<string, TreeTask>,
  columns: ReadonlyMap<string, Record<string, unknown>>,
) {
  return work.created.flatMap(({ taskId }) => {
    const place = places.get(taskId);
    const given = columns.get(taskId) ?? {};
    return place ? [{ place, leadUnitId: (given['lead_unit_id'] ?? null) as number | null, columns: given }] : [];
  });
}

/** Coordinators as the lines leave them; the unit that leads is not one of them. */
function coordinators(wishes: readonly Wish[]): Map<string, number[]> {
  return new Map(
    wishes.flatMap(({ row, set }) =>
      set.coordinatorUnitIds === undefined
        ? []
        : [[row.id, set.coordinatorUnitIds.filter((unitId) => unitId !== row.leadUnitId)] as const],
    ),
  );
}

function asList(unitId: number | null): number[] {
  return unitId === null ? [] : [unitId];
}
