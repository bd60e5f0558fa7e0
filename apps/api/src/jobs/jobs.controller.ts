import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { JobsView } from '@congtac/shared-domain';
import { Requires } from '@congtac/shared-api';
import { JobsDesk } from './jobs-desk';

/** Background work, for administrators of the installation. */
@ApiTags('jobs')
@Controller('v1/jobs')
export class JobsController {
  constructor(private readonly desk: JobsDesk) {}

  /** Queues with their delay, what went wrong, and when scheduled work runs. */
  @Requires('app.job.manage')
  @Get()
  view(): Promise<JobsView> {
    return this.desk.view();
  }

  /** Tries again what was given up. */
  @Requires('app.job.manage')
  @Post(':id/retry')
  @HttpCode(200)
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<JobsView> {
    return this.desk.retry(id);
  }
}
