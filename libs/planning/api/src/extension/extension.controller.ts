import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ExtensionQuery,
  type ExtensionView,
  GrantExtension,
  RefuseExtension,
  RequestExtension,
} from '@congtac/planning-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { ExtensionService } from './extension.service';

/** The extension ledger (gia hạn). */
@ApiTags('extensions')
@Controller('v1')
export class ExtensionController {
  constructor(private readonly extensions: ExtensionService) {}

  /** Requests to decide about and those of one's own units. */
  @Requires('planning.extension.request')
  @Get('extensions')
  list(@Query() query: ExtensionQuery): Promise<Page<ExtensionView>> {
    return this.extensions.list(query);
  }

  /** The ledger of one task. */
  @Requires('planning.issued.read')
  @Get('tasks/:id/extensions')
  ofTask(@Param('id', ParseUUIDPipe) id: string): Promise<ExtensionView[]> {
    return this.extensions.ofTask(id);
  }

  /** The LEAD unit asks for more time. */
  @Requires('planning.extension.request')
  @Post('tasks/:id/extensions')
  request(@Param('id', ParseUUIDPipe) id: string, @Body() body: RequestExtension): Promise<ExtensionView> {
    return this.extensions.request(id, body);
  }

  /** The owner's chair gives it. */
  @Requires('planning.extension.decide')
  @HttpCode(200)
  @Post('extensions/:id/grant')
  grant(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GrantExtension,
    @IfMatch() version: number,
  ): Promise<ExtensionView> {
    return this.extensions.grant(id, body, version);
  }

  /** The owner's chair does not give it. */
  @Requires('planning.extension.decide')
  @HttpCode(200)
  @Post('extensions/:id/refuse')
  refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RefuseExtension,
    @IfMatch() version: number,
  ): Promise<ExtensionView> {
    return this.extensions.refuse(id, body, version);
  }

  /** The LEAD unit takes its request back. */
  @Requires('planning.extension.request')
  @HttpCode(200)
  @Post('extensions/:id/withdraw')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<ExtensionView> {
    return this.extensions.withdraw(id, version);
  }
}
