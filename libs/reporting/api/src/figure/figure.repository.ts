import { Injectable } from '@nestjs/common';
import type { BlankKind, FigureMethod } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Period, Qualifier } from '@congtac/shared-domain';

/** An own figure with the names around it and the place of its unit in the tree of the cut-off day. */
export interface FigureRow {
  figure_id: string;
  unit_id: number;
  owner_unit_id: number;
  unit_name: string;
  indicator_id: string;
  task_id: string;
  task_title: string | null;
  report_id: string;
  period_from: CivilDate;
  period_to: CivilDate;
  blank: BlankKind;
  value: string | null;
  qualifier: Qualifier;
  method: FigureMethod;
  meeting_on: CivilDate | null;
  meeting_name: string | null;
  meeting_key: string;
  estimate: boolean;
  /** Not counted: the same meeting counts elsewhere. */
  set_aside: boolean;
  /** Why it was corrected. */
  reason: string | null;
  /** An earlier state is kept. */
  changed: boolean;
  weight: string | null;
  /** Since when it stands, to the millisecond. */
  recorded_at: Date;
}

/** Which own figures are wanted; null = no such filter. */
export interface FigureFilter {
  indicatorIds: string[];
  window: Period;
  taskIds: string[] | null;
  unitIds: number[] | null;
}

/** A figure that was sent and waits for a decision. */
export interface WaitingRow {
  indicator_id: string;
  unit_id: number;
  report_id: string;
  blank: BlankKind;
  value: string | null;
}

/** A unit in the tree of a day, with its ancestors from the root down, itself last. */
export interface PlacedUnit {
  unit_id: number;
  name: string;
  depth: number;
  path: number[];
}

/** The SQL of own figures and of the tree they are summed over. */
@Injectable()
export class FigureRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Own figures in sight whose window lies wholly in the wanted one, in the order of units and windows. */
  figures(filter: FigureFilter): Promise<FigureRow[]> {
    return this.uow.query<FigureRow>(
      `select f.figure_id, f.unit_id, f.owner_unit_id, u.name as unit_name, f.indicator_id, f.task_id, t.title as task_title,
         f.report_id, f.period_from, f.period_to, f.blank, f.value, f.qualifier, f.method, f.meeting_on,
         f.meeting_name, f.meeting_key, f.estimate, f.set_aside, f.reason, t.weight,
         date_trunc('milliseconds', f.updated_at) as recorded_at,
         exists (select from reporting.figure_revision x where x.figure_id = f.figure_id) as changed
       from reporting.figure f join org.v_unit u on u.unit_id = f.unit_id
       left join planning.v_task t on t.task_id = f.task_id
       where f.indicator_id = any($1) and f.period_from >= $2 and f.period_to <= $3
         and ($4::uuid[] is null or f.task_id = any($4)) and ($5::integer[] is null or f.unit_id = any($5))
       order by u.name, f.unit_id, f.period_from, f.meeting_on, f.figure_id`,
      [filter.indicatorIds, filter.window.from, filter.window.to, filter.taskIds, filter.unitIds],
    );
  }

  /** Figures of sent reports that wait for a decision; of these tasks only when they are given. */
  waiting(
    indicatorIds: string[],
    window: Period,
    unitIds: number[],
    taskIds: string[] | null = null,
  ): Promise<WaitingRow[]> {
    return this.uow.query<WaitingRow>(
      `select v.indicator_id, v.unit_id, v.report_id, v.blank, v.value
       from reporting.report_value v join reporting.progress_report r on r.report_id = v.report_id
       where r.status = 'SUBMITTED' and v.indicator_id = any($1) and r.period_from >= $2 and r.period_to <= $3
         and v.unit_id = any($4) and ($5::uuid[] is null or r.task_id = any($5))`,
      [indicatorIds, window.from, window.to, unitIds, taskIds],
    );
  }

  /** The unit and everything below it in the tree valid on `day` (§2.9), in tree order. */
  subtree(unitId: number, day: CivilDate): Promise<PlacedUnit[]> {
    return this.uow.query<PlacedUnit>(
      `select p.unit_id, u.name, p.depth, p.path
       from org.v_unit_position root
       join org.v_unit_position p on p.tree_version = root.tree_version and p.lft between root.lft and root.rgt
       join org.v_unit u on u.unit_id = p.unit_id
       where root.unit_id = $1 and root.tree_version = org.tree_version_on($2::date) order by p.lft`,
      [unitId, day],
    );
  }

  /** Places of single units in the tree valid on `day`. */
  places(unitIds: number[], day: CivilDate): Promise<PlacedUnit[]> {
    return this.uow.query<PlacedUnit>(
      `select p.unit_id, u.name, p.depth, p.path from org.v_unit_position p join org.v_unit u on u.unit_id = p.unit_id
       where p.unit_id = any($1) and p.tree_version = org.tree_version_on($2::date) order by p.lft`,
      [unitIds, day],
    );
  }
}
