import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type NoticeCount, type NoticePage, NoticeQuery, ReadNotices } from '@congtac/notification-domain';
import { SignedIn } from '@congtac/shared-api';
import { Inbox } from './inbox';

/** The signed-in person's inbox. */
@ApiTags('notices')
@Controller('v1/notices')
export class NoticeController {
  constructor(private readonly inbox: Inbox) {}

  /** A stretch of the inbox, newest first. */
  @SignedIn()
  @Get()
  page(@Query() query: NoticeQuery): Promise<NoticePage> {
    return this.inbox.page(query);
  }

  /** How many notices wait to be read. */
  @SignedIn()
  @Get('count')
  count(): Promise<NoticeCount> {
    return this.inbox.count();
  }

  /** Marks notices as read. */
  @SignedIn()
  @Post('read')
  @HttpCode(200)
  read(@Body() body: ReadNotices): Promise<NoticeCount> {
    return this.inbox.read(body);
  }
}
