import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type DigestView,
  type NoticeCount,
  type NoticePage,
  NoticeQuery,
  ReadNotices,
} from '@congtac/notification-domain';
import { SignedIn } from '@congtac/shared-api';
import { MyDigests } from './digest/my-digests';
import { Inbox } from './inbox/inbox';

/** The signed-in person's inbox. */
@ApiTags('notices')
@Controller('v1/notices')
export class NoticeController {
  constructor(
    private readonly inbox: Inbox,
    private readonly digests: MyDigests,
  ) {}

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

  /** The digest of one day, whole. */
  @SignedIn()
  @Get('digests/:digestId')
  digest(@Param('digestId', ParseUUIDPipe) digestId: string): Promise<DigestView> {
    return this.digests.get(digestId);
  }

  /** Marks notices as read. */
  @SignedIn()
  @Post('read')
  @HttpCode(200)
  read(@Body() body: ReadNotices): Promise<NoticeCount> {
    return this.inbox.read(body);
  }
}
