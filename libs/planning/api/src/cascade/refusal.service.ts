import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import {
  type CloseRefusal,
  type ReassignRefusal,
  type RefusalOutcome,
  type RefusalView,
  targetProblem,
} from '@congtac/planning-domain';
import { Access, guardedUpdate, newId, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { AllocationRepository } from '../allocation/allocation.repository';
import { PlanViews } from '../plan/plan-views';

type RefusalRecord = Omit<RefusalView, 'allowed' | 'refusedAt'> & {
  refusedAt: Date;
  parentPlanId: string;
  parentUnitId: number;
  parentPlanTitle: string;
};

const SELECT = `
  select d.adoption_id as "adoptionId", d.parent_task_id as "taskId", t.title as "taskTitle", d.unit_id as "unitId",
    u.name as "unitName", coalesce(d.reason, '') as reason, d.updated_by_name as "refusedByName",
    d.updated_at as "refusedAt", d.outcome, d.outcome_reason as "outcomeReason", d.outcome_by_name as "outcomeByName",
    r.name as "reassignedUnitName", d.version, d.parent_plan_id as "parentPlanId",
    d.parent_unit_id as "parentUnitId", p.title as "parentPlanTitle"
  from planning.adoption d join planning.task t on t.task_id = d.parent_task_id
  join planning.plan p on p.plan_id = d.parent_plan_id join org.v_unit u on u.unit_id = d.unit_id
  left join org.v_unit r on r.unit_id = d.reassigned_unit_id
  where d.decision = 'REFUSED' and not d.in_revision`;

/** What the unit above does about tasks that lower units refused (§2.4): give to another unit, confirm, or send back. */
@Injectable()
export class RefusalService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: SystemClock,
    private readonly plans: PlanViews,
    private readonly sheets: AllocationRepository,
  ) {}

  /** Refusals of a plan's tasks, the open ones first. Problems `common.not-found`, `common.forbidden`. */
  ofPlan(planId: string): Promise<RefusalView[]> {
    return this.uow.read(() => this.list(planId));
  }

  /**
   * Another lower unit takes the task over: it joins the task's parties, the share goes with it, and it is told.
   * Problems `planning.refusal-closed`, `planning.reassign-same`, 412.
   */
  reassign(adoptionId: string, body: ReassignRefusal, version: number): Promise<RefusalView[]> {
    return this.close(adoptionId, 'REASSIGNED', body.reason ?? null, version, async (refusal) => {
      const today = this.clock.now().toISOString().slice(0, 10);
      const units = await this.sheets.units(refusal.parentPlanId, refusal.parentUnitId, today);
      const below = await this.uow.one<{ below: boolean }>(
        `select exists (select 1 from org.v_unit_position_today p where p.unit_id = $1 and $2 = any(p.path)) as below`,
        [body.unitId, refusal.parentUnitId],
      );
      const known = units.some((unit) => unit.unitId === body.unitId) || below?.below;
      if (body.unitId === refusal.unitId || body.unitId === refusal.parentUnitId || !known)
        throw targetProblem('planning.reassign-same');
      await this.uow.query(
        `insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id, issued)
         select $1, $2, $3, 'COORDINATE', $4, true where not exists (select 1 from planning.task_party
           where task_id = $2 and unit_id = $3 and role in ('LEAD', 'COORDINATE'))`,
        [newId(), refusal.taskId, body.unitId, refusal.parentUnitId],
      );
      await this.moveShare(refusal.taskId, refusal.unitId, body.unitId);
      await this.tell(refusal, 'planning.task-reassigned', `Nhận nhiệm vụ: ${refusal.taskTitle}`, body.unitId, {
        text: body.reason ?? '',
      });
      return { reassigned_unit_id: body.unitId };
    });
  }

  /** The refusal stands. */
  confirm(adoptionId: string, body: CloseRefusal, version: number): Promise<RefusalView[]> {
    return this.close(adoptionId, 'CONFIRMED', body.reason ?? null, version, async (refusal) => {
      const title = `Cấp trên đồng ý việc từ chối: ${refusal.taskTitle}`;
      await this.tell(refusal, 'planning.refusal-confirmed', title, refusal.unitId, { text: body.reason ?? '' });
      return {};
    });
  }

  /** The unit is asked to decide again. */
  sendBack(adoptionId: string, body: CloseRefusal, version: number): Promise<RefusalView[]> {
    return this.close(adoptionId, 'SENT_BACK', body.reason ?? null, version, async (refusal) => {
      const title = `Cấp trên đề nghị xem lại việc từ chối: ${refusal.taskTitle}`;
      await this.tell(refusal, 'planning.refusal-sent-back', title, refusal.unitId, { text: body.reason ?? '' });
      return {};
    });
  }

  private close(
    adoptionId: string,
    outcome: RefusalOutcome,
    reason: string | null,
    version: number,
    effect: (refusal: RefusalRecord) => Promise<Record<string, unknown>>,
  ): Promise<RefusalView[]> {
    return this.uow.run(async () => {
      const refusal = await this.uow.one<RefusalRecord>(`${SELECT} and d.adoption_id = $1`, [adoptionId]);
      if (!refusal) throw notFound();
      this.access.require('planning.target.decide', refusal.parentUnitId);
      if (refusal.outcome !== null) throw targetProblem('planning.refusal-closed');
      const { accountId, displayName } = this.access.actor;
      await guardedUpdate(this.uow, {
        table: 'planning.adoption',
        key: { adoption_id: adoptionId },
        version,
        set: {
          outcome,
          outcome_reason: reason?.trim() || null,
          outcome_by: accountId,
          outcome_by_name: displayName,
          outcome_at: this.clock.now(),
          ...(await effect(refusal)),
        },
      });
      await this.uow.audit({
        action: 'task.refusal-closed',
        entity: 'task',
        entityId: refusal.taskId,
        unitId: refusal.parentUnitId,
        before: { unitId: refusal.unitId, reason: refusal.reason },
        after: { outcome },
        reason: reason ?? undefined,
      });
      return this.list(refusal.parentPlanId);
    });
  }

  private async moveShare(taskId: string, fromUnitId: number, toUnitId: number): Promise<void> {
    await this.uow.query(
      `with gone as (
         delete from planning.target_share h using planning.target g
         where g.target_id = h.target_id and g.task_id = $1 and h.unit_id = $2
         returning h.target_id, h.owner_unit_id, h.value)
       insert into planning.target_share as s (target_id, unit_id, owner_unit_id, value)
       select target_id, $3, owner_unit_id, value from gone
       on conflict on constraint pk_target_share do update set value = coalesce(s.value, 0) + coalesce(excluded.value, 0)`,
      [taskId, fromUnitId, toUnitId],
    );
  }

  private async list(planId: string): Promise<RefusalView[]> {
    const plan = await this.plans.readable(planId);
    this.access.require('planning.board.read', plan.unitId);
    const rows = await this.uow.query<RefusalRecord>(
      `${SELECT} and d.parent_plan_id = $1 order by d.outcome nulls first, d.updated_at desc`,
      [planId],
    );
    const decides = this.access.can('planning.target.decide', plan.unitId);
    return rows.map(({ parentPlanId: _plan, parentUnitId: _unit, parentPlanTitle: _title, ...row }) => ({
      ...row,
      refusedAt: row.refusedAt.toISOString(),
      allowed: decides && row.outcome === null ? ['reassign', 'confirm', 'send-back'] : [],
    }));
  }

  private tell(refusal: RefusalRecord, type: string, title: string, unitId: number, more: object): Promise<void> {
    const payload = {
      ...{ taskId: refusal.taskId, planId: refusal.parentPlanId, title, tellUnitIds: [unitId], ...more },
      link: `/nhiem-vu/${refusal.taskId}`,
    };
    return this.uow.emit({ type, unitId, payload });
  }
}
