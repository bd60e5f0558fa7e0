import { provideMessages } from '@congtac/shared-ui';
import { vi } from './i18n/vi';

/** Registers `orgImport.…`, the texts of the shared import steps. */
export const importMessages = () => provideMessages('orgImport', vi, () => import('./i18n/en').then((m) => m.en));
