import { Body, Controller, Get, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PutUnitSetting, type UnitSettingView } from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { UnitSettingService } from './unit-setting.service';

/** How units plan: approval mode and limits. */
@ApiTags('planning-settings')
@Controller('v1/planning-settings')
export class UnitSettingController {
  constructor(private readonly settings: UnitSettingService) {}

  /** The settings of a unit; the defaults stand at version 0. */
  @Requires('planning.setting.read')
  @Get(':unitId')
  get(@Param('unitId', ParseIntPipe) unitId: number): Promise<UnitSettingView> {
    return this.settings.get(unitId);
  }

  /** Changes them; If-Match is the version shown. */
  @Requires('planning.setting.read')
  @Put(':unitId')
  put(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Body() body: PutUnitSetting,
    @IfMatch() version: number,
  ): Promise<UnitSettingView> {
    return this.settings.put(unitId, body, version);
  }
}
