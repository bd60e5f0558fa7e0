import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import {
  ConsolidationQuery,
  FigureQuery,
  WindowQuery,
  type ConsolidationView,
  type FigureHistoryView,
  type FigureRowView,
  type PlanFiguresView,
  type TargetResultView,
  type YearlyResultView,
} from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { FigureHistoryService } from './figure-history.service';
import { FigureService } from './figure.service';
import { TargetResults } from './target-results';
import { YearlyResults } from './yearly-results';

/** Figures: totals, the rows behind them, tables of units. */
@Controller('v1')
export class FigureController {
  constructor(
    private readonly figures: FigureService,
    private readonly results: TargetResults,
    private readonly histories: FigureHistoryService,
    private readonly years: YearlyResults,
  ) {}

  @Get('plans/:planId/figures')
  @Requires('reporting.figure.read')
  ofPlan(@Param('planId', ParseUUIDPipe) planId: string, @Query() query: WindowQuery): Promise<PlanFiguresView> {
    return this.figures.ofPlan(planId, query);
  }

  /** What was reached of every target in the plan's cascade. */
  @Get('plans/:planId/target-results')
  @Requires('reporting.figure.read')
  targetResults(@Param('planId', ParseUUIDPipe) planId: string): Promise<TargetResultView[]> {
    return this.results.ofPlan(planId);
  }

  /** What was reached in each year beside the plan's yearly main targets (S1-22). */
  @Get('plans/:planId/yearly-results')
  @Requires('reporting.figure.read')
  yearlyResults(@Param('planId', ParseUUIDPipe) planId: string): Promise<YearlyResultView[]> {
    return this.years.ofPlan(planId);
  }

  @Get('figures')
  @Requires('reporting.figure.read')
  rows(@Query() query: FigureQuery): Promise<FigureRowView[]> {
    return this.figures.rows(query);
  }

  /** What one figure said before: corrections, estimates, earlier reports. */
  @Get('figures/:figureId/history')
  @Requires('reporting.figure.read')
  history(@Param('figureId', ParseUUIDPipe) figureId: string): Promise<FigureHistoryView> {
    return this.histories.of(figureId);
  }

  @Get('consolidations/:indicatorId')
  @Requires('reporting.figure.read')
  consolidation(
    @Param('indicatorId', ParseUUIDPipe) indicatorId: string,
    @Query() query: ConsolidationQuery,
  ): Promise<ConsolidationView> {
    return this.figures.consolidation(indicatorId, query);
  }
}
