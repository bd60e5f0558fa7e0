import { inject } from '@angular/core';
import type { CanActivateChildFn, Routes } from '@angular/router';
import { requirePermission, sessionGuard } from '@congtac/shared-data';
import { I18n } from '@congtac/shared-ui';

/** A lazy context brings its own texts; the page waits until those of the chosen language are there. */
const textsReady: CanActivateChildFn = async () => {
  await inject(I18n).ready();
  return true;
};

const contexts: Routes = [
  { path: 'viec-cua-toi', loadChildren: () => import('@congtac/reporting-web').then((m) => m.homeRoutes) },
  { path: 'bao-cao', loadChildren: () => import('@congtac/reporting-web').then((m) => m.reportRoutes) },
  {
    path: 'duyet-bao-cao',
    canMatch: [requirePermission('reporting.report.read')],
    loadChildren: () => import('@congtac/reporting-web').then((m) => m.approvalRoutes),
  },
  {
    path: 'ke-hoach',
    canMatch: [requirePermission('planning.issued.read')],
    loadChildren: () => import('@congtac/planning-web').then((m) => m.planningRoutes),
  },
  {
    path: 'nhiem-vu',
    canMatch: [requirePermission('planning.issued.read')],
    loadChildren: () => import('@congtac/planning-web').then((m) => m.taskRoutes),
  },
  {
    path: 'tong-quan',
    canMatch: [requirePermission('planning.issued.read')],
    loadChildren: () => import('@congtac/reporting-web').then((m) => m.overviewRoutes),
  },
  {
    path: 'tong-hop',
    canMatch: [requirePermission('reporting.figure.read')],
    loadChildren: () => import('@congtac/reporting-web').then((m) => m.consolidationRoutes),
  },
  {
    path: 'ky-bao-cao',
    canMatch: [requirePermission('reporting.period.read')],
    loadChildren: () => import('@congtac/reporting-web').then((m) => m.periodRoutes),
  },
  {
    path: 'duyet-ky',
    canMatch: [requirePermission('reporting.approval.read')],
    loadChildren: () => import('@congtac/reporting-web').then((m) => m.periodApprovalRoutes),
  },
  {
    path: 'so-lieu',
    canMatch: [requirePermission('reporting.figure.read')],
    loadChildren: () => import('@congtac/reporting-web').then((m) => m.figureRoutes),
  },
  {
    path: 'so-ket',
    canMatch: [requirePermission('review.review.read')],
    loadChildren: () => import('@congtac/review-web').then((m) => m.reviewRoutes),
  },
  {
    path: 'chi-dao',
    canMatch: [requirePermission('review.directive.read')],
    loadChildren: () => import('@congtac/review-web').then((m) => m.directiveRoutes),
  },
  {
    path: 'hoi-nghi',
    canMatch: [requirePermission('review.meeting.read')],
    loadChildren: () => import('@congtac/review-web').then((m) => m.meetingRoutes),
  },
  {
    // What became of a document is told by the plans, so the app puts the two contexts together.
    path: 'van-ban',
    canMatch: [requirePermission('planning.issued.read')],
    loadChildren: async () => {
      const [documents, planning] = await Promise.all([
        import('@congtac/documents-web'),
        import('@congtac/planning-web'),
      ]);
      return documents.documentRoutes(planning.legalReachRoutes);
    },
  },
  { path: 'danh-muc', loadChildren: () => import('@congtac/calendar-web').then((m) => m.calendarRoutes) },
  {
    path: 'an-pham',
    canMatch: [requirePermission('register.publication.read')],
    loadChildren: () => import('@congtac/register-web').then((m) => m.publicationRoutes),
  },
  { path: 'don-vi', loadChildren: () => import('@congtac/org-web').then((m) => m.orgRoutes) },
  {
    path: 'nguoi-dung',
    canMatch: [requirePermission('identity.account.manage')],
    loadChildren: () => import('@congtac/identity-web').then((m) => m.peopleRoutes),
  },
  {
    path: 'nhap-don-vi',
    canMatch: [requirePermission('org.unit.import')],
    loadChildren: () => import('@congtac/org-web').then((m) => m.importRoutes),
  },
  { path: 'thong-bao', loadChildren: () => import('@congtac/notification-web').then((m) => m.noticeRoutes) },
  {
    path: 'he-thong',
    canMatch: [requirePermission('app.job.manage')],
    loadChildren: () => import('./system/system.routes').then((m) => m.systemRoutes),
  },
  { path: 'ca-nhan', loadChildren: () => import('@congtac/identity-web').then((m) => m.personalRoutes) },
];

/** Every address of the app: one lazy line for each context. */
export const routes: Routes = [
  {
    path: 'dang-nhap',
    canActivateChild: [textsReady],
    loadChildren: () => import('@congtac/identity-web').then((m) => m.signInRoutes),
  },
  {
    path: 'kich-hoat',
    canActivateChild: [textsReady],
    loadChildren: () => import('@congtac/identity-web').then((m) => m.activationRoutes),
  },
  {
    path: 'thoi-nhan-thu',
    canActivateChild: [textsReady],
    loadChildren: () => import('@congtac/notification-web').then((m) => m.stopMailRoutes),
  },
  {
    path: '',
    canActivate: [sessionGuard],
    canActivateChild: [textsReady],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'viec-cua-toi' },
      ...contexts,
      {
        path: 'them',
        title: 'app.more.title',
        loadComponent: () => import('./pages/more-page').then((m) => m.MorePage),
      },
      {
        path: 'khong-co-quyen',
        title: 'app.forbidden.title',
        loadComponent: () => import('./pages/forbidden-page').then((m) => m.ForbiddenPage),
      },
      {
        path: '**',
        title: 'app.notFound.title',
        loadComponent: () => import('./pages/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
