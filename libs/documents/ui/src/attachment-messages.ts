import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

/** Texts of `ct-attachments`; listed in the providers of each top route whose pages draw it. */
export function attachmentMessages(): Provider | EnvironmentProviders {
  return provideMessages('attachment', vi, () => import('./i18n/en').then((m) => m.en));
}
