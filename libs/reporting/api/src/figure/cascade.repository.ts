import { Injectable } from '@nestjs/common';
import type { Measure, Rollup } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period } from '@congtac/shared-domain';

/** A plan as roll-ups see it. */
export interface PlanFacts {
  plan_id: string;
  unit_id: number;
  title: string;
  period_from: CivilDate;
  period_to: CivilDate;
}

/** A task of a cascade with the number it asks for. */
export interface CascadeTask {
  task_id: string;
  plan_id: string;
  answers_task_id: string | null;
  root: boolean;
  title: string;
  section_id: string | null;
  theme_id: string | null;
  campaign_id: string | null;
  lead_unit_id: number | null;
  weight: string | null;
  indicator_id: string;
  target: string | null;
  coordinators: number[];
  /** Units that owe an answer to this task and gave none. */
  undecided: number[];
}

/** An indicator as roll-ups see it. */
export interface IndicatorFacts {
  indicator_id: string;
  name: string;
  measure: Measure;
  rollup: Rollup;
  additive_over_time: boolean;
}

const TASK_COLUMNS = `t.task_id, t.plan_id, t.answers_task_id, t.title, t.section_id, t.theme_id, t.campaign_id,
  t.lead_unit_id, t.weight, g.indicator_id, coalesce(g.committed_value, g.assigned_value) as target,
  coalesce((select array_agg(p.unit_id) from planning.v_task_party p
    where p.task_id = t.task_id and p.role = 'COORDINATE' and p.unit_id is not null), '{}') as coordinators,
  coalesce((select array_agg(b.unit_id) from planning.v_plan_obligation b
    where b.parent_plan_id = t.plan_id and t.cascade_mode is not null
      and t.cascade_mode in ('VERBATIM', 'ADAPT', 'SPLIT')
      and not exists (select from planning.v_adoption a where a.parent_task_id = t.task_id and a.unit_id = b.unit_id)
    ), '{}') as undecided`;

/** The SQL of plans, their cascades and their indicators, through planning's views. */
@Injectable()
export class CascadeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** A plan in sight. */
  plan(planId: string): Promise<PlanFacts | undefined> {
    return this.uow.one<PlanFacts>(
      'select plan_id, unit_id, title, period_from, period_to from planning.v_plan where plan_id = $1',
      [planId],
    );
  }

  /** Issued tasks with a number, of the plan and of every plan below that answers it, each once (G-12). */
  cascadeOfPlan(planId: string): Promise<CascadeTask[]> {
    return this.uow.query<CascadeTask>(
      `with recursive cascade as (
         select t.task_id, true as root, 0 as depth from planning.v_task t
         where t.plan_id = $1 and t.status <> 'DRAFT'
         union all
         select t.task_id, false, c.depth + 1 from planning.v_task t join cascade c on t.answers_task_id = c.task_id
         where t.status <> 'DRAFT' and c.depth < 6
       )
       select c.root, ${TASK_COLUMNS}
       from cascade c join planning.v_task t on t.task_id = c.task_id join planning.v_target g on g.task_id = t.task_id`,
      [planId],
    );
  }

  /** Issued tasks in sight that ask for one indicator and whose plan touches the window, led by one of the units. */
  tasksOfIndicator(indicatorId: string, unitIds: number[], window: Period): Promise<CascadeTask[]> {
    return this.uow.query<CascadeTask>(
      `select true as root, ${TASK_COLUMNS}
       from planning.v_task t join planning.v_target g on g.task_id = t.task_id
       join planning.v_plan p on p.plan_id = t.plan_id
       where g.indicator_id = $1 and t.status <> 'DRAFT' and t.lead_unit_id = any($2)
         and p.period_from <= $4 and p.period_to >= $3`,
      [indicatorId, unitIds, window.from, window.to],
    );
  }

  /** Indicators by id. */
  indicators(ids: string[]): Promise<IndicatorFacts[]> {
    return this.uow.query<IndicatorFacts>(
      `select indicator_id, name, measure, rollup, additive_over_time from planning.v_indicator
       where indicator_id = any($1) order by name, indicator_id`,
      [ids],
    );
  }
}
