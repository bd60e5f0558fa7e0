import { provideMessages } from '@congtac/shared-ui';
import { vi } from './vi';

/** Registers `identity.…`; also used by the sign-in dialog, which stands outside the routes. */
export const identityMessages = () => provideMessages('identity', vi, () => import('./en').then((m) => m.en));
