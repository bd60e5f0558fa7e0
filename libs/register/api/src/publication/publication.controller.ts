import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddPublicationIssue,
  type DeliveryView,
  Distribute,
  type IssueDistributionView,
  PublicationQuery,
  type PublicationRow,
  type PublicationView,
  SavePublication,
} from '@congtac/register-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { DistributionService } from './distribution.service';
import { PublicationService } from './publication.service';

/** Publications, their issues and where each issue went. */
@ApiTags('register')
@Controller('v1')
export class PublicationController {
  constructor(
    private readonly publications: PublicationService,
    private readonly distributions: DistributionService,
  ) {}

  /** Publications in sight with the issues counted in a year. */
  @Requires('register.publication.read')
  @Get('publications')
  list(@Query() query: PublicationQuery): Promise<PublicationRow[]> {
    return this.publications.list(query);
  }

  @Requires('register.publication.write')
  @Post('publications')
  create(@Body() body: SavePublication): Promise<PublicationView> {
    return this.publications.create(body);
  }

  /** One publication with the issues of a year. */
  @Requires('register.publication.read')
  @Get('publications/:id')
  get(@Param('id', ParseUUIDPipe) id: string, @Query() query: PublicationQuery): Promise<PublicationView> {
    return this.publications.get(id, query.year);
  }

  @Requires('register.publication.write')
  @Put('publications/:id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SavePublication,
  ): Promise<PublicationView> {
    return this.publications.update(id, version, body);
  }

  /** Records an issue. */
  @Requires('register.publication.write')
  @Post('publications/:id/issues')
  addIssue(@Param('id', ParseUUIDPipe) id: string, @Body() body: AddPublicationIssue): Promise<PublicationView> {
    return this.publications.addIssue(id, body);
  }

  /** Who got an issue and who has not. */
  @Requires('register.publication.read')
  @Get('publication-issues/:id')
  distribution(@Param('id', ParseUUIDPipe) id: string): Promise<IssueDistributionView> {
    return this.distributions.of(id);
  }

  /** Hands an issue on to units below. */
  @Requires('register.publication.write')
  @Post('publication-issues/:id/distributions')
  distribute(@Param('id', ParseUUIDPipe) id: string, @Body() body: Distribute): Promise<IssueDistributionView> {
    return this.distributions.distribute(id, body);
  }

  /** Issues on their way to the person's units. */
  @Requires('register.delivery.confirm')
  @Get('deliveries')
  deliveries(): Promise<DeliveryView[]> {
    return this.distributions.deliveries();
  }

  /** The unit got the issue. */
  @Requires('register.delivery.confirm')
  @Post('deliveries/:id/confirm')
  @HttpCode(200)
  confirm(@Param('id', ParseUUIDPipe) id: string): Promise<IssueDistributionView> {
    return this.distributions.confirm(id);
  }
}
