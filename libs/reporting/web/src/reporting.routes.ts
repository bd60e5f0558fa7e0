import type { Routes } from '@angular/router';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

const texts = () => [provideMessages('reporting', vi, () => import('./i18n/en').then((file) => file.en))];

/** `/viec-cua-toi`: home of every role; `?muc=can-lam|tra-lai|cho-duyet|theo-doi`. */
export const homeRoutes: Routes = [
  {
    path: '',
    title: 'reporting.home.title',
    providers: texts(),
    loadComponent: () => import('./feature-home/home-page').then((file) => file.HomePage),
  },
];

/** `/bao-cao/:taskId?lan=<occurrenceId>&don-vi=<unitId>`: the report form; without a task one chooses it at home. */
export const reportRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: '/viec-cua-toi' },
  {
    path: ':taskId',
    title: 'reporting.form.send',
    providers: texts(),
    canDeactivate: [(page: { mayLeave(): Promise<boolean> }) => page.mayLeave()],
    loadComponent: () => import('./feature-report/report-form-page').then((file) => file.ReportFormPage),
  },
];

/** `/duyet-bao-cao`: the queue of the approver, and `/:reportId`: one report to read or decide. */
export const approvalRoutes: Routes = [
  {
    path: '',
    providers: texts(),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'reporting.approval.title',
        loadComponent: () => import('./feature-approval/approval-queue-page').then((file) => file.ApprovalQueuePage),
      },
      {
        path: ':reportId',
        title: 'reporting.report.title',
        loadComponent: () => import('./feature-approval/report-page').then((file) => file.ReportPage),
      },
    ],
  },
];

/** `/tong-quan`: choose a plan; below it the overview and the rows behind each number, filters in the address. */
export const overviewRoutes: Routes = [
  {
    path: '',
    providers: texts(),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'reporting.overview.title',
        loadComponent: () => import('./feature-overview/choose-plan-page').then((file) => file.ChoosePlanPage),
      },
      {
        path: 'viec',
        title: 'reporting.rows.title',
        loadComponent: () => import('./feature-overview/rows-page').then((file) => file.RowsPage),
      },
      {
        path: ':planId',
        title: 'reporting.overview.title',
        loadComponent: () => import('./feature-overview/overview-page').then((file) => file.OverviewPage),
      },
      {
        path: ':planId/viec',
        title: 'reporting.rows.title',
        loadComponent: () => import('./feature-overview/rows-page').then((file) => file.RowsPage),
      },
      {
        path: ':planId/so-lieu/:indicatorId',
        title: 'reporting.figure.caption',
        loadComponent: () => import('./feature-overview/figure-page').then((file) => file.FigurePage),
      },
    ],
  },
];
