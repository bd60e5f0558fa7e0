import { Controller, Get, Query } from '@nestjs/common';
import { FigureReplayQuery, type FigureReplayView } from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { ReplayService } from './replay.service';

/** Totals as they stood at an instant. */
@Controller('v1/figure-replays')
export class ReplayController {
  constructor(private readonly replays: ReplayService) {}

  @Get()
  @Requires('reporting.figure.read')
  of(@Query() query: FigureReplayQuery): Promise<FigureReplayView> {
    return this.replays.of(query);
  }
}
