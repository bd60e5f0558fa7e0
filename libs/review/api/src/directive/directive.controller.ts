import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AudienceInput,
  type AudienceLevel,
  AudienceLevelsQuery,
  type AudienceView,
  CreateDirective,
  DirectiveQuery,
  type DirectiveRow,
  type DirectiveView,
  ForRecipient,
  PreviewAudience,
  RelayDirective,
  UpdateDirective,
  type WaitingDirectives,
} from '@congtac/review-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { Audience } from './audience.service';
import { DirectiveLists } from './directive-lists';
import { DirectiveReceiving } from './directive-receiving';
import { DirectiveRelay } from './directive-relay';
import { DirectiveService } from './directive.service';

/** Directives: written or registered, sent to units, acknowledged, passed on. */
@ApiTags('directives')
@Controller('v1')
export class DirectiveController {
  constructor(
    private readonly directives: DirectiveService,
    private readonly receiving: DirectiveReceiving,
    private readonly relays: DirectiveRelay,
    private readonly lists: DirectiveLists,
    private readonly audience: Audience,
  ) {}

  /** Received ones (`box=IN`), sent ones (OUT), or those of the units below (BELOW). */
  @Requires('review.directive.read')
  @Get('directives')
  list(@Query() query: DirectiveQuery): Promise<Page<DirectiveRow>> {
    return this.lists.list(query);
  }

  /** What waits for "Đã nhận" of the person's units. */
  @Requires('review.directive.read')
  @Get('directives/waiting')
  waiting(): Promise<WaitingDirectives> {
    return this.lists.waiting();
  }

  /** Levels below a unit that can be addressed as a whole. */
  @Requires('review.directive.read')
  @Get('directive-audience/levels')
  levels(@Query() query: AudienceLevelsQuery): Promise<AudienceLevel[]> {
    return this.audience.levels(query.unitId);
  }

  /** Who would get it, before anything is sent. */
  @Requires('review.directive.read')
  @Post('directive-audience')
  @HttpCode(200)
  preview(@Body() body: PreviewAudience): Promise<AudienceView> {
    return this.audience.preview(body.unitId, body);
  }

  /** Writes a draft, or registers one from outside. */
  @Requires('review.directive.write')
  @Post('directives')
  create(@Body() body: CreateDirective): Promise<DirectiveView> {
    return this.directives.create(body);
  }

  /** One directive with who got it and how far each is. */
  @Requires('review.directive.read')
  @Get('directives/:id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<DirectiveView> {
    return this.directives.get(id);
  }

  /** Writes the whole content of a draft. */
  @Requires('review.directive.write')
  @Put('directives/:id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateDirective,
  ): Promise<DirectiveView> {
    return this.directives.update(id, version, body);
  }

  /** Removes a draft. */
  @Requires('review.directive.write')
  @Delete('directives/:id')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.directives.remove(id, version);
  }

  /** Sends to named units or a whole level; again = to further units. */
  @Requires('review.directive.send')
  @Post('directives/:id/send')
  @HttpCode(200)
  send(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AudienceInput,
  ): Promise<DirectiveView> {
    return this.directives.send(id, version, body);
  }

  /** Marks a directive as carried out. */
  @Requires('review.directive.send')
  @Post('directives/:id/implement')
  @HttpCode(200)
  implement(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<DirectiveView> {
    return this.directives.move(id, version, 'implement');
  }

  /** Ends a directive. */
  @Requires('review.directive.send')
  @Post('directives/:id/close')
  @HttpCode(200)
  close(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<DirectiveView> {
    return this.directives.move(id, version, 'close');
  }

  /** Notes that the receiving unit has looked. */
  @Requires('review.directive.acknowledge')
  @Post('directives/:id/open')
  @HttpCode(200)
  open(@Param('id', ParseUUIDPipe) id: string, @Body() body: ForRecipient): Promise<DirectiveView> {
    return this.receiving.open(id, body.unitId);
  }

  /** "Đã nhận". */
  @Requires('review.directive.acknowledge')
  @Post('directives/:id/acknowledge')
  @HttpCode(200)
  acknowledge(@Param('id', ParseUUIDPipe) id: string, @Body() body: ForRecipient): Promise<DirectiveView> {
    return this.receiving.acknowledge(id, body.unitId);
  }

  /** The receiving unit reports that it has done what was asked. */
  @Requires('review.directive.acknowledge')
  @Post('directives/:id/implemented')
  @HttpCode(200)
  implemented(@Param('id', ParseUUIDPipe) id: string, @Body() body: ForRecipient): Promise<DirectiveView> {
    return this.receiving.implemented(id, body.unitId);
  }

  /** Passes a received one on to the unit's own lower units; answers the new directive. */
  @Requires('review.directive.send')
  @Post('directives/:id/relay')
  relay(@Param('id', ParseUUIDPipe) id: string, @Body() body: RelayDirective): Promise<DirectiveView> {
    return this.relays.relay(id, body);
  }
}
