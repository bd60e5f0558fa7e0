import { Injectable } from '@nestjs/common';
import type { AdoptionMode, ParentTargetView, ParentTaskView, RecurrenceFreq } from '@congtac/planning-domain';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';

/** One decision with names, as the board shows it. */
export interface AdoptionAnswerRecord {
  parentTaskId: string;
  unitId: number;
  unitName: string;
  decision: AdoptionMode;
  reason: string | null;
  childTaskId: string | null;
  childTitle: string | null;
}

/** A target above with its figure and the unit's share. */
export type ParentTargetRow = Omit<ParentTargetView, 'assignedValue'> & { value: number | null; share: number | null };

/** A task above as the database tells it. */
export type ParentTaskRecord = Omit<ParentTaskView, 'target' | 'targets' | 'recurrenceLabel'> & {
  recurrence: RecurrenceFreq | null;
  targetRows: ParentTargetRow[];
};

/** A decision of one plan about one task above. */
export interface AdoptionRecord {
  id: string;
  decision: AdoptionMode;
  childTaskId: string | null;
  version: number;
  updatedAt: Date;
  updatedByName: string | null;
}

/** Decisions of lower units about tasks of the plan above (§2.6). */
@Injectable()
export class AdoptionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Tasks of every plan the plan cites, with the plan's decisions, in the order of the plans above. */
  parentTasks(planId: string): Promise<ParentTaskRecord[]> {
    return this.uow.query<ParentTaskRecord>(
      `select a.plan_id as "parentPlanId", a.title as "parentPlanTitle", t.task_id as "taskId", t.title, t.description,
         coalesce(s.heading, '') as "sectionHeading", t.kind, t.priority, t.due_on as "dueOn",
         t.cascade_mode as "cascadeMode", r.freq as "recurrence",
         coalesce((select jsonb_agg(jsonb_build_object('id', g.target_id, 'indicatorName', coalesce(i.name, ''),
             'value', coalesce(g.assigned_value, g.committed_value), 'share', h.value, 'comparator', g.comparator,
             'direction', coalesce(i.direction, 'UP'), 'measure', coalesce(i.measure, 'OTHER'),
             'allocationMode', g.allocation_mode) order by g.ordinal)
           from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id
           left join planning.target_share h on h.target_id = g.target_id and h.unit_id = own.unit_id
           where g.task_id = t.task_id), '[]') as "targetRows",
         case when d.adoption_id is not null then jsonb_build_object('mode', d.decision, 'reason', d.reason,
           'childTaskId', d.child_task_id, 'childTitle', c.title, 'version', d.version) end as decision
       from planning.plan_basis b
       join planning.plan own on own.plan_id = b.plan_id
       join planning.plan a on a.plan_id = b.parent_plan_id
       join planning.task t on t.plan_id = a.plan_id and t.status <> 'DRAFT'
       left join planning.plan_section s on s.section_id = t.section_id
       left join planning.recurrence r on r.task_id = t.task_id
       left join planning.adoption d on d.parent_task_id = t.task_id and d.plan_id = b.plan_id
       left join planning.task c on c.task_id = d.child_task_id
       where b.plan_id = $1 order by b.ordinal, s.ordinal nulls last, t.position, t.task_id`,
      [planId],
    );
  }

  /** Decisions about the tasks of one plan, of plans that are not withdrawn. */
  answersTo(parentPlanId: string): Promise<AdoptionAnswerRecord[]> {
    return this.uow.query<AdoptionAnswerRecord>(
      `select d.parent_task_id as "parentTaskId", d.unit_id as "unitId", u.name as "unitName", d.decision, d.reason,
         d.child_task_id as "childTaskId", c.title as "childTitle"
       from planning.adoption d join org.v_unit u on u.unit_id = d.unit_id
       left join planning.task c on c.task_id = d.child_task_id
       where d.parent_plan_id = $1 and not d.in_revision order by app.fold(u.name)`,
      [parentPlanId],
    );
  }

  /** The plan's decision about one task above, if any. */
  find(planId: string, parentTaskId: string): Promise<AdoptionRecord | undefined> {
    return this.uow.one<AdoptionRecord>(
      `select adoption_id as id, decision, child_task_id as "childTaskId", version, updated_at as "updatedAt",
         updated_by_name as "updatedByName" from planning.adoption
       where plan_id = $1 and parent_task_id = $2`,
      [planId, parentTaskId],
    );
  }

  /** Writes the decision; a later one replaces an earlier one. */
  async save(adoption: {
    planId: string;
    unitId: number;
    parentPlanId: string;
    parentTaskId: string;
    parentUnitId: number;
    decision: AdoptionMode;
    reason: string | null;
    childTaskId: string | null;
  }): Promise<void> {
    const actor = requestContext()?.principal?.actor;
    await this.uow.query(
      `insert into planning.adoption (adoption_id, plan_id, unit_id, parent_plan_id, parent_task_id, parent_unit_id,
         decision, reason, child_task_id, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict on constraint uq_adoption_task do update set decision = excluded.decision, reason = excluded.reason,
         child_task_id = excluded.child_task_id, outcome = null, outcome_reason = null, outcome_by = null,
         outcome_by_name = null, outcome_at = null, reassigned_unit_id = null, version = planning.adoption.version + 1,
         updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
      [
        newId(),
        adoption.planId,
        adoption.unitId,
        adoption.parentPlanId,
        adoption.parentTaskId,
        adoption.parentUnitId,
        adoption.decision,
        adoption.reason,
        adoption.childTaskId,
        actor?.accountId ?? null,
        actor?.displayName ?? null,
      ],
    );
  }

  /** A withdrawn plan decides nothing and meets no obligation. */
  async dropPlan(planId: string, unitId: number): Promise<void> {
    await this.uow.query('delete from planning.adoption where plan_id = $1', [planId]);
    await this.uow.query(
      `update planning.plan_obligation set plan_id = null, version = version + 1
       where plan_id = $1 and unit_id = $2 and issued_on is null`,
      [planId, unitId],
    );
  }
}
