import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftStorage, SessionStore } from '@congtac/shared-data';
import { Dialogs, I18n, Icon, PageHeader } from '@congtac/shared-ui';
import { LookSettings } from './look-settings';
import { PasswordChange } from './password-change';

/** `/ca-nhan`: display, account, password, signing out. */
@Component({
  selector: 'ct-personal-page',
  imports: [Icon, LookSettings, MatButton, PageHeader, PasswordChange, RouterLink, TranslocoPipe],
  templateUrl: './personal-page.html',
  styleUrl: './personal-page.scss',
})
export class PersonalPage {
  private readonly store = inject(SessionStore);
  private readonly drafts = inject(DraftStorage);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  protected readonly session = this.store.view;

  protected async signOut(): Promise<void> {
    await this.offerToClearDrafts();
    await this.store.signOut();
    await this.router.navigateByUrl('/dang-nhap');
  }

  /** Unsent text stays on the device unless the person says that others use it too. */
  private async offerToClearDrafts(): Promise<void> {
    const account = this.store.view()?.accountId;
    // Without storage there is nothing to clear.
    const keys = account ? await this.drafts.keys(account).catch(() => []) : [];
    if (!account || keys.length === 0) return;
    const clear = await this.dialogs.confirm({
      heading: this.i18n.t('identity.personal.draftsTitle'),
      text: this.i18n.t('identity.personal.signOutDrafts', { count: keys.length }),
      confirm: this.i18n.t('identity.personal.signOutClear'),
      cancel: this.i18n.t('identity.personal.signOutKeep'),
    });
    if (clear) await this.drafts.clear(account);
  }
}
