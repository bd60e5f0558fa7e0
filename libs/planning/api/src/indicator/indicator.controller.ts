import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateIndicator, IndicatorQuery, type IndicatorView, UpdateIndicator } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { IndicatorService } from './indicator.service';

/** The catalogue of indicators. */
@ApiTags('indicators')
@Controller('v1/indicators')
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  /** Indicators in sight: own ones and those of the line above. */
  @Requires('planning.indicator.read')
  @Get()
  list(@Query() query: IndicatorQuery): Promise<Page<IndicatorView>> {
    return this.indicators.list(query);
  }

  /** One indicator. */
  @Requires('planning.indicator.read')
  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<IndicatorView> {
    return this.indicators.get(id);
  }

  /** Adds one to the catalogue of a unit. */
  @Requires('planning.indicator.edit')
  @Post()
  create(@Body() body: CreateIndicator): Promise<IndicatorView> {
    return this.indicators.create(body);
  }

  /** Changes or archives one. */
  @Requires('planning.indicator.edit')
  @Patch(':id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UpdateIndicator,
    @IfMatch() version: number,
  ): Promise<IndicatorView> {
    return this.indicators.update(id, body, version);
  }

  /** Removes one that nothing uses. */
  @Requires('planning.indicator.edit')
  @HttpCode(204)
  @Delete(':id')
  async remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    await this.indicators.remove(id, version);
  }
}
