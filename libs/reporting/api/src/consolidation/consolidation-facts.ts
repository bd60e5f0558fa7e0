import { Injectable } from '@nestjs/common';
import { Access } from '@congtac/shared-api';
import type { Period } from '@congtac/shared-domain';
import { FigureRepository, type FigureRow } from '../figure/figure.repository';
import { ReportRights } from '../report/report-rights';
import type { OpenReport } from './consolidation-lines';
import { ConsolidationRepository, type OpenTask, type ReportMark } from './consolidation.repository';

/** What stands on the lines of units in one window. */
export interface StandingFacts {
  figures: FigureRow[];
  open: OpenReport[];
  tasks: OpenTask[];
  marks: Map<string, ReportMark>;
}

/** Reads what stands on lines, for the table and for what is typed into it. Joins the open transaction. */
@Injectable()
export class ConsolidationFacts {
  constructor(
    private readonly access: Access,
    private readonly rights: ReportRights,
    private readonly figures: FigureRepository,
    readonly repository: ConsolidationRepository,
  ) {}

  /** Accepted figures, reports that wait or were returned, and tasks under way of the units. */
  async of(indicatorId: string, unitIds: number[], window: Period): Promise<StandingFacts> {
    const figures = await this.figures.figures({ indicatorIds: [indicatorId], window, taskIds: null, unitIds });
    const rows = await this.repository.openReports(indicatorId, unitIds, window);
    const values = Map.groupBy(
      await this.repository.openValues(
        indicatorId,
        rows.map((row) => row.report_id),
      ),
      (value) => value.report_id,
    );
    const tasks = await this.repository.openTasks(indicatorId, unitIds, window);
    const marks = await this.repository.marks([...new Set(figures.map((figure) => figure.report_id))]);
    return {
      figures,
      tasks,
      open: rows.map((row) => ({ row, values: values.get(row.report_id) ?? [] })),
      marks: new Map(marks.map((mark) => [mark.report_id, mark])),
    };
  }

  /** Accepted figures of an earlier window. */
  before(indicatorId: string, unitIds: number[], window: Period): Promise<FigureRow[]> {
    return this.figures.figures({ indicatorIds: [indicatorId], window, taskIds: null, unitIds });
  }

  /** Reports that the signed-in person may accept now (I-21). */
  async acceptable(open: readonly OpenReport[]): Promise<Set<string>> {
    const sent = open.map(({ row }) => row).filter((row) => row.status === 'SUBMITTED');
    const allowed = await this.rights.allowed(sent);
    return new Set(sent.filter((_, index) => allowed[index].includes('accept')).map((row) => row.report_id));
  }

  /** Whether the person may type a figure for a unit. */
  readonly mayEnter = (unitId: number): boolean => this.access.can('reporting.entry.write', unitId);

  /** Whether the person may correct accepted figures of tasks of a unit. */
  readonly mayCorrect = (ownerUnitId: number): boolean => this.access.can('reporting.report.correct', ownerUnitId);
}
