import type { Routes } from '@angular/router';
import { attachmentMessages } from '@congtac/documents-ui';
import { provideMessages } from '@congtac/shared-ui';
import { directiveVi } from './i18n/directive.vi';
import { meetingVi } from './i18n/meeting.vi';

/** Texts of directives; pages of meetings draw the picker of recipients, so they need them too. */
const directiveTexts = () =>
  provideMessages('directive', directiveVi, () => import('./i18n/directive.en').then((file) => file.directiveEn));

/** Directives, mounted at `/chi-dao`: list (`?hop=den|di|cap-duoi&cho=1&q=&trang=`), form, one directive. */
export const directiveRoutes: Routes = [
  {
    path: '',
    providers: [directiveTexts(), attachmentMessages()],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'directive.list.title',
        loadComponent: () => import('./feature-directive/directive-list-page').then((file) => file.DirectiveListPage),
      },
      {
        path: 'moi',
        title: 'directive.form.new',
        loadComponent: () => import('./feature-directive/directive-form-page').then((file) => file.DirectiveFormPage),
      },
      {
        path: ':id/sua',
        title: 'directive.form.edit',
        loadComponent: () => import('./feature-directive/directive-form-page').then((file) => file.DirectiveFormPage),
      },
      {
        path: ':id',
        title: 'directive.page.title',
        loadComponent: () => import('./feature-directive/directive-page').then((file) => file.DirectivePage),
      },
    ],
  },
];

/** Meetings, mounted at `/hoi-nghi`: list (`?loai=&chua-giao=1&q=&trang=`), form, one meeting. */
export const meetingRoutes: Routes = [
  {
    path: '',
    providers: [
      directiveTexts(),
      provideMessages('meeting', meetingVi, () => import('./i18n/meeting.en').then((file) => file.meetingEn)),
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'meeting.list.title',
        loadComponent: () => import('./feature-meeting/meeting-list-page').then((file) => file.MeetingListPage),
      },
      {
        path: 'moi',
        title: 'meeting.form.new',
        loadComponent: () => import('./feature-meeting/meeting-form-page').then((file) => file.MeetingFormPage),
      },
      {
        path: ':id/sua',
        title: 'meeting.form.edit',
        loadComponent: () => import('./feature-meeting/meeting-form-page').then((file) => file.MeetingFormPage),
      },
      {
        path: ':id',
        title: 'meeting.list.title',
        loadComponent: () => import('./feature-meeting/meeting-page').then((file) => file.MeetingPage),
      },
    ],
  },
];
