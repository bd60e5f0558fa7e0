import type { Routes } from '@angular/router';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

/** Pages for administrators of the installation, mounted at `/he-thong`. */
export const systemRoutes: Routes = [
  {
    path: '',
    providers: [provideMessages('system', vi, () => import('./i18n/en').then((m) => m.en))],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'cong-viec-nen' },
      {
        path: 'cong-viec-nen',
        title: 'system.jobs.title',
        loadComponent: () => import('./jobs-page').then((m) => m.JobsPage),
      },
    ],
  },
];
