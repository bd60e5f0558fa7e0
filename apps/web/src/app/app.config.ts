import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { appInterceptors } from '@congtac/shared-data';
import { Preferences, provideI18n, provideMessages } from '@congtac/shared-ui';
import { vi } from '../i18n/vi';
import { routes } from './app.routes';
import { PageTitles } from './page-titles';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors(appInterceptors)),
    provideI18n(),
    provideMessages('app', vi, () => import('../i18n/en').then((m) => m.en)),
    provideAppInitializer(() => inject(Preferences).start()),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitles },
  ],
};
