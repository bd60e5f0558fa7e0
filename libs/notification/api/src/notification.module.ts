import { Module } from '@nestjs/common';
import { Announcements } from './announcements';
import { Inbox } from './inbox';
import { NoticeController } from './notice.controller';

/** The inbox and what fills it. */
@Module({ controllers: [NoticeController], providers: [Announcements, Inbox], exports: [Announcements] })
export class NotificationModule {}
