import { Component, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MetaClient, nextUrl } from '@congtac/shared-data';
import { I18n } from '@congtac/shared-ui';
import { EntryFrame } from './entry-frame';
import { SignInForm } from './sign-in-form';

/** `/dang-nhap?tiep=<url>`: sign in and go on to where one wanted. Knows demo and first-run installations. */
@Component({
  selector: 'ct-sign-in-page',
  imports: [EntryFrame, RouterLink, SignInForm, TranslocoPipe],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly signInForm = viewChild.required(SignInForm);

  /** Where to go afterwards (query parameter). */
  readonly tiep = input<string | null>(null);
  protected readonly meta = inject(MetaClient).meta();
  protected readonly login = signal('');

  protected goOn(): void {
    void this.router.navigateByUrl(nextUrl(this.tiep()), { replaceUrl: true });
  }

  protected take(login: string): void {
    this.login.set(login);
    // The input shows the name after this turn; then the cursor goes to the empty password.
    setTimeout(() => this.signInForm().focusFirstEmpty());
  }

  protected roles(codes: readonly string[]): string {
    return codes.map((code) => this.i18n.t(`identity.role.${code}`)).join(', ');
  }
}
