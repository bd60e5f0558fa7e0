import type { Routes } from '@angular/router';
import { provideMessages } from '@congtac/shared-ui';
import type { CatalogueName } from './data-access/catalogue-client';
import { vi } from './i18n/vi';

const catalogue = (path: string, name: CatalogueName): Routes[number] => ({
  path,
  title: `calendar.kind.${name}.title`,
  data: { name },
  loadComponent: () => import('./feature-catalogue/catalogue-page').then((m) => m.CataloguePage),
});

/** Catalogues, mounted at `/danh-muc`; filters in the query (`tim`, `nam`, `ngung`). */
export const calendarRoutes: Routes = [
  {
    path: '',
    providers: [provideMessages('calendar', vi, () => import('./i18n/en').then((m) => m.en))],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'calendar.index.title',
        loadComponent: () => import('./feature-index/index-page').then((m) => m.CatalogueIndexPage),
      },
      catalogue('chuyen-de', 'theme'),
      catalogue('cuoc-van-dong', 'campaign'),
      catalogue('su-kien', 'event'),
      catalogue('doi-tuong', 'audience'),
      {
        path: 'ngay-nghi',
        title: 'calendar.daysOff.title',
        loadComponent: () => import('./feature-days-off/days-off-page').then((m) => m.DaysOffPage),
      },
    ],
  },
];
