import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import { restoredPlace, type TreeTask, trashProblem, type TrashKind } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { ObligationRepository } from '../cascade/obligation.repository';
import { PlanDraft } from '../plan/plan-draft';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import { TaskRepository } from '../task/task.repository';
import { TrashBin } from './trash-bin';
import { type TrashRecord, TrashRepository } from './trash.repository';

/** Brings deleted things back; every method runs in the caller's transaction. */
@Injectable()
export class TrashRestore {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bin: TrashBin,
    private readonly trash: TrashRepository,
    private readonly draft: PlanDraft,
    private readonly parts: PlanPartsRepository,
    private readonly tasks: TaskRepository,
    private readonly obligations: ObligationRepository,
  ) {}

  /** The item of a deleted thing. Problem `planning.not-in-trash`; `common.not-found` out of sight. */
  async item(kind: TrashKind, entityId: string): Promise<TrashRecord> {
    const item = await this.trash.find(kind, entityId);
    if (item) return item;
    const table = { PLAN: ['plan', 'plan_id'], SECTION: ['plan_section', 'section_id'], TASK: ['task', 'task_id'] }[
      kind
    ];
    const back = await this.uow.one(`select 1 from planning.${table[0]} where ${table[1]} = $1`, [entityId]);
    throw back ? trashProblem('planning.not-in-trash') : notFound();
  }

  /** A task comes back where it was, or to the end of its plan. Problems `planning.plan-locked`, `planning.plan-in-trash`. */
  async task(item: TrashRecord): Promise<void> {
    await this.openPlan(item);
    const tree = await this.tasks.tree(item.planId);
    const sections = await this.parts.sections(item.planId);
    const place = await this.bin.opened(async () => {
      const task = await this.uow.one<TreeTask>(
        `select task_id as id, section_id as "sectionId", parent_task_id as "parentTaskId", position
         from planning.task where task_id = $1`,
        [item.entityId],
      );
      if (!task) throw notFound();
      await this.trash.letGo(item);
      return restoredPlace(
        task,
        tree,
        sections.map((section) => section.id),
      );
    });
    await this.uow.query('update planning.task set section_id = $2, parent_task_id = $3 where task_id = $1', [
      item.entityId,
      place.sectionId,
      place.parentTaskId,
    ]);
    await this.tasks.order(place.order);
    await this.trash.decideAgain(item);
  }

  /** A section comes back where it was, or on top level when the section it was in is gone. Problems as above. */
  async section(item: TrashRecord): Promise<void> {
    await this.openPlan(item);
    await this.bin.opened(() => this.trash.letGo(item));
    await this.uow.query(
      `update planning.plan_section s set parent_section_id = null
       where s.section_id = $1 and s.parent_section_id is not null
         and not exists (select 1 from planning.plan_section a where a.section_id = s.parent_section_id)`,
      [item.entityId],
    );
  }

  /** A plan comes back with everything in it. Problem `planning.plan-exists` when another took its place. */
  async plan(item: TrashRecord): Promise<void> {
    await this.bin.opened(() => this.trash.letGo(item));
    await this.trash.decideAgain(item);
    await this.obligations.tie(item.planId, item.unitId);
  }

  private async openPlan(item: TrashRecord): Promise<void> {
    if (await this.trash.holdsPlan(item.planId)) throw trashProblem('planning.plan-in-trash');
    await this.draft.open(item.planId);
  }
}
