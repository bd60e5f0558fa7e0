import type { Routes } from '@angular/router';
import { attachmentMessages } from '@congtac/documents-ui';
import { requirePermission } from '@congtac/shared-data';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

const texts = () => provideMessages('planning', vi, () => import('./i18n/en').then((m) => m.en));

/**
 * Plans, mounted at `/ke-hoach`: list, workspace (`?dang-xem=noi-dung|bang|ban-hanh`, `?sua=<task>`), adoption board
 * (`trien-khai`) and the choices of a draft that starts from the plan above (`tu-cap-tren`).
 */
export const planningRoutes: Routes = [
  {
    path: '',
    providers: [texts(), attachmentMessages()],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'planning.list.title',
        loadComponent: () => import('./feature-plan-list/plan-list-page').then((m) => m.PlanListPage),
      },
      {
        path: 'thung-rac',
        title: 'planning.trash.title',
        canMatch: [requirePermission('planning.plan.edit')],
        loadComponent: () => import('./feature-trash/trash-page').then((m) => m.TrashPage),
      },
      {
        path: 'thiet-lap',
        title: 'planning.setting.title',
        canMatch: [requirePermission('planning.setting.read')],
        loadComponent: () => import('./feature-setting/setting-page').then((m) => m.SettingPage),
      },
      {
        path: 'chi-tieu',
        title: 'planning.target.indicator.title',
        loadComponent: () => import('./feature-indicator/indicator-page').then((m) => m.IndicatorPage),
      },
      {
        path: ':id/nhap',
        title: 'planning.import.title',
        loadComponent: () => import('./feature-import/import-page').then((m) => m.ImportPage),
      },
      {
        path: ':id/xuat',
        title: 'planning.export.title',
        loadComponent: () => import('./feature-export/export-page').then((m) => m.ExportPage),
      },
      {
        path: ':id/phan-bo',
        title: 'planning.target.allocation.title',
        loadComponent: () => import('./feature-allocation/allocation-page').then((m) => m.AllocationPage),
      },
      {
        path: ':id/chi-tieu-giao',
        title: 'planning.target.comparison.title',
        loadComponent: () => import('./feature-target/comparison-page').then((m) => m.ComparisonPage),
      },
      {
        path: ':id/tu-choi',
        title: 'planning.target.refusal.title',
        loadComponent: () => import('./feature-target/refusal-page').then((m) => m.RefusalPage),
      },
      {
        path: ':id',
        pathMatch: 'full',
        title: 'planning.plan.pageTitle',
        loadComponent: () => import('./feature-plan/plan-page').then((m) => m.PlanPage),
      },
      {
        path: ':id/trien-khai',
        title: 'planning.board.title',
        loadComponent: () => import('./feature-board/board-page').then((m) => m.BoardPage),
      },
      {
        path: ':id/lan-sua',
        title: 'planning.amendment.list.title',
        loadComponent: () => import('./feature-amendment/revisions-page').then((m) => m.RevisionsPage),
      },
      {
        path: ':id/dieu-chinh',
        title: 'planning.amendment.above.title',
        loadComponent: () => import('./feature-amendment/uptake-page').then((m) => m.UptakePage),
      },
      {
        path: ':id/chep',
        title: 'planning.copy.title',
        loadComponent: () => import('./feature-copy/copy-page').then((m) => m.CopyPage),
      },
      {
        path: ':id/tu-cap-tren',
        title: 'planning.cascade.heading',
        loadComponent: () => import('./feature-cascade/cascade-page').then((m) => m.CascadePage),
      },
    ],
  },
];

/** Task pages, mounted at `/nhiem-vu`. */
export const taskRoutes: Routes = [
  {
    path: 'gia-han',
    providers: [texts()],
    title: 'planning.taskLife.extension.pageTitle',
    loadComponent: () => import('./feature-task/extension-page').then((m) => m.ExtensionPage),
  },
  {
    path: ':id',
    providers: [texts(), attachmentMessages()],
    title: 'planning.task.pageTitle',
    loadComponent: () => import('./feature-task/task-page').then((m) => m.TaskPage),
  },
];

/** "Đã đi đến đâu", drawn inside the page of a legal document (`/van-ban/:id`). */
export const legalReachRoutes: Routes = [
  {
    path: '',
    providers: [texts()],
    loadComponent: () => import('./feature-legal-reach/legal-reach').then((m) => m.LegalReach),
  },
];
