import type { Routes } from '@angular/router';
import { importMessages } from '@congtac/org-ui';
import { provideMessages } from '@congtac/shared-ui';
import { UnitTreeStore } from './feature-tree/unit-tree-store';
import { vi } from './i18n/vi';

const texts = () => provideMessages('org', vi, () => import('./i18n/en').then((m) => m.en));

/** `/don-vi`: the tree (`?q=` search, `?trong=` place on phones) and the page of one unit. */
export const orgRoutes: Routes = [
  {
    path: '',
    providers: [texts(), UnitTreeStore],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'org.tree.title',
        loadComponent: () => import('./feature-tree/unit-tree-page').then((m) => m.UnitTreePage),
      },
      {
        path: ':unitId',
        title: 'org.unit.pageTitle',
        loadComponent: () => import('./feature-unit/unit-page').then((m) => m.UnitPage),
      },
    ],
  },
];

/** `/nhap-don-vi`: a list of units from a file; `?nhan=` the receiving unit, `?lan=` a running import. */
export const importRoutes: Routes = [
  {
    path: '',
    providers: [texts(), importMessages()],
    title: 'org.import.title',
    loadComponent: () => import('./feature-import/unit-import-page').then((m) => m.UnitImportPage),
  },
];
