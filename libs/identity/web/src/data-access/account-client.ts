import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { IDEMPOTENCY_KEY, newKey, NO_SESSION_DIALOG, type SessionView } from '@congtac/shared-data';
import type { ActivateAccount, ChangePassword, Locale } from '@congtac/identity-domain';

/** A person's own account: activation, password, language. */
@Service()
export class AccountClient {
  private readonly http = inject(HttpClient);

  /** POST /activations: sets the first password and signs in. 422 `identity.activation-failed`, `identity.password-unfit`. */
  activate(body: ActivateAccount): Promise<SessionView> {
    const context = new HttpContext().set(NO_SESSION_DIALOG, true).set(IDEMPOTENCY_KEY, newKey());
    return firstValueFrom(this.http.post<SessionView>('/api/v1/activations', body, { context }));
  }

  /** PUT /session/password. 422 `identity.password-wrong`, `identity.password-unfit`. */
  async changePassword(body: ChangePassword): Promise<void> {
    await firstValueFrom(this.http.put('/api/v1/session/password', body));
  }

  /** PUT /session/locale: the language of notices sent to this person. */
  async chooseLocale(locale: Locale): Promise<void> {
    await firstValueFrom(this.http.put('/api/v1/session/locale', { locale }));
  }
}
