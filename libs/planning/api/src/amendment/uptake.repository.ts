import { Injectable } from '@nestjs/common';
import type {
  AllocationMode,
  Comparator,
  IndicatorDirection,
  Measure,
  NewTaskAbove,
  PlanStatus,
  TaskContent,
  TaskStatus,
  UptakeState,
} from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** A target of the task above with what the unit below says to it. */
export interface TargetAboveRecord {
  parentTargetId: string;
  name: string;
  measure: Measure;
  comparator: Comparator;
  direction: IndicatorDirection;
  allocationMode: AllocationMode;
  value: number | null;
  share: number | null;
  committedValue: number | null;
  justification: string;
}

/** An uptake with the names around it and the figures its target is checked by. */
export interface UptakeRecord {
  id: string;
  state: UptakeState;
  planId: string;
  unitId: number;
  mode: 'VERBATIM' | 'ADAPT' | 'SPLIT';
  fields: string[];
  base: Partial<TaskContent>;
  parentPlanId: string;
  parentPlanTitle: string;
  parentUnitName: string;
  parentUnitId: number;
  revision: number;
  number: number | null;
  symbol: string | null;
  issuedOn: CivilDate;
  parentTaskId: string;
  parentTaskTitle: string;
  childTaskId: string;
  childTaskTitle: string | null;
  childStatus: TaskStatus | null;
  planStatus: PlanStatus;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  leadUnitId: number | null;
  targets: TargetAboveRecord[];
  reason: string | null;
  kept: string[];
  decidedOn: CivilDate | null;
  decidedByName: string | null;
  version: number;
}

const SELECT = `
  select k.uptake_id as id, k.state, k.plan_id as "planId", k.unit_id as "unitId", k.mode, k.fields, k.base,
    k.parent_plan_id as "parentPlanId", pp.title as "parentPlanTitle", pu.name as "parentUnitName",
    k.parent_unit_id as "parentUnitId", m.revision, m.number, m.symbol, m.issued_on as "issuedOn",
    k.parent_task_id as "parentTaskId", pt.title as "parentTaskTitle", k.child_task_id as "childTaskId",
    ct.title as "childTaskTitle", ct.status as "childStatus", p.status as "planStatus", p.period_from as "periodFrom",
    p.period_to as "periodTo", ct.lead_unit_id as "leadUnitId",
    coalesce((select jsonb_agg(jsonb_build_object('parentTargetId', g.target_id, 'name', coalesce(i.name, ''),
        'measure', coalesce(i.measure, 'OTHER'), 'comparator', g.comparator, 'direction', coalesce(i.direction, 'UP'),
        'allocationMode', g.allocation_mode, 'value', coalesce(g.assigned_value, g.committed_value), 'share', h.value,
        'committedValue', c.committed_value, 'justification', coalesce(c.justification, '')) order by g.ordinal)
      from planning.target g left join planning.indicator i on i.indicator_id = g.indicator_id
      left join planning.target_share h on h.target_id = g.target_id and h.unit_id = k.unit_id
      left join planning.target c on c.task_id = k.child_task_id and c.indicator_id = g.indicator_id
      where g.task_id = k.parent_task_id), '[]') as targets,
    k.reason, k.kept, k.decided_on as "decidedOn", k.decided_by_name as "decidedByName", k.version
  from planning.amendment_uptake k
  join planning.amendment m on m.amendment_id = k.amendment_id
  join planning.plan p on p.plan_id = k.plan_id
  join planning.plan pp on pp.plan_id = k.parent_plan_id
  join planning.task pt on pt.task_id = k.parent_task_id
  join org.v_unit pu on pu.unit_id = k.parent_unit_id
  left join planning.task ct on ct.task_id = k.child_task_id`;

/** Reads what amendments above ask of the plans below; every query is filtered by row-level security. */
@Injectable()
export class UptakeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Uptakes of one plan below, those that wait first, then the latest. */
  ofPlan(planId: string): Promise<UptakeRecord[]> {
    return this.uow.query<UptakeRecord>(
      `${SELECT} where k.plan_id = $1
       order by k.state <> 'PENDING', m.applied_on desc, m.revision desc, pt.position, k.uptake_id`,
      [planId],
    );
  }

  /** One uptake with its row locked, or undefined when out of sight. */
  async lock(uptakeId: string): Promise<UptakeRecord | undefined> {
    await this.uow.query('select 1 from planning.amendment_uptake where uptake_id = $1 for update', [uptakeId]);
    return this.uow.one<UptakeRecord>(`${SELECT} where k.uptake_id = $1`, [uptakeId]);
  }

  /** Uptakes of the units below one plan, with the names of the units. */
  below(planId: string) {
    return this.uow.query<{
      uptakeId: string;
      amendmentId: string;
      unitId: number;
      unitName: string;
      planId: string;
      childTaskId: string;
      childStatus: string | null;
      taskTitle: string;
      state: UptakeState;
      reason: string | null;
      kept: string[];
      decidedOn: CivilDate | null;
      decidedByName: string | null;
    }>(
      `select k.uptake_id as "uptakeId", k.amendment_id as "amendmentId", k.unit_id as "unitId", u.name as "unitName",
         k.plan_id as "planId", k.child_task_id as "childTaskId", c.status as "childStatus",
         coalesce(c.title, t.title) as "taskTitle", k.state, k.reason, k.kept, k.decided_on as "decidedOn",
         k.decided_by_name as "decidedByName"
       from planning.amendment_uptake k join org.v_unit u on u.unit_id = k.unit_id
       join planning.task t on t.task_id = k.parent_task_id
       left join planning.task c on c.task_id = k.child_task_id
       where k.parent_plan_id = $1 order by app.fold(u.name), t.position, k.uptake_id`,
      [planId],
    );
  }

  /** Tasks that amendments of the cited plans added and that this plan, or its open revision, has not answered. */
  newTasks(planId: string): Promise<NewTaskAbove[]> {
    return this.uow.query<NewTaskAbove>(
      `select t.task_id as "taskId", t.title, a.title as "parentPlanTitle", m.revision
       from planning.plan_basis b join planning.plan a on a.plan_id = b.parent_plan_id
       join planning.amendment m on m.plan_id = a.plan_id
       join planning.amendment_change c on c.amendment_id = m.amendment_id and c.change = 'ADDED'
       join planning.task t on t.task_id = c.task_id and t.status not in ('DRAFT', 'CANCELLED')
       where b.plan_id = $1 and not exists (select 1 from planning.adoption d
         join planning.plan o on o.plan_id = d.plan_id
         where d.parent_task_id = t.task_id and (o.plan_id = $1 or o.revises_plan_id = $1))
       order by m.revision, t.position`,
      [planId],
    );
  }

  /** How many of a plan's tasks wait. */
  async waiting(planId: string): Promise<number> {
    const row = await this.uow.one<{ waiting: number }>(
      `select count(*)::int as waiting from planning.amendment_uptake where plan_id = $1 and state = 'PENDING'`,
      [planId],
    );
    return row?.waiting ?? 0;
  }
}
