import type { Routes } from '@angular/router';
import { attachmentMessages } from '@congtac/documents-ui';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

/**
 * The register of legal documents, mounted at `/van-ban`.
 * @param reach routes drawn inside the page of one document: how far it has come is told by the context of plans, which
 * this context does not know; the app puts them together.
 */
export function documentRoutes(reach: Routes): Routes {
  return [
    {
      path: '',
      providers: [provideMessages('document', vi, () => import('./i18n/en').then((m) => m.en)), attachmentMessages()],
      children: [
        {
          path: '',
          pathMatch: 'full',
          title: 'document.list.title',
          loadComponent: () => import('./feature-list/document-list-page').then((m) => m.DocumentListPage),
        },
        {
          path: ':id',
          title: 'document.page.title',
          loadComponent: () => import('./feature-document/document-page').then((m) => m.DocumentPage),
          children: reach,
        },
      ],
    },
  ];
}
