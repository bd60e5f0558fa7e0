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
  changes: '{{ count }} changes not seen',
  reason: {
    ASSIGNED: 'Assigned',
    DECISION: 'To decide',
    RETURNED: 'Returned',
    MENTIONED: 'Discussion',
    DUE: 'Due',
    PERIOD: 'Reporting period',
    DIRECTIVE: 'Directive',
    REMINDED: 'Reminder',
    ESCALATED: 'Late for long',
    INFO: 'For information',
    DIGEST: 'Digest',
  },
  digest: {
    name: 'Digest of the day',
    title: 'Digest of {{ day }}',
    summary: '{{ count }} things to know, pressing ones first.',
    counts: 'Things by kind',
    list: 'Things of the day',
    more: '{{ count }} more.',
    inbox: 'See them in the inbox',
  },
  settings: settingsEn,
};
