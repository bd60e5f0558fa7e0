import { Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { NewCalendarFeedView } from '@congtac/notification-domain';
import { NoReplay, Public, requestContext, SignedIn } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import type { Request, Response } from 'express';
import { CalendarFeeds } from './calendar-feed';

/** The feed of due days for calendar programs. */
@ApiTags('notification-channels')
@Controller('v1/calendar-feeds')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  /** Makes the feed or gives it a new secret address, which is shown this once. */
  @SignedIn()
  @NoReplay()
  @Post()
  renew(): Promise<NewCalendarFeedView> {
    return this.feeds.renew();
  }

  /** Ends the feed. */
  @SignedIn()
  @HttpCode(204)
  @Delete()
  revoke(): Promise<void> {
    return this.feeds.revoke();
  }

  /** The feed; the secret address is the key. */
  @Public()
  @ApiProduces('text/calendar')
  @Header('X-Robots-Tag', 'noindex')
  @Get(':file')
  async read(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    if (token === undefined) throw notFound();
    const { text, etag } = await this.feeds.read(token, requestContext()?.requestId ?? '');
    response.setHeader('Cache-Control', 'private, no-cache').setHeader('ETag', etag);
    if (request.header('if-none-match') === etag) response.status(304).end();
    else response.type('text/calendar; charset=utf-8').send(text);
  }
}
