import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { passwordFault } from '@congtac/identity-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import { I18n, Icon, Toaster } from '@congtac/shared-ui';
import { AccountClient } from '../data-access/account-client';
import { PasswordInput } from '../sign-in/password-input';

/** Changes one's own password: the current one once, the new one by the same rules as at activation. */
@Component({
  selector: 'ct-password-change',
  imports: [Icon, MatButton, PasswordInput, TranslocoPipe],
  templateUrl: './password-change.html',
  styleUrl: '../sign-in/sign-in-form.scss',
})
export class PasswordChange {
  private readonly client = inject(AccountClient);
  private readonly session = inject(SessionStore);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly tried = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly currentMissing = computed(() => this.tried() && this.current() === '');
  protected readonly fault = computed(() =>
    this.tried() ? (passwordFault(this.next(), this.session.view()?.login ?? '') ?? '') : '',
  );

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.failure.set(undefined);
    if (this.currentMissing() || this.fault()) return;
    try {
      await this.client.changePassword({ currentPassword: this.current(), newPassword: this.next() });
    } catch (error) {
      // Told in the form; what was typed stays.
      return this.failure.set(toAppError(error));
    }
    this.tried.set(false);
    this.current.set('');
    this.next.set('');
    this.toaster.show(this.i18n.t('identity.personal.changed'));
    await this.session.reload();
  }
}
