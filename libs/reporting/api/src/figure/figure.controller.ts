import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import {
  ConsolidationQuery,
  FigureQuery,
  WindowQuery,
  type ConsolidationView,
  type FigureRowView,
  type PlanFiguresView,
} from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { FigureService } from './figure.service';

/** Figures: totals, the rows behind them, tables of units. */
@Controller('v1')
export class FigureController {
  constructor(private readonly figures: FigureService) {}

  @Get('plans/:planId/figures')
  @Requires('reporting.figure.read')
  ofPlan(@Param('planId', ParseUUIDPipe) planId: string, @Query() query: WindowQuery): Promise<PlanFiguresView> {
    return this.figures.ofPlan(planId, query);
  }

  @Get('figures')
  @Requires('reporting.figure.read')
  rows(@Query() query: FigureQuery): Promise<FigureRowView[]> {
    return this.figures.rows(query);
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
