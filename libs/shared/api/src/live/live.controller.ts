import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { IntField } from '@congtac/shared-domain';
import type { Response } from 'express';
import { requestContext } from '../access/request-context';
import { SignedIn } from '../access/requires';
import { LiveHub } from './live-hub';

/** `GET /live`. */
export class LiveQuery {
  /** Seconds the screen has gone without news. */
  @IntField({ label: 'Số giây đã lỡ', min: 0, max: 1_000_000, optional: true, fromText: true })
  missed: number = 0;
}

/** News for open screens, as server-sent events: `ready`, `changes`, `refresh`, `rights`, `ended`. */
@Controller('v1/live')
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  /** Stays open; says what happened where, never what it says. */
  @ApiExcludeEndpoint()
  @SignedIn()
  @Get()
  async open(@Query() query: LiveQuery, @Res() response: Response): Promise<void> {
    const principal = requestContext()?.principal;
    if (principal) await this.hub.open(response, principal, query.missed);
  }
}
