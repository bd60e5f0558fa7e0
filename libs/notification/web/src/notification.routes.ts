import type { Routes } from '@angular/router';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

const messages = () => [provideMessages('notification', vi, () => import('./i18n/en').then((m) => m.en))];

/** The inbox, mounted at `/thong-bao`, and how people are told. */
export const noticeRoutes: Routes = [
  {
    path: '',
    providers: messages(),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'notification.title',
        loadComponent: () => import('./feature-inbox/inbox-page').then((m) => m.InboxPage),
      },
      {
        path: 'tong-hop/:digestId',
        title: 'notification.digest.name',
        loadComponent: () => import('./feature-digest/digest-page').then((m) => m.DigestPage),
      },
      {
        path: 'cai-dat',
        title: 'notification.settings.title',
        loadComponent: () => import('./feature-settings/settings-page').then((m) => m.SettingsPage),
      },
    ],
  },
];

/** `/thoi-nhan-thu`, outside the shell: where the footer of a letter leads. */
export const stopMailRoutes: Routes = [
  {
    path: '',
    providers: messages(),
    title: 'notification.settings.stopTitle',
    loadComponent: () => import('./feature-stop/stop-mail-page').then((m) => m.StopMailPage),
  },
];
