import { Injectable } from '@nestjs/common';
import { importProblem } from '@congtac/planning-domain';
import { notFound } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import { SectionService } from '../plan/section.service';
import { PlanDoor } from '../task/plan-door';
import { TaskBatch } from '../task-batch/task-batch';
import { TrashBin } from '../trash/trash-bin';
import { TrashRestore } from '../trash/trash-restore';
import type { ImportUndo } from './import.entities';
import { fieldsOf } from './import-operations';
import { type ImportRecord, ImportRepository } from './import.repository';

/** The writers an undoing works with. */
@Injectable()
export class UndoWays {
  constructor(
    readonly batch: TaskBatch,
    readonly bin: TrashBin,
    readonly restoring: TrashRestore,
    readonly sections: SectionService,
  ) {}
}

/** Takes an import back as one step, as long as nobody worked on what it made. */
@Injectable()
export class ImportUndoing {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly door: PlanDoor,
    private readonly parts: PlanPartsRepository,
    private readonly ways: UndoWays,
  ) {}

  /**
   * Tasks it made go to the trash, replaced values come back, and so do tasks it removed. The caller has checked that it
   * is the plan's last import. Problems `planning.import-edited`, `planning.plan-locked`.
   */
  async undo(record: ImportRecord): Promise<void> {
    const plan = await this.door.open(record.planId);
    const { undo } = record;
    if (!undo) throw notFound();
    await this.requireUntouched(plan.id, undo);
    await this.ways.batch.apply(
      plan.id,
      undo.changed.map(({ taskId, version, before }) => ({ op: 'update', taskId, version, set: fieldsOf(before) })),
    );
    await this.ways.bin.putTasks(undo.added.map(({ taskId }) => taskId));
    for (const taskId of undo.removed) await this.ways.restoring.task(await this.ways.restoring.item('TASK', taskId));
    for (const section of (await this.parts.sections(plan.id)).toReversed())
      if (undo.sections.includes(section.id) && section.taskCount === 0)
        await this.ways.sections.remove(section.id, section.version);
    await this.uow.query(
      `update planning.plan_import set state = 'UNDONE', version = version + 1, updated_at = clock_timestamp()
       where import_id = $1`,
      [record.id],
    );
    const after = { importId: record.id, fileName: record.fileName };
    await this.uow.audit({
      action: 'plan.import-undone',
      entity: 'plan',
      entityId: plan.id,
      unitId: plan.unitId,
      after,
    });
  }

  private async requireUntouched(planId: string, undo: ImportUndo): Promise<void> {
    const tasks = await this.imports.tasks(planId);
    const versions = new Map(tasks.map((task) => [task.id, task.version]));
    const added = new Set(undo.added.map(({ taskId }) => taskId));
    const touched = [...undo.added, ...undo.changed].some(({ taskId, version }) => versions.get(taskId) !== version);
    const built = tasks.some(
      (task) => !added.has(task.id) && task.parentTaskId !== null && added.has(task.parentTaskId),
    );
    if (touched || built) throw importProblem('planning.import-edited');
  }
}
