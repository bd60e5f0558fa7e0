import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type NoticePreferenceView, PutNoticePreference } from '@congtac/notification-domain';
import { IfMatch, SignedIn } from '@congtac/shared-api';
import { Preferences } from './preferences';

/** How the signed-in person wants to be told. */
@ApiTags('notices')
@Controller('v1/notice-preference')
export class PreferenceController {
  constructor(private readonly preferences: Preferences) {}

  /** Time of the digest and the channels of every topic. */
  @SignedIn()
  @Get()
  mine(): Promise<NoticePreferenceView> {
    return this.preferences.mine();
  }

  /** Keeps a choice; If-Match is the version shown. */
  @SignedIn()
  @Put()
  put(@Body() body: PutNoticePreference, @IfMatch() version: number): Promise<NoticePreferenceView> {
    return this.preferences.put(body, version);
  }
}
