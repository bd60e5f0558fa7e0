import { Injectable } from '@nestjs/common';
import { MEASURE_NAMES, type Measure } from '@congtac/planning-domain';
import type { BlankKind, FigureHistoryView, FigureMethod, FigureStateView } from '@congtac/reporting-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { notFound, type CivilDate, type Qualifier } from '@congtac/shared-domain';

interface StateRow {
  unit_id: number;
  owner_unit_id: number;
  unit_name: string;
  indicator_id: string;
  indicator_name: string | null;
  measure: Measure | null;
  task_id: string;
  period_from: CivilDate;
  period_to: CivilDate;
  blank: BlankKind;
  value: string | null;
  qualifier: Qualifier;
  method: FigureMethod;
  estimate: boolean;
  reason: string | null;
  report_id: string;
  by_name: string | null;
  at: Date;
  until: Date | null;
}

const COLUMNS = `unit_id, owner_unit_id, indicator_id, task_id, period_from, period_to, blank, value, qualifier, method,
  estimate, reason, report_id`;

/** What one figure said before: corrected, estimated, reported again (I-14). */
@Injectable()
export class FigureHistoryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** States of a figure, the latest first. Problem `common.not-found`. */
  of(figureId: string): Promise<FigureHistoryView> {
    return this.uow.read(async () => {
      const rows = await this.uow.query<StateRow>(
        `with states as (
           select ${COLUMNS}, updated_by_name as by_name, updated_at as at, null::timestamptz as until
           from reporting.figure where figure_id = $1
           union all
           select ${COLUMNS}, recorded_by_name, recorded_at, ended_at from reporting.figure_revision where figure_id = $1
         )
         select s.*, u.name as unit_name, i.name as indicator_name, i.measure
         from states s join org.v_unit u on u.unit_id = s.unit_id
         left join planning.v_indicator i on i.indicator_id = s.indicator_id
         order by s.until desc nulls first`,
        [figureId],
      );
      const [first] = rows;
      if (!first || !this.mayRead(first)) throw notFound();
      return {
        figureId,
        unitId: first.unit_id,
        unitName: first.unit_name,
        indicatorId: first.indicator_id,
        indicatorName: first.indicator_name ?? '',
        unitOfMeasure: first.measure ? MEASURE_NAMES[first.measure] : '',
        taskId: first.task_id,
        from: first.period_from,
        to: first.period_to,
        states: rows.map(toState),
      };
    });
  }

  private mayRead(row: StateRow): boolean {
    return [row.unit_id, row.owner_unit_id].some((unitId) => this.access.can('reporting.figure.read', unitId));
  }
}

function toState(row: StateRow): FigureStateView {
  return {
    blank: row.blank,
    value: row.blank === 'ZERO' ? 0 : row.value === null ? null : Number(row.value),
    qualifier: row.qualifier,
    method: row.method,
    estimate: row.estimate,
    reportId: row.report_id,
    reason: row.reason,
    byName: row.by_name ?? '',
    at: row.at.toISOString(),
    until: row.until?.toISOString() ?? null,
  };
}
