import { afterNextRender, Component, computed, ElementRef, inject, input, model, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AppError, SessionStore, type SessionView, toAppError } from '@congtac/shared-data';
import { Icon, TextField } from '@congtac/shared-ui';
import { PasswordInput } from './password-input';

/** Name and password; used by the page and by the dialog over a page. Never clears what was typed. */
@Component({
  selector: 'ct-sign-in-form',
  imports: [Icon, PasswordInput, TextField, TranslocoPipe],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  private readonly session = inject(SessionStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly login = model('');
  /** The dialog over a page: the account is known. */
  readonly loginFixed = input(false);
  readonly signedIn = output<SessionView>();

  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly loginMissing = computed(() => this.tried() && this.login().trim() === '');
  protected readonly passwordMissing = computed(() => this.tried() && this.password() === '');
  protected readonly failureKey = computed(() => keyOf(this.failure()));

  constructor() {
    afterNextRender(() => this.focusFirstEmpty());
  }

  /** Puts the cursor where something is missing. */
  focusFirstEmpty(): void {
    const inputs = [...this.host.nativeElement.querySelectorAll('input')];
    (inputs.find((one) => one.value === '' && !one.readOnly) ?? inputs[0])?.focus();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.failure.set(undefined);
    if (this.loginMissing() || this.passwordMissing()) return this.focusFirstEmpty();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      this.signedIn.emit(await this.session.signIn(this.login().trim(), this.password()));
    } catch (error) {
      // Every failure is told in the form: refused, locked for a time, offline.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}

/** Key of the sentence for failures the API did not put into words; '' when it did. */
function keyOf(error: AppError | undefined): string {
  if (!error || (error.detail !== '' && error.kind !== 'server')) return '';
  if (error.kind === 'offline') return 'identity.signIn.offline';
  return error.kind === 'signed-out' ? 'identity.signIn.refused' : 'identity.signIn.failed';
}
