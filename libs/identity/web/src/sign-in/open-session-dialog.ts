import { createEnvironmentInjector, EnvironmentInjector } from '@angular/core';
import { Dialogs, I18n } from '@congtac/shared-ui';
import { identityMessages } from '../i18n/identity-messages';

/** Opens the sign-in dialog over the page (its code is fetched now). False when the person chose to leave the page. */
export async function openSessionDialog(injector: EnvironmentInjector): Promise<boolean> {
  // The dialog's texts are registered with the identity routes, which this person may not have opened yet.
  createEnvironmentInjector([identityMessages()], injector);
  await injector.get(I18n).ready();
  const { SessionDialog } = await import('./session-dialog');
  return (await injector.get(Dialogs).open<boolean>(SessionDialog, undefined, { mustChoose: true })) === true;
}
