import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateSavedView, type PlanDaysView, type SavedViewView, UpdateSavedView } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { PlanDays } from './plan-days';
import { SavedViewService } from './saved-view.service';

/** Views of plans that people keep, and the days that calendar and timeline show. */
@ApiTags('saved-views')
@Controller('v1')
export class SavedViewController {
  constructor(
    private readonly views: SavedViewService,
    private readonly days: PlanDays,
  ) {}

  /** My own views and those my units share. */
  @Requires('planning.issued.read')
  @Get('saved-views')
  list(): Promise<SavedViewView[]> {
    return this.views.list();
  }

  /** Keeps a view. */
  @Requires('planning.issued.read')
  @Post('saved-views')
  create(@Body() body: CreateSavedView): Promise<SavedViewView> {
    return this.views.create(body);
  }

  /** The owner renames, changes or shares a view. */
  @Requires('planning.issued.read')
  @Put('saved-views/:id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdateSavedView,
    @IfMatch() version: number,
  ): Promise<SavedViewView> {
    return this.views.update(id, body, version);
  }

  /** The owner throws a view away. */
  @Requires('planning.issued.read')
  @HttpCode(204)
  @Delete('saved-views/:id')
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.views.remove(id, version);
  }

  /** Today and every occurrence of a plan. */
  @Requires('planning.issued.read')
  @Get('plans/:id/days')
  planDays(@Param('id', ParseUUIDPipe) id: string): Promise<PlanDaysView> {
    return this.days.of(id);
  }
}
