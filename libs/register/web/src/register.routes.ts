import type { Routes } from '@angular/router';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

/** Publications, mounted at `/an-pham`. */
export const publicationRoutes: Routes = [
  {
    path: '',
    providers: [provideMessages('register', vi, () => import('./i18n/en').then((m) => m.en))],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'register.list.title',
        loadComponent: () => import('./feature-publications/publication-list-page').then((m) => m.PublicationListPage),
      },
      {
        path: 'so/:id',
        title: 'register.issue.title',
        loadComponent: () => import('./feature-issue/issue-page').then((m) => m.IssuePage),
      },
      {
        path: ':id',
        title: 'register.page.title',
        loadComponent: () => import('./feature-publications/publication-page').then((m) => m.PublicationPage),
      },
    ],
  },
];
