import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OverviewQuery, type PlanOverviewView } from '@congtac/planning-domain';
import { Requires } from '@congtac/shared-api';
import { OverviewService } from './overview.service';

/** Roll-up of a plan over the plans derived from it. */
@ApiTags('plans')
@Controller('v1/plans')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  /** Counts by timeliness per ward, per section and in all; urgent work counts only when asked for (G-9). */
  @Requires('planning.issued.read')
  @Get(':id/overview')
  overview(@Param('id', ParseUUIDPipe) id: string, @Query() query: OverviewQuery): Promise<PlanOverviewView> {
    return this.overviews.overview(id, query.includeUrgent ?? false);
  }
}
