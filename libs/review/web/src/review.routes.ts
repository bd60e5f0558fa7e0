import type { Routes } from '@angular/router';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

/**
 * Reviews, mounted at `/so-ket`: list (`?nam=&trang-thai=&don-vi=&q=&trang=`), cockpit
 * (`/:id?buoc=so-lieu|ket-qua|han-che|phuong-huong|kiem-tra|cong-bo&muc=<section>`) and the paper (`/:id/xem-truoc`).
 */
export const reviewRoutes: Routes = [
  {
    path: '',
    providers: [provideMessages('review', vi, () => import('./i18n/en').then((file) => file.en))],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'review.list.title',
        loadComponent: () => import('./feature-list/review-list-page').then((file) => file.ReviewListPage),
      },
      {
        path: ':id',
        pathMatch: 'full',
        title: 'review.cockpit.title',
        canDeactivate: [(page: { mayLeave(): Promise<boolean> }) => page.mayLeave()],
        loadComponent: () => import('./feature-cockpit/cockpit-page').then((file) => file.CockpitPage),
      },
      {
        path: ':id/xem-truoc',
        title: 'review.preview.title',
        loadComponent: () => import('./feature-preview/preview-page').then((file) => file.PreviewPage),
      },
    ],
  },
];
