import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { normalizeActivationCode, passwordFault } from '@congtac/identity-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import { Icon, TextField } from '@congtac/shared-ui';
import { AccountClient } from '../data-access/account-client';
import { EntryFrame } from '../sign-in/entry-frame';
import { PasswordInput } from '../sign-in/password-input';

/** `/kich-hoat`: the code of the printed slip and a password of one's own open the account. */
@Component({
  selector: 'ct-activation-page',
  imports: [EntryFrame, Icon, PasswordInput, RouterLink, TextField, TranslocoPipe],
  templateUrl: './activation-page.html',
  styleUrl: '../sign-in/sign-in-form.scss',
})
export class ActivationPage {
  private readonly client = inject(AccountClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly login = signal('');
  protected readonly code = signal('');
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly loginMissing = computed(() => this.tried() && this.login().trim() === '');
  protected readonly codeWrong = computed(() => this.tried() && normalizeActivationCode(this.code()) === undefined);
  protected readonly passwordError = computed(() =>
    this.tried() ? (passwordFault(this.password(), this.login().trim()) ?? '') : '',
  );

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.failure.set(undefined);
    if (this.busy() || this.loginMissing() || this.codeWrong() || this.passwordError()) return;
    this.busy.set(true);
    try {
      const body = { login: this.login().trim(), code: this.code(), password: this.password() };
      this.session.accept(await this.client.activate(body));
      await this.router.navigateByUrl('/viec-cua-toi', { replaceUrl: true });
    } catch (error) {
      // Told in the form; what was typed stays.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
