import type { Routes } from '@angular/router';
import { signedOutGuard } from '@congtac/shared-data';
import { identityMessages } from './i18n/identity-messages';

/** `/dang-nhap`. */
export const signInRoutes: Routes = [
  {
    path: '',
    providers: [identityMessages()],
    canActivate: [signedOutGuard],
    title: 'identity.signIn.title',
    loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage),
  },
];

/** `/kich-hoat`. */
export const activationRoutes: Routes = [
  {
    path: '',
    providers: [identityMessages()],
    title: 'identity.activation.title',
    loadComponent: () => import('./activation/activation-page').then((m) => m.ActivationPage),
  },
];

/** `/ca-nhan`, inside the shell. */
export const personalRoutes: Routes = [
  {
    path: '',
    providers: [identityMessages()],
    title: 'identity.personal.title',
    loadComponent: () => import('./personal/personal-page').then((m) => m.PersonalPage),
  },
];
