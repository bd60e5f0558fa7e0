import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AudienceView,
  type CampaignView,
  CatalogueQuery,
  type CatalogueRightsView,
  EventQuery,
  type EventView,
  SaveAudience,
  SaveCampaign,
  SaveEvent,
  SaveTheme,
  SaveThemeSet,
  type ThemeSetView,
  type ThemeView,
} from '@congtac/calendar-domain';
import { IfMatch, Requires, SignedIn } from '@congtac/shared-api';
import { VietnameseLunarCalendar } from '../vietnamese-lunar-calendar';
import { campaignColumns, eventColumns, themeColumns, themeSetColumns } from './catalogue-columns';
import { CatalogueLists } from './catalogue-lists';
import { CatalogueWrites } from './catalogue-writes';

/** Id of a row that was made. */
interface Made {
  id: string;
}

/** Catalogues of plans: themes with their sets, campaigns, events, audiences. Everyone signed in reads them. */
@ApiTags('calendar')
@Controller('v1')
export class CatalogueController {
  constructor(
    private readonly lists: CatalogueLists,
    private readonly writes: CatalogueWrites,
    private readonly lunar: VietnameseLunarCalendar,
  ) {}

  /** Where the person may add rows. */
  @SignedIn()
  @Get('catalogue-rights')
  rights(): Promise<CatalogueRightsView> {
    return this.lists.rightsView();
  }

  /** Sets of themes with their terms. */
  @SignedIn()
  @Get('theme-sets')
  themeSets(@Query() query: CatalogueQuery): Promise<ThemeSetView[]> {
    return this.lists.themeSets(query);
  }

  @Requires('calendar.catalogue.edit')
  @Post('theme-sets')
  createThemeSet(@Body() body: SaveThemeSet): Promise<Made> {
    return this.writes.create('theme-set', body, themeSetColumns(body));
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Put('theme-sets/:id')
  async updateThemeSet(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveThemeSet,
  ): Promise<void> {
    await this.writes.update('theme-set', id, version, body, themeSetColumns(body));
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Delete('theme-sets/:id')
  removeThemeSet(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.writes.remove('theme-set', id, version);
  }

  /** Themes of the programmes (S2-5). */
  @SignedIn()
  @Get('themes')
  themes(@Query() query: CatalogueQuery): Promise<ThemeView[]> {
    return this.lists.themes(query);
  }

  @Requires('calendar.catalogue.edit')
  @Post('themes')
  createTheme(@Body() body: SaveTheme): Promise<Made> {
    return this.writes.create('theme', body, themeColumns(body));
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Put('themes/:id')
  async updateTheme(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveTheme,
  ): Promise<void> {
    await this.writes.update('theme', id, version, body, themeColumns(body));
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Delete('themes/:id')
  removeTheme(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.writes.remove('theme', id, version);
  }

  /** Campaigns, movements, funds (S0-18). */
  @SignedIn()
  @Get('campaigns')
  campaigns(@Query() query: CatalogueQuery): Promise<CampaignView[]> {
    return this.lists.campaigns(query);
  }

  @Requires('calendar.catalogue.edit')
  @Post('campaigns')
  createCampaign(@Body() body: SaveCampaign): Promise<Made> {
    return this.writes.create('campaign', body, campaignColumns(body));
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Put('campaigns/:id')
  async updateCampaign(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveCampaign,
  ): Promise<void> {
    await this.writes.update('campaign', id, version, body, campaignColumns(body));
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Delete('campaigns/:id')
  removeCampaign(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.writes.remove('campaign', id, version);
  }

  /** Events and anniversaries; of one year when asked, as they fall in it (S0-14). */
  @SignedIn()
  @Get('events')
  events(@Query() query: EventQuery): Promise<EventView[]> {
    return this.lists.events(query);
  }

  @Requires('calendar.event.edit')
  @Post('events')
  createEvent(@Body() body: SaveEvent): Promise<Made> {
    return this.writes.create('event', body, eventColumns(body, this.lunar));
  }

  @Requires('calendar.event.edit')
  @HttpCode(204)
  @Put('events/:id')
  async updateEvent(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveEvent,
  ): Promise<void> {
    await this.writes.update('event', id, version, body, eventColumns(body, this.lunar));
  }

  @Requires('calendar.event.edit')
  @HttpCode(204)
  @Delete('events/:id')
  removeEvent(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.writes.remove('event', id, version);
  }

  /** Target audiences (S0-21). */
  @SignedIn()
  @Get('audiences')
  audiences(@Query() query: CatalogueQuery): Promise<AudienceView[]> {
    return this.lists.audiences(query);
  }

  @Requires('calendar.catalogue.edit')
  @Post('audiences')
  createAudience(@Body() body: SaveAudience): Promise<Made> {
    return this.writes.create('audience', body, {});
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Put('audiences/:id')
  async updateAudience(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveAudience,
  ): Promise<void> {
    await this.writes.update('audience', id, version, body, {});
  }

  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Delete('audiences/:id')
  removeAudience(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.writes.remove('audience', id, version);
  }
}
