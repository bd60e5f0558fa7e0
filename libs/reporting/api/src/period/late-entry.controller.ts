import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  GrantLateEntry,
  LateEntryQuery,
  RefuseLateEntry,
  RequestLateEntry,
  type LateEntryView,
} from '@congtac/reporting-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { LateEntryService } from './late-entry.service';

/** Exceptions for late entry into closed periods. */
@Controller('v1/late-entries')
export class LateEntryController {
  constructor(private readonly requests: LateEntryService) {}

  @Get()
  @Requires('reporting.period.read')
  list(@Query() query: LateEntryQuery): Promise<LateEntryView[]> {
    return this.requests.list(query);
  }

  @Post()
  @Requires('reporting.late-entry.ask')
  request(@Body() body: RequestLateEntry): Promise<LateEntryView> {
    return this.requests.request(body);
  }

  @Post(':id/grant')
  @Requires('reporting.late-entry.decide')
  @HttpCode(200)
  grant(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GrantLateEntry,
    @IfMatch() version: number,
  ): Promise<LateEntryView> {
    return this.requests.grant(id, body, version);
  }

  @Post(':id/refuse')
  @Requires('reporting.late-entry.decide')
  @HttpCode(200)
  refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RefuseLateEntry,
    @IfMatch() version: number,
  ): Promise<LateEntryView> {
    return this.requests.refuse(id, body, version);
  }

  @Post(':id/withdraw')
  @Requires('reporting.late-entry.ask')
  @HttpCode(200)
  withdraw(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<LateEntryView> {
    return this.requests.withdraw(id, version);
  }
}
