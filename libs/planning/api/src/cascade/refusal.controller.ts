import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CloseRefusal, ReassignRefusal, type RefusalView } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { RefusalService } from './refusal.service';

/** Tasks that lower units refused; every answer is the whole list of the plan. */
@ApiTags('cascade')
@Controller('v1')
export class RefusalController {
  constructor(private readonly refusals: RefusalService) {}

  /** Refusals of the tasks of a plan, open ones first. */
  @Requires('planning.board.read')
  @Get('plans/:id/refusals')
  ofPlan(@Param('id', ParseUUIDPipe) id: string): Promise<RefusalView[]> {
    return this.refusals.ofPlan(id);
  }

  /** Gives the task to another unit. */
  @Requires('planning.target.decide')
  @Post('adoptions/:id/reassign')
  reassign(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReassignRefusal,
    @IfMatch() version: number,
  ): Promise<RefusalView[]> {
    return this.refusals.reassign(id, body, version);
  }

  /** Agrees with the refusal. */
  @Requires('planning.target.decide')
  @Post('adoptions/:id/confirm-refusal')
  confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloseRefusal,
    @IfMatch() version: number,
  ): Promise<RefusalView[]> {
    return this.refusals.confirm(id, body, version);
  }

  /** Asks the unit to decide again. */
  @Requires('planning.target.decide')
  @Post('adoptions/:id/send-back')
  sendBack(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloseRefusal,
    @IfMatch() version: number,
  ): Promise<RefusalView[]> {
    return this.refusals.sendBack(id, body, version);
  }
}
