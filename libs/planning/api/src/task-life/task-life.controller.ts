import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AllowOpenChildren,
  CancelTask,
  CorrectCompletion,
  PutSeries,
  ReassignTask,
  ReplaceTask,
  type SeriesPreview,
  SuspendTask,
  type TaskHistoryRow,
  TaskReason,
  type TaskUnitView,
  type TaskView,
  UnwaiveOccurrence,
} from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { Waiving } from '../task/waiving';
import { SeriesService } from './series.service';
import { TaskHistory } from './task-history';
import { TaskLife } from './task-life.service';
import { TaskReplacement } from './task-replacement';
import { TaskUnits } from './task-units';

/** Steps of a task's life; every step takes `If-Match` and answers with the task. */
@ApiTags('tasks')
@Controller('v1/tasks/:id')
export class TaskLifeController {
  constructor(
    private readonly life: TaskLife,
    private readonly replacement: TaskReplacement,
    private readonly series: SeriesService,
    private readonly waiving: Waiving,
    private readonly history: TaskHistory,
    private readonly units: TaskUnits,
  ) {}

  /** The LEAD unit begins. */
  @Requires('planning.task.report')
  @HttpCode(200)
  @Post('start')
  start(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.life.start(id, version);
  }

  /** The assigning chair lets the work rest. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('suspend')
  suspend(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SuspendTask,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.life.suspend(id, body, version);
  }

  /** Work goes on. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('resume')
  resume(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.life.resume(id, version);
  }

  /** The assigning chair calls the task off. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('cancel')
  cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CancelTask,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.life.cancel(id, body, version);
  }

  /** A new task takes the place of this one; answers the new one. */
  @Requires('planning.task.direct')
  @Post('replace')
  replace(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplaceTask,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.replacement.replace(id, body, version);
  }

  /** The LEAD unit's chair refuses. */
  @Requires('planning.task.refuse')
  @HttpCode(200)
  @Post('refuse')
  refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TaskReason,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.life.refuse(id, body, version);
  }

  /** The assigning chair accepts the refusal. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('accept-refusal')
  acceptRefusal(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TaskView> {
    return this.life.acceptRefusal(id, version);
  }

  /** Another LEAD unit for a refused task. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('reassign')
  reassign(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReassignTask,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.life.reassign(id, body, version);
  }

  /** Corrects the recorded day of completion. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('correct-completion')
  correctCompletion(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectCompletion,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.life.correctCompletion(id, body, version);
  }

  /** Whether completion may be reported while sub-tasks are open. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('allow-open-children')
  allowOpenChildren(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AllowOpenChildren,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.life.allowOpenChildren(id, body, version);
  }

  /** Takes a waiver back. */
  @Requires('planning.task.confirm')
  @HttpCode(200)
  @Post('unwaive-occurrence')
  unwaive(@Param('id', ParseUUIDPipe) id: string, @Body() body: UnwaiveOccurrence): Promise<TaskView> {
    return this.waiving.unwaive(id, body);
  }

  /** What an edit of the series would do. */
  @Requires('planning.task.direct')
  @HttpCode(200)
  @Post('series/preview')
  preview(@Param('id', ParseUUIDPipe) id: string, @Body() body: PutSeries): Promise<SeriesPreview> {
    return this.series.preview(id, body);
  }

  /** Edits the series; what has begun stays. */
  @Requires('planning.task.direct')
  @Put('series')
  putSeries(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutSeries,
    @IfMatch() version: number,
  ): Promise<TaskView> {
    return this.series.put(id, body, version);
  }

  /** What happened to the task, newest first. */
  @Requires('planning.issued.read')
  @Get('history')
  of(@Param('id', ParseUUIDPipe) id: string): Promise<TaskHistoryRow[]> {
    return this.history.of(id);
  }

  /** What lower units do about the task. */
  @Requires('planning.issued.read')
  @Get('units')
  below(@Param('id', ParseUUIDPipe) id: string): Promise<TaskUnitView[]> {
    return this.units.of(id);
  }
}
