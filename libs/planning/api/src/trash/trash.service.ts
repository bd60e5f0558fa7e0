import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import { planningProblem, PLAN_STATUS_NAMES, type TrashItemView, type TrashKind } from '@congtac/planning-domain';
import { Access, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { isDeletable } from '../plan/plan-rights';
import { PlanRepository } from '../plan/plan.repository';
import { TrashBin } from './trash-bin';
import { TrashRestore } from './trash-restore';
import { TrashRepository } from './trash.repository';

const RIGHT = 'planning.plan.edit';

/** What was deleted in the last 30 days, and the ways in and out. */
@Injectable()
export class TrashService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly plans: PlanRepository,
    private readonly views: PlanViews,
    private readonly bin: TrashBin,
    private readonly trash: TrashRepository,
    private readonly restoring: TrashRestore,
  ) {}

  /** Deleted things of the units the person drafts for, or of one of them. Problem `common.not-found`. */
  list(unitId: number | undefined): Promise<TrashItemView[]> {
    if (unitId !== undefined) this.access.require('planning.plan.read', unitId);
    return this.uow.read(async () => {
      const items = await this.trash.list(unitId ?? null);
      return items
        .filter((item) => this.access.can('planning.plan.read', item.unitId))
        .map((item) => this.trash.toView(item, this.access.can(RIGHT, item.unitId) ? ['restore'] : []));
    });
  }

  /** Puts a draft or a withdrawn plan away. Problems `planning.wrong-state`, 412, `common.forbidden`. */
  removePlan(planId: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      const plan = await this.views.readable(planId);
      this.access.require(RIGHT, plan.unitId);
      const locked = await this.plans.lock(planId);
      if (!locked) throw notFound();
      if (!isDeletable({ ...plan, status: locked.status }))
        throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[locked.status] });
      await guardedUpdate(this.uow, { table: 'planning.plan', key: { plan_id: planId }, version, set: {} });
      await this.bin.putPlan({ id: planId, unitId: plan.unitId, title: plan.title });
      await this.audit('plan.removed', 'plan', planId, plan.unitId, plan.title);
    });
  }

  /**
   * Brings a deleted thing back with its id, place and parts. Problems `planning.not-in-trash`, `planning.plan-locked`,
   * `planning.plan-in-trash`, `planning.plan-exists`, `common.forbidden`, `common.not-found`.
   */
  restore(kind: TrashKind, entityId: string): Promise<TrashItemView> {
    return this.uow.run(async () => {
      const item = await this.restoring.item(kind, entityId);
      this.access.require(RIGHT, item.unitId);
      if (kind === 'TASK') await this.restoring.task(item);
      else if (kind === 'SECTION') await this.restoring.section(item);
      else await this.restoring.plan(item);
      const entity = { PLAN: 'plan', SECTION: 'section', TASK: 'task' }[kind];
      await this.audit(
        `${entity}.restored`,
        entity === 'section' ? 'plan-section' : entity,
        entityId,
        item.unitId,
        item.title,
      );
      return this.trash.toView(item, []);
    });
  }

  private audit(action: string, entity: string, entityId: string, unitId: number, title: string): Promise<void> {
    return this.uow.audit({ action, entity, entityId, unitId, after: { title } });
  }
}
