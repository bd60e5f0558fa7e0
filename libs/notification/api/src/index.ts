import { CreateNotification20261122200100 } from './migrations/20261122200100-create-notification';
import { NoticeEntity } from './notice.entity';

export { Announcements } from './announcements';
export { NotificationModule } from './notification.module';

/** Rows of schema `notification`. */
export const notificationEntities = [NoticeEntity];

/** Migrations of schema `notification`, in order. */
export const notificationMigrations = [CreateNotification20261122200100];
