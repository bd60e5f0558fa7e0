import type { Routes } from '@angular/router';
import { importMessages } from '@congtac/org-ui';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './people/i18n/vi';
import { SlipStore } from './people/slip-store';

/** People and accounts below `/nguoi-dung`: `?unit=` the unit; invitation, slips, import, one account. */
export const peopleRoutes: Routes = [
  {
    path: '',
    providers: [
      provideMessages('people', vi, () => import('./people/i18n/en').then((m) => m.en)),
      importMessages(),
      SlipStore,
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'people.list.title',
        loadComponent: () => import('./people/people-page').then((m) => m.PeoplePage),
      },
      {
        path: 'moi',
        title: 'people.invite.title',
        loadComponent: () => import('./people/invite-page').then((m) => m.InvitePage),
      },
      {
        path: 'phieu',
        title: 'people.slip.title',
        loadComponent: () => import('./people/slip-page').then((m) => m.SlipPage),
      },
      {
        path: 'nhap',
        title: 'people.import.title',
        loadComponent: () => import('./people/people-import-page').then((m) => m.PeopleImportPage),
      },
      {
        path: ':accountId',
        title: 'people.account.pageTitle',
        loadComponent: () => import('./people/account-page').then((m) => m.AccountPage),
      },
    ],
  },
];
