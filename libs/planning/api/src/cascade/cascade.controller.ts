import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AdoptionBoardView,
  type AdoptionByTask,
  ObligationQuery,
  type ObligationView,
  type ParentTaskView,
  PutAdoption,
} from '@congtac/planning-domain';
import { Requires } from '@congtac/shared-api';
import { IfMatchGiven } from '../if-match-given';
import { AdoptionService } from './adoption.service';
import { ObligationService } from './obligation.service';

/** From the plan above to the plans below: obligations, decisions on tasks, the adoption board. */
@ApiTags('cascade')
@Controller('v1')
export class CascadeController {
  constructor(
    private readonly obligations: ObligationService,
    private readonly adoptions: AdoptionService,
  ) {}

  /** Plans my units owe. */
  @Requires('planning.plan.read')
  @Get('obligations')
  mine(@Query() query: ObligationQuery): Promise<ObligationView[]> {
    return this.obligations.mine(query);
  }

  /** Takes notice of one. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('obligations/:id/open')
  open(@Param('id', ParseUUIDPipe) id: string): Promise<ObligationView> {
    return this.obligations.open(id);
  }

  /** Which units have issued their own plan. */
  @Requires('planning.issued.read')
  @Get('plans/:id/adoption-board')
  board(@Param('id', ParseUUIDPipe) id: string): Promise<AdoptionBoardView> {
    return this.obligations.board(id);
  }

  /** Per task who adopted, adapted, declined and why. */
  @Requires('planning.issued.read')
  @Get('plans/:id/adoption-board/tasks')
  boardByTask(@Param('id', ParseUUIDPipe) id: string): Promise<AdoptionByTask[]> {
    return this.obligations.boardByTask(id);
  }

  /** Tasks of the plans above with this plan's decisions. */
  @Requires('planning.issued.read')
  @Get('plans/:id/parent-tasks')
  parentTasks(@Param('id', ParseUUIDPipe) id: string): Promise<ParentTaskView[]> {
    return this.adoptions.parentTasks(id);
  }

  /** Decides about one task above. With `If-Match` (version of `decision`, 0 = none) only when it still stands there. */
  @Requires('planning.plan.edit')
  @Put('plans/:id/adoptions/:parentTaskId')
  adopt(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('parentTaskId', ParseUUIDPipe) parentTaskId: string,
    @Body() body: PutAdoption,
    @IfMatchGiven() version?: number,
  ): Promise<ParentTaskView> {
    return this.adoptions.put(id, parentTaskId, body, version);
  }
}
