import { CalendarFeedEntity, MailAddressEntity, PushDeviceEntity } from './channel/channel.entities';
import { DeliveryEntity, DigestEntity, DigestMarkEntity, PreferenceEntity, SweepEntity } from './entities';
import { CreateNotification20261122200100 } from './migrations/20261122200100-create-notification';
import { Digests20261122225000 } from './migrations/20261122225000-digests';
import { CreateChannels20261122230000 } from './migrations/20261122230000-create-channels';
import { NoticeEntity } from './notice.entity';

export { Announcements } from './announcements';
export { DIGESTS_JOB, REMINDERS_JOB } from './daily-notices';
export { NotificationModule } from './notification.module';

/** Rows of schema `notification`. */
export const notificationEntities = [
  NoticeEntity,
  ...[DeliveryEntity, DigestEntity, DigestMarkEntity, PreferenceEntity, SweepEntity],
  ...[CalendarFeedEntity, MailAddressEntity, PushDeviceEntity],
];

/** Migrations of schema `notification`, in order. */
export const notificationMigrations = [
  CreateNotification20261122200100,
  Digests20261122225000,
  CreateChannels20261122230000,
];
