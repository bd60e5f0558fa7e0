import { Injectable } from '@nestjs/common';
import type { HandOver } from '@congtac/org-api';
import { UnitOfWork } from '@congtac/shared-api';
import { TrashBin } from '../trash/trash-bin';
import { AT_WORK, HOLDER, IN_DRAFT, UNFINISHED } from './open-work.sql';

/** Columns that repeat the unit of a plan, in tables that hang on it. */
const OF_THE_PLAN = [
  'planning.plan_import set unit_id = $2 where plan_id = any($1::uuid[])',
  'planning.plan_import_row set unit_id = $2 where plan_id = any($1::uuid[])',
  'planning.trash_item set unit_id = $2 where plan_id = any($1::uuid[])',
  'planning.adoption set unit_id = $2 where plan_id = any($1::uuid[])',
  'planning.task set owner_unit_id = $2 where plan_id = any($1::uuid[])',
];
const OF_ITS_TASKS = [
  'planning.task_party y set owner_unit_id = $2 from planning.task t where t.task_id = y.task_id',
  'planning.target_share h set owner_unit_id = $2 from planning.target y join planning.task t on t.task_id = y.task_id where y.target_id = h.target_id',
];

/** Plans of an ended unit go on with its successor. In system work. */
@Injectable()
export class PlanHandOver {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly trash: TrashBin,
  ) {}

  /** Open tasks that the unit gave to others, in plans it answers for. */
  async countGiven(unitId: number): Promise<number> {
    const row = await this.uow.one<{ count: number }>(
      `select count(*)::int as count from planning.task t join planning.plan p on p.plan_id = t.plan_id
       where ${HOLDER} = $1 and ${UNFINISHED} and ${AT_WORK} and t.lead_unit_id <> $1`,
      [unitId],
    );
    return row?.count ?? 0;
  }

  /** Plans at work keep the unit that issued them, with its number and name; the successor carries them on. */
  async hold(order: HandOver): Promise<number> {
    const plans = await this.uow.query<{ planId: string; automatic: boolean }>(
      `update planning.plan p set held_by_unit_id = nullif($2::int, p.unit_id), version = p.version + 1,
         updated_at = clock_timestamp()
       where ${HOLDER} = $1 and ${AT_WORK} returning p.plan_id as "planId", p.automatic`,
      [order.from.unitId, order.to.unitId],
    );
    const shown = plans.filter((plan) => !plan.automatic).map((plan) => plan.planId);
    await this.record(shown, order);
    return shown.length;
  }

  /**
   * Drafts become the successor's own. Where it has a plan of the same kind and time, the draft stays with the unit that
   * wrote it and the successor only holds it: it may copy from it, and nothing is lost.
   */
  async moveDrafts(order: HandOver): Promise<number> {
    const drafts = await this.uow.query<{ planId: string; taken: boolean }>(
      `select p.plan_id as "planId", p.held_by_unit_id is not null or exists (select from planning.plan k
           where k.unit_id = $2 and k.doc_type = p.doc_type and k.scope = p.scope and k.period_from = p.period_from
             and k.period_to = p.period_to and k.fields = p.fields and k.revision = p.revision and k.status <> 'WITHDRAWN'
             and p.scope in ('ANNUAL', 'HALF_YEAR', 'MULTI_YEAR')) as taken
       from planning.plan p where ${HOLDER} = $1 and ${IN_DRAFT} order by p.plan_id for update`,
      [order.from.unitId, order.to.unitId],
    );
    const free = drafts.filter((draft) => !draft.taken).map((draft) => draft.planId);
    const taken = drafts.filter((draft) => draft.taken).map((draft) => draft.planId);
    await this.uow.query(
      `update planning.plan set held_by_unit_id = nullif($2::int, unit_id), version = version + 1
       where plan_id = any($1::uuid[])`,
      [taken, order.to.unitId],
    );
    if (free.length > 0) await this.trash.opened(() => this.moveWhole(free, order));
    await this.record([...free, ...taken], order);
    return drafts.length;
  }

  private async moveWhole(planIds: readonly string[], { from, to }: HandOver): Promise<void> {
    await this.uow.query(
      `update planning.plan set unit_id = $2, version = version + 1, updated_at = clock_timestamp()
       where plan_id = any($1::uuid[])`,
      [planIds, to.unitId],
    );
    for (const change of OF_THE_PLAN) await this.uow.query(`update ${change}`, [planIds, to.unitId]);
    for (const change of OF_ITS_TASKS)
      await this.uow.query(`update ${change} and t.plan_id = any($1::uuid[])`, [planIds, to.unitId]);
    await this.uow.query(
      `delete from planning.task_party y using planning.task t
       where t.task_id = y.task_id and t.plan_id = any($1::uuid[]) and t.lead_unit_id = $3
         and y.unit_id = $2 and y.role <> 'LEAD'`,
      [planIds, to.unitId, from.unitId],
    );
    await this.uow.query(
      `update planning.task_party y set unit_id = $2 from planning.task t
       where t.task_id = y.task_id and t.plan_id = any($1::uuid[]) and y.unit_id = $3
         and (y.role = 'LEAD' or not exists (select from planning.task_party k
           where k.task_id = y.task_id and k.unit_id = $2))`,
      [planIds, to.unitId, from.unitId],
    );
    await this.uow.query(
      'update planning.task set lead_unit_id = $2 where plan_id = any($1::uuid[]) and lead_unit_id = $3',
      [planIds, to.unitId, from.unitId],
    );
  }

  private async record(planIds: readonly string[], { from, to, on, reason }: HandOver): Promise<void> {
    for (const planId of planIds) {
      await this.uow.audit({
        action: 'plan.handed-over',
        entity: 'plan',
        entityId: planId,
        unitId: from.unitId,
        before: { fromUnitId: from.unitId },
        after: { toUnitId: to.unitId, on },
        reason,
      });
      await this.uow.emit({
        type: 'planning.plan-handed-over',
        unitId: to.unitId,
        payload: { planId, fromUnitId: from.unitId, toUnitId: to.unitId },
      });
    }
  }
}
