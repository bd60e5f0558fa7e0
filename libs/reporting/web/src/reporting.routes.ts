import type { Routes } from '@angular/router';
import { requirePermission } from '@congtac/shared-data';
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

/**
 * `/bao-cao/:taskId?lan=<occurrenceId>&don-vi=<unitId>&ky=<periodId>`: the report form; without a task one chooses it at
 * home. `/doi-chieu`: estimates beside official figures. `/sua/:reportId`: accepted figures corrected with a reason.
 */
export const reportRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: '/viec-cua-toi' },
  {
    path: 'doi-chieu',
    title: 'reporting.reconcile.title',
    providers: texts(),
    loadComponent: () => import('./feature-figure/reconciliation-page').then((file) => file.ReconciliationPage),
  },
  {
    path: 'sua/:reportId',
    title: 'reporting.told.correct.title',
    providers: texts(),
    loadComponent: () => import('./feature-figure/correct-page').then((file) => file.CorrectPage),
  },
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

/**
 * `/tong-quan`: dashboards of a unit; `/ke-hoach`: choose a plan, `/:planId`: its overview. `/viec` and `/bao-cao`: the
 * rows behind a number. Filters are in the address.
 */
export const overviewRoutes: Routes = [
  {
    path: '',
    providers: texts(),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'reporting.dash.title',
        canMatch: [requirePermission('reporting.dashboard.read')],
        loadComponent: () => import('./feature-dashboard/dashboard-page').then((file) => file.DashboardPage),
      },
      {
        path: 'ke-hoach',
        title: 'reporting.overview.title',
        loadComponent: () => import('./feature-overview/choose-plan-page').then((file) => file.ChoosePlanPage),
      },
      {
        path: 'bao-cao',
        title: 'reporting.dash.owed.title',
        canMatch: [requirePermission('reporting.dashboard.read')],
        loadComponent: () => import('./feature-dashboard/owed-page').then((file) => file.OwedPage),
      },
      {
        path: 'viec',
        title: 'reporting.rows.title',
        loadComponent: () => import('./feature-overview/rows-page').then((file) => file.RowsPage),
      },
      {
        path: 'viec/:taskId',
        title: 'reporting.dash.evidence.title',
        loadComponent: () => import('./feature-dashboard/task-reports-page').then((file) => file.TaskReportsPage),
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

/** `/ky-bao-cao`: the periods of a unit; below it how units report by periods, and requests for late entry. */
export const periodRoutes: Routes = [
  {
    path: '',
    providers: texts(),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'reporting.period.title',
        loadComponent: () => import('./feature-period/period-page').then((file) => file.PeriodPage),
      },
      {
        path: 'cach-bao-cao',
        title: 'reporting.period.settings.title',
        loadComponent: () => import('./feature-period/rule-page').then((file) => file.RulePage),
      },
      {
        path: 'nhap-muon',
        title: 'reporting.period.late.title',
        loadComponent: () => import('./feature-period/late-entry-page').then((file) => file.LateEntryPage),
      },
    ],
  },
];

/** `/tong-hop/:indicatorId?don-vi=&ky=&ke-hoach=`: one indicator over the units of a branch. */
export const consolidationRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: '/tong-quan' },
  {
    path: ':indicatorId',
    title: 'reporting.consolidation.title',
    providers: texts(),
    loadComponent: () => import('./feature-consolidation/consolidation-page').then((file) => file.ConsolidationPage),
  },
];

/** `/duyet-ky?don-vi=&ky=`: the chair approves the period of a unit, accepts and returns those below. */
export const periodApprovalRoutes: Routes = [
  {
    path: '',
    title: 'reporting.periodApproval.title',
    providers: texts(),
    loadComponent: () =>
      import('./feature-period-approval/period-approval-page').then((file) => file.PeriodApprovalPage),
  },
];

/** `/so-lieu/:indicatorId?don-vi=|ke-hoach=&tu=&den=&luc=`: where a total comes from, now or as it was. */
export const figureRoutes: Routes = [
  {
    path: ':indicatorId',
    title: 'reporting.origin.title',
    providers: texts(),
    loadComponent: () => import('./feature-figure-origin/figure-origin-page').then((file) => file.FigureOriginPage),
  },
];
