import type { MessagesOf } from '@congtac/shared-ui';
import { settingsEn } from './settings.en';
import type { vi } from './vi';

/** English texts of the inbox. */
export const en: MessagesOf<typeof vi> = {
  title: 'Notices',
  readAll: 'Mark all as read',
  tabs: 'Filter notices',
  all: 'All',
  unread: 'Unread',
  list: 'List of notices',
  new: 'Unread',
  urgent: 'Urgent',
  none: 'No notices yet',
  noneWhy: 'Assigned work, plans to approve, reminders and directives will appear here.',
  noneUnread: 'You have read everything',
  more: 'Show more',
  settings: settingsEn,
};
