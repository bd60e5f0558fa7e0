import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  CreateTermPeriod,
  PeriodCalendarQuery,
  PeriodQuery,
  PutPeriodClosing,
  PutPeriodMeeting,
  PutPeriodRule,
  UnitPeriodQuery,
  type LineRuleView,
  type PeriodCalendarView,
  type PeriodView,
  type UnitPeriodView,
} from '@congtac/reporting-domain';
import { IfMatch, Requires, SignedIn } from '@congtac/shared-api';
import { PeriodRuleService } from './period-rule.service';
import { PeriodSettingService } from './period-setting.service';
import { PeriodService } from './period.service';
import { UnitPeriodService } from './unit-period.service';

/** Reporting periods: the catalogue, how units keep them, and what administrators and chairs set about them. */
@Controller('v1')
export class PeriodController {
  constructor(
    private readonly periods: PeriodService,
    private readonly unitPeriods: UnitPeriodService,
    private readonly rules: PeriodRuleService,
    private readonly settings: PeriodSettingService,
  ) {}

  @Get('periods')
  @SignedIn()
  list(@Query() query: PeriodQuery): Promise<PeriodView[]> {
    return this.periods.list(query);
  }

  /** Adds a term of office. */
  @Post('periods')
  @Requires('reporting.period.manage')
  addTerm(@Body() body: CreateTermPeriod): Promise<{ periodId: string }> {
    return this.settings.addTerm(body);
  }

  /** Takes an unused term of office away. */
  @Delete('periods/:periodId')
  @Requires('reporting.period.manage')
  @HttpCode(204)
  removeTerm(@Param('periodId', ParseUUIDPipe) periodId: string): Promise<void> {
    return this.settings.removeTerm(periodId);
  }

  /** The unit's periods that take reports now, and those that closed lately with reports missing. */
  @Get('unit-periods')
  @Requires('reporting.period.read')
  now(@Query() query: UnitPeriodQuery): Promise<UnitPeriodView[]> {
    return this.unitPeriods.now(query.unitId);
  }

  /** The periods of a year as the unit has to keep them. */
  @Get('period-calendar')
  @Requires('reporting.period.read')
  calendar(@Query() query: PeriodCalendarQuery): Promise<PeriodCalendarView> {
    return this.unitPeriods.calendar(query);
  }

  /** Sets the day of the review meeting; If-Match is `meetingVersion`. */
  @Put('unit-periods/:unitId/:periodId/meeting')
  @Requires('reporting.period.meeting')
  @HttpCode(204)
  meeting(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @Body() body: PutPeriodMeeting,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.settings.meeting(unitId, periodId, body, version);
  }

  /** Closes early, reopens, or goes back to the rule; If-Match is `closingVersion`. */
  @Put('unit-periods/:unitId/:periodId/closing')
  @Requires('reporting.period.read')
  @HttpCode(204)
  closing(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @Body() body: PutPeriodClosing,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.settings.closing(unitId, periodId, body, version);
  }

  /** The rules of the lines of units. */
  @Get('period-rules')
  @SignedIn()
  lines(): Promise<LineRuleView[]> {
    return this.rules.lines();
  }

  /** Says a line's rule; If-Match is its version. */
  @Put('period-rules/lines/:line')
  @Requires('reporting.period.manage')
  @HttpCode(204)
  putLine(@Param('line') line: string, @Body() body: PutPeriodRule, @IfMatch() version: number): Promise<void> {
    return this.rules.putLine(line, body, version);
  }

  /** Says a unit's own rule for itself and everything below it; If-Match is its version, 0 = none yet. */
  @Put('period-rules/units/:unitId')
  @Requires('reporting.period.manage')
  @HttpCode(204)
  putUnit(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Body() body: PutPeriodRule,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.rules.putUnit(unitId, body, version);
  }
}
