import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { IfMatch, Requires } from '@congtac/shared-api';
import { type ClosedUnitView, ClosingQuery, CloseUnit, type UnitClosingView } from '@congtac/org-domain';
import { UnitClosing } from './closing.service';

/** Routes of ending a unit. */
@Controller('v1/units')
export class ClosingController {
  constructor(private readonly closing: UnitClosing) {}

  /** What is open with a unit, and who would take it over. */
  @Requires('org.unit.close')
  @Get(':unitId/closing')
  preview(@Param('unitId', ParseIntPipe) unitId: number, @Query() query: ClosingQuery): Promise<UnitClosingView> {
    return this.closing.preview(unitId, query.on);
  }

  /** Ends a unit and hands over its open work. */
  @Requires('org.unit.close')
  @HttpCode(200)
  @Post(':unitId/close')
  close(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Body() body: CloseUnit,
    @IfMatch() version: number,
  ): Promise<ClosedUnitView> {
    return this.closing.close(unitId, body, version);
  }
}
