import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AudienceView,
  type CampaignView,
  EventQuery,
  type EventView,
  type ThemeView,
} from '@congtac/calendar-domain';
import { SignedIn, UnitOfWork } from '@congtac/shared-api';
import { CalendarRepository } from './calendar.repository';

/** Common catalogues: no unit's data, so everyone signed in reads them. Answers are whole lists (tens of rows). */
@ApiTags('calendar')
@Controller('v1')
export class CalendarController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendar: CalendarRepository,
  ) {}

  /** Themes of the programmes (S2-5). */
  @SignedIn()
  @Get('themes')
  themes(): Promise<ThemeView[]> {
    return this.uow.read(() => this.calendar.themes());
  }

  /** Campaigns, movements, funds (S0-18). */
  @SignedIn()
  @Get('campaigns')
  campaigns(): Promise<CampaignView[]> {
    return this.uow.read(() => this.calendar.campaigns());
  }

  /** Events and anniversaries, of one year when asked (S0-14). */
  @SignedIn()
  @Get('events')
  events(@Query() query: EventQuery): Promise<EventView[]> {
    return this.uow.read(() => this.calendar.events(query.year ?? null));
  }

  /** Target audiences (S0-21). */
  @SignedIn()
  @Get('audiences')
  audiences(): Promise<AudienceView[]> {
    return this.uow.read(() => this.calendar.audiences());
  }
}
