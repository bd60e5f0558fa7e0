import { Module } from '@nestjs/common';
import { Announcements } from './announcements';
import { channelControllers, channelProviders } from './channel/channel.providers';
import { DailyNotices } from './daily-notices';
import { Deliveries } from './delivery/deliveries';
import { Digests } from './digest/digests';
import { MyDigests } from './digest/my-digests';
import { Audiences } from './inbox/audiences';
import { Inbox } from './inbox/inbox';
import { NoticeWriter } from './inbox/notice-writer';
import { NoticeController } from './notice.controller';
import { PreferenceController } from './preference/preference.controller';
import { Preferences } from './preference/preferences';
import { reminderProviders } from './reminder/reminder.providers';

/** The inbox, what fills it, and what is sent of it. */
@Module({
  controllers: [NoticeController, PreferenceController, ...channelControllers],
  providers: [
    ...[Announcements, Audiences, DailyNotices, Deliveries, Digests, Inbox, MyDigests, NoticeWriter, Preferences],
    ...reminderProviders,
    ...channelProviders,
  ],
  exports: [Announcements],
})
export class NotificationModule {}
