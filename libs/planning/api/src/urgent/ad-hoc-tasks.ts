import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { adHocProblem, planningProblem, type TaskKind } from '@congtac/planning-domain';
import { Access, BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';
import { LeadRule } from '../task/lead-rule';
import { WorkTasks } from '../task/work-tasks';
import { AdHocInserts } from './ad-hoc-inserts';

/** Work given to several units in one action, outside every plan that was issued (S2-10, S2-19). */
export interface AdHocOrder {
  /** The unit that gives the work. */
  ownerUnitId: number;
  /** Heading in the automatic plan, e.g. "Kết luận hội nghị". */
  sectionHeading: string;
  title: string;
  description: string;
  kind: TaskKind;
  origin: 'AD_HOC' | 'CONCLUSION';
  urgent: boolean;
  dueOn: CivilDate | null;
  /** One task for each of these units, which leads it. */
  leadUnitIds: readonly number[];
  /** The owner's umbrella task of an order placed before, when more units join it. */
  parentTaskId?: string | null;
  /** The task from above, led by the owner, that the new tasks answer; then there is no umbrella task. */
  answersTaskId?: string | null;
}

/** What an order became. */
export interface AdHocOutcome {
  planId: string;
  /** The owner's umbrella task; null when the tasks answer one from above. */
  parentTaskId: string | null;
  tasks: { unitId: number; taskId: string }[];
}

/** Gives work between the plans: tasks of the owner's automatic plan "Nhiệm vụ đột xuất <năm>", ASSIGNED at once. */
@Injectable()
export class AdHocTasks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly lead: LeadRule,
    private readonly rows: AdHocInserts,
    private readonly work: WorkTasks,
    private readonly summaries: Summaries,
  ) {}

  /**
   * Places an order in the open transaction.
   * Problems `planning.no-receiver`, `planning.due-passed`, `planning.due-after-answered`, `common.forbidden`, those of
   * `LeadRule`.
   */
  async assign(order: AdHocOrder): Promise<AdHocOutcome> {
    this.access.require('planning.adhoc.assign', order.ownerUnitId);
    const unitIds = [...new Set(order.leadUnitIds)];
    if (unitIds.length === 0) throw adHocProblem('planning.no-receiver');
    const today = this.clock.today();
    if (order.dueOn !== null && order.dueOn < today) throw adHocProblem('planning.due-passed');
    for (const unitId of unitIds) await this.lead.requireLead(order.ownerUnitId, unitId);
    await this.requireAnswered(order);
    const planId =
      (await this.planOfUmbrella(order)) ?? (await this.planOf(order.ownerUnitId, Number(today.slice(0, 4)), today));
    const sectionId = await this.work.sectionNamed(planId, order.sectionHeading);
    const parentTaskId = order.answersTaskId
      ? null
      : (order.parentTaskId ?? (await this.rows.umbrella(planId, sectionId, order)));
    const tasks = await this.rows.add({ ...order, planId, sectionId, parentTaskId, leadUnitIds: unitIds });
    await this.summaries.recompute(planId);
    await this.uow.emit({
      type: 'planning.ad-hoc-assigned',
      unitId: order.ownerUnitId,
      payload: { planId, parentTaskId, taskIds: tasks.map((task) => task.taskId), unitIds, urgent: order.urgent },
    });
    return { planId, parentTaskId, tasks };
  }

  /** Tasks stand in one plan with the task above them, also when more units join in the next year. */
  private async planOfUmbrella({ parentTaskId, ownerUnitId }: AdHocOrder): Promise<string | undefined> {
    if (!parentTaskId) return undefined;
    const row = await this.uow.one<{ planId: string }>(
      'select plan_id as "planId" from planning.task where task_id = $1 and owner_unit_id = $2',
      [parentTaskId, ownerUnitId],
    );
    if (!row) throw planningProblem('planning.unknown-reference');
    return row.planId;
  }

  /** The automatic plan of a unit and year, made when it is needed first (I-2). */
  private async planOf(unitId: number, year: number, today: CivilDate): Promise<string> {
    const id = newId();
    const title = `Nhiệm vụ đột xuất ${year}`;
    const made = await this.uow.one<{ plan_id: string }>(
      `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, title,
         no_basis, status, issued_on, automatic)
       values ($1, $2, 'KE_HOACH', 'URGENT', $3, $3, $4, $5, $6, true, 'ISSUED', $7, true)
       on conflict (unit_id, year_from) where automatic do nothing returning plan_id`,
      [id, unitId, year, `${year}-01-01`, `${year}-12-31`, title, today],
    );
    if (made) {
      await this.uow.audit({ action: 'plan.opened', entity: 'plan', entityId: id, unitId, after: { title } });
      return id;
    }
    const known = await this.uow.one<{ id: string }>(
      'select plan_id as id from planning.plan where automatic and unit_id = $1 and year_from = $2 for update',
      [unitId, year],
    );
    if (!known) throw planningProblem('planning.unknown-reference');
    return known.id;
  }

  /** The answered task is led by the owner, at work, and not due before the new ones (I-5). */
  private async requireAnswered({ answersTaskId, ownerUnitId, dueOn }: AdHocOrder): Promise<void> {
    if (!answersTaskId) return;
    const above = await this.uow.one<{ dueOn: CivilDate | null }>(
      `select due_on as "dueOn" from planning.task where task_id = $1 and lead_unit_id = $2 and status <> 'DRAFT'`,
      [answersTaskId, ownerUnitId],
    );
    if (!above) throw planningProblem('planning.unknown-reference');
    if (above.dueOn && (dueOn === null || dueOn > above.dueOn)) throw adHocProblem('planning.due-after-answered');
  }
}
