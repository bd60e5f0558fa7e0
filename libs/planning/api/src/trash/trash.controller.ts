import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type TrashItemView, TrashQuery } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { TrashService } from './trash.service';

/** Deleted plans, sections and tasks: 30 days to bring them back. */
@ApiTags('plans')
@Controller('v1')
export class TrashController {
  constructor(private readonly trash: TrashService) {}

  /** What was deleted by whom and how long it is kept. */
  @Requires('planning.plan.read')
  @Get('plans/trash')
  list(@Query() query: TrashQuery): Promise<TrashItemView[]> {
    return this.trash.list(query.unitId);
  }

  /** Deletes a draft or a withdrawn plan. */
  @Requires('planning.plan.edit')
  @HttpCode(204)
  @Delete('plans/:id')
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.trash.removePlan(id, version);
  }

  /** Brings a plan back with everything in it. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('plans/:id/restore')
  restorePlan(@Param('id', ParseUUIDPipe) id: string): Promise<TrashItemView> {
    return this.trash.restore('PLAN', id);
  }

  /** Brings a section back into its draft. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('sections/:id/restore')
  restoreSection(@Param('id', ParseUUIDPipe) id: string): Promise<TrashItemView> {
    return this.trash.restore('SECTION', id);
  }

  /** Brings a task back into its draft. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('tasks/:id/restore')
  restoreTask(@Param('id', ParseUUIDPipe) id: string): Promise<TrashItemView> {
    return this.trash.restore('TASK', id);
  }
}
