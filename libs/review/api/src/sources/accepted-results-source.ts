import { Injectable } from '@nestjs/common';
import type { Timeliness } from '@congtac/planning-domain';
import {
  AcceptedResults,
  type AcceptedFigureResult,
  type AcceptedTaskResult,
  type ResultPlace,
} from '@congtac/reporting-api';
import type {
  AcceptedFigure,
  AcceptedResults as ReviewFacts,
  AcceptedTask,
  FactPlace,
  TaskOutcome,
} from '@congtac/review-domain';
import type { Period } from '@congtac/shared-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

interface SectionPlace {
  section_id: string;
  theme_id: string | null;
  campaign_id: string | null;
}

/** The facts a review is drafted from: accepted results of the plan, with the codes of their themes and campaigns. */
@Injectable()
export class AcceptedResultsSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly results: AcceptedResults,
  ) {}

  /** Accepted results of the unit's plan in the period, within the person's sight. Joins the open transaction. */
  async of(query: { unitId: number; planId: string; period: Period }): Promise<ReviewFacts> {
    const results = await this.results.of(query.unitId, query.period, this.clock.today(), query.planId);
    const places = await this.places(query.planId);
    return {
      period: query.period,
      tasks: results.tasks.map((task) => taskOf(task, places(task))),
      figures: results.figures.map((figure) => figureOf(figure, places(figure))),
      missingUnits: results.missingUnits,
      reportedUnits: results.reportedUnits,
      totalUnits: results.totalUnits,
    };
  }

  /** Turns ids into codes; a task without a theme or campaign of its own takes those of its section. */
  private async places(planId: string): Promise<(place: ResultPlace) => FactPlace> {
    const sections = await this.uow.query<SectionPlace>(
      'select section_id, theme_id, campaign_id from planning.v_plan_section where plan_id = $1',
      [planId],
    );
    const codes = await this.uow.query<{ id: string; code: string }>(
      `select theme_id as id, code from calendar.v_theme union all select campaign_id, code from calendar.v_campaign`,
    );
    const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
    const sectionOf = new Map(sections.map((section) => [section.section_id, section]));
    const code = (id: string | null | undefined) => (id ? (codeOf.get(id) ?? null) : null);
    return (place) => {
      const section = place.sectionId ? sectionOf.get(place.sectionId) : undefined;
      const campaigns = [code(place.campaignId), code(section?.campaign_id)];
      return {
        planSectionId: place.sectionId,
        themeCode: code(place.themeId) ?? code(section?.theme_id),
        campaignCodes: campaigns.filter((campaign) => campaign !== null),
      };
    };
  }
}

function taskOf(task: AcceptedTaskResult, place: FactPlace): AcceptedTask {
  return {
    ...place,
    taskId: task.taskId,
    title: task.title,
    outcome: outcomeOf(task),
    dueOn: task.dueOn,
    results: task.results.map(({ reportId, unitId, resultText }) => ({ reportId, unitId, text: resultText })),
  };
}

const OUTCOMES: Partial<Record<Timeliness, TaskOutcome>> = {
  COMPLETED_ON_TIME: 'ON_TIME',
  COMPLETED_LATE: 'LATE',
  OVERDUE: 'OVERDUE',
  OUT_OF_COUNT: 'OUT_OF_COUNT',
};

/** A task carried over at the end of the period was not held in it (S3-18). */
function outcomeOf(task: AcceptedTaskResult): TaskOutcome {
  if (task.status === 'CARRIED_OVER') return 'NOT_HELD';
  return (task.timeliness && OUTCOMES[task.timeliness]) ?? 'OPEN';
}

/** Only rows with a number stand behind a printed figure; "không áp dụng" and "không phát sinh" are no numbers. */
function figureOf(figure: AcceptedFigureResult, place: FactPlace): AcceptedFigure {
  const { total, rows } = figure;
  return {
    ...place,
    indicatorId: total.indicatorId,
    name: total.indicatorName,
    unitOfMeasure: total.rule === 'COVERAGE_PERCENT' ? '%' : total.unitOfMeasure,
    value: total.value,
    reportedUnits: total.reportedUnits,
    totalUnits: total.totalUnits,
    rows: rows.flatMap((row) =>
      row.value === null
        ? []
        : {
            unitId: row.unitId,
            unitName: row.unitName,
            value: row.value,
            qualifier: row.qualifier,
            reportId: row.reportId,
            taskId: row.taskId,
          },
    ),
  };
}
