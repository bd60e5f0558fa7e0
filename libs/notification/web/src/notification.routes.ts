import type { Routes } from '@angular/router';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

/** The inbox, mounted at `/thong-bao`. */
export const noticeRoutes: Routes = [
  {
    path: '',
    providers: [provideMessages('notification', vi, () => import('./i18n/en').then((m) => m.en))],
    title: 'notification.title',
    loadComponent: () => import('./feature-inbox/inbox-page').then((m) => m.InboxPage),
  },
];
