import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AcceptJustification,
  AskJustification,
  type ParentContextView,
  PutJustification,
  PutTaskTarget,
  ReturnJustification,
  type TargetComparisonView,
  type TaskTargetView,
} from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { ComparisonService } from './comparison.service';
import { JustificationService } from './justification.service';
import { ParentContexts } from './parent-context.service';
import { TargetService } from './target.service';

/** Targets of a task, their justifications, what stands above a task, and the comparison over the units below. */
@ApiTags('targets')
@Controller('v1')
export class TargetController {
  constructor(
    private readonly targets: TargetService,
    private readonly justifications: JustificationService,
    private readonly comparison: ComparisonService,
    private readonly contexts: ParentContexts,
  ) {}

  /** Every target of a task. */
  @Requires('planning.issued.read')
  @Get('tasks/:id/targets')
  ofTask(@Param('id', ParseUUIDPipe) id: string): Promise<TaskTargetView[]> {
    return this.targets.ofTask(id);
  }

  /** What the units above wrote about the task this one answers or supports. */
  @Requires('planning.issued.read')
  @Get('tasks/:id/parent-context')
  context(@Param('id', ParseUUIDPipe) id: string): Promise<ParentContextView[]> {
    return this.contexts.of(id);
  }

  /** Adds a target; answers with every target of the task. */
  @Requires('planning.plan.edit')
  @Post('tasks/:id/targets')
  add(@Param('id', ParseUUIDPipe) id: string, @Body() body: PutTaskTarget): Promise<TaskTargetView[]> {
    return this.targets.add(id, body);
  }

  /** Changes one target; answers with every target of the task. */
  @Requires('planning.plan.edit')
  @Put('targets/:id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutTaskTarget,
    @IfMatch() version: number,
  ): Promise<TaskTargetView[]> {
    return this.targets.update(id, body, version);
  }

  /** Takes one target off; answers with the ones left. */
  @Requires('planning.plan.edit')
  @Delete('targets/:id')
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TaskTargetView[]> {
    return this.targets.remove(id, version);
  }

  /** The unit explains its commitment. */
  @Requires('planning.plan.edit')
  @Put('targets/:id/justification')
  justify(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutJustification,
    @IfMatch() version: number,
  ): Promise<TaskTargetView> {
    return this.justifications.justify(id, body, version);
  }

  /** The unit above accepts the explanation. */
  @Requires('planning.target.decide')
  @Post('targets/:id/justification/accept')
  accept(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AcceptJustification,
    @IfMatch() version: number,
  ): Promise<TaskTargetView> {
    return this.justifications.accept(id, body, version);
  }

  /** The unit above returns it with a reason. */
  @Requires('planning.target.decide')
  @Post('targets/:id/justification/return')
  return(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnJustification,
    @IfMatch() version: number,
  ): Promise<TaskTargetView> {
    return this.justifications.return(id, body, version);
  }

  /** "Chỉ tiêu giao": assigned and committed of every unit below. */
  @Requires('planning.board.read')
  @Get('plans/:id/target-comparison')
  compare(@Param('id', ParseUUIDPipe) id: string): Promise<TargetComparisonView> {
    return this.comparison.of(id);
  }

  /** Asks one lower unit for an explanation. */
  @Requires('planning.target.decide')
  @Post('plans/:id/target-comparison/ask')
  ask(@Param('id', ParseUUIDPipe) id: string, @Body() body: AskJustification): Promise<TargetComparisonView> {
    return this.comparison.ask(id, body);
  }
}
