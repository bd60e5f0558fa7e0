import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreateTask,
  MoveTask,
  PutParties,
  PutRecurrence,
  PutTarget,
  type TaskListRow,
  TaskQuery,
  type TaskRow,
  type TaskView,
  UpdateTask,
  WaiveOccurrence,
} from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { TaskParts } from './task-parts.service';
import { TaskReads } from './task-reads';
import { TaskService } from './task.service';
import { Waiving } from './waiving';

/** Tasks: the tree of a plan, one task, lists across plans. */
@ApiTags('tasks')
@Controller('v1')
export class TaskController {
  constructor(
    private readonly reads: TaskReads,
    private readonly tasks: TaskService,
    private readonly parts: TaskParts,
    private readonly waiving: Waiving,
  ) {}

  /** The whole tree of a plan in reading order. */
  @Requires('planning.issued.read')
  @Get('plans/:id/tasks')
  tree(@Param('id', ParseUUIDPipe) id: string): Promise<TaskRow[]> {
    return this.reads.tree(id);
  }

  /** Adds a task to a draft. */
  @Requires('planning.plan.edit')
  @Post('plans/:id/tasks')
  create(@Param('id', ParseUUIDPipe) id: string, @Body() body: CreateTask): Promise<TaskView> {
    return this.tasks.create(id, body);
  }

  /** Issued tasks in sight. */
  @Requires('planning.issued.read')
  @Get('tasks')
  list(@Query() query: TaskQuery): Promise<Page<TaskListRow>> {
    return this.reads.list(query);
  }

  /** One task with its surroundings. */
  @Requires('planning.issued.read')
  @Get('tasks/:id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<TaskView> {
    return this.reads.get(id);
  }

  /** Changes a task of a draft. */
  @Requires('planning.plan.edit')
  @Patch('tasks/:id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdateTask,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.tasks.update(id, body, version);
  }

  /** Removes a task without children from a draft. */
  @Requires('planning.plan.edit')
  @HttpCode(204)
  @Delete('tasks/:id')
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.tasks.remove(id, version);
  }

  /** Indents, outdents or reorders; answers the whole tree. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('tasks/:id/move')
  move(@Param('id', ParseUUIDPipe) id: string, @Body() body: MoveTask): Promise<TaskRow[]> {
    return this.tasks.move(id, body);
  }

  /** Replaces the parties. */
  @Requires('planning.plan.edit')
  @Put('tasks/:id/parties')
  putParties(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutParties,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.parts.putParties(id, body, version);
  }

  /** Sets or removes the rhythm. */
  @Requires('planning.plan.edit')
  @Put('tasks/:id/recurrence')
  putRecurrence(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutRecurrence,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.parts.putRecurrence(id, body, version);
  }

  /** Sets or removes the target. */
  @Requires('planning.plan.edit')
  @Put('tasks/:id/target')
  putTarget(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutTarget,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.parts.putTarget(id, body, version);
  }

  /** Excuses one occurrence with a reason. */
  @Requires('planning.task.confirm')
  @HttpCode(200)
  @Post('tasks/:id/waive-occurrence')
  waive(@Param('id', ParseUUIDPipe) id: string, @Body() body: WaiveOccurrence): Promise<TaskView> {
    return this.waiving.waive(id, body);
  }
}
