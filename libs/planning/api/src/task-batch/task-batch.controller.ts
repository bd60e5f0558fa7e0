import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApplyTaskBatch, type TaskBatchView } from '@congtac/planning-domain';
import { Requires } from '@congtac/shared-api';
import { TaskBatch } from './task-batch';

/** Many changes of a draft's tasks at once. */
@ApiTags('tasks')
@Controller('v1')
export class TaskBatchController {
  constructor(private readonly batch: TaskBatch) {}

  /** Creates, changes, moves and deletes tasks of a draft, all or nothing. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('plans/:id/task-batch')
  apply(@Param('id', ParseUUIDPipe) id: string, @Body() body: ApplyTaskBatch): Promise<TaskBatchView> {
    return this.batch.apply(id, body.operations);
  }
}
