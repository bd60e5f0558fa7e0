import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SetFollow, type FollowView } from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { FollowService } from './follow.service';

/** "Theo dõi" of one task. */
@ApiTags('my-work')
@Controller('v1/tasks/:taskId/follow')
export class FollowController {
  constructor(private readonly follows: FollowService) {}

  /** Whether the signed-in person follows the task. */
  @Get()
  @Requires('reporting.work.read')
  get(@Param('taskId', ParseUUIDPipe) taskId: string): Promise<FollowView> {
    return this.follows.of(taskId);
  }

  /** Follows the task or stops following it. */
  @Put()
  @Requires('reporting.work.read')
  set(@Param('taskId', ParseUUIDPipe) taskId: string, @Body() body: SetFollow): Promise<FollowView> {
    return this.follows.set(taskId, body.following);
  }
}
