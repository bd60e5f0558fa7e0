import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { type AppError, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import { ROLES } from '@congtac/shared-domain';
import {
  type Breadcrumb,
  type Choice,
  ErrorSummary,
  I18n,
  PageHeader,
  RadioField,
  SelectField,
  TextField,
} from '@congtac/shared-ui';
import { PeopleClient } from './data-access/people-client';
import { administeredUnit, unitParam } from './home-unit';
import { inviteBody, type InviteModel, inviteRules, suggestedLogin } from './invite-form';
import { SlipStore } from './slip-store';

/** `/nguoi-dung/moi`: a person, a role, a sign-in name; then the slip with the one-time code. */
@Component({
  selector: 'ct-invite-page',
  imports: [
    ErrorSummary,
    FormField,
    MatButton,
    PageHeader,
    RadioField,
    RouterLink,
    SelectField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './invite-page.html',
  styles: `
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class InvitePage {
  private readonly client = inject(PeopleClient);
  private readonly slips = inject(SlipStore);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  readonly unit = input(undefined, { transform: unitParam });
  /** A registered person without an account. */
  readonly nguoi = input<string>();

  protected readonly unitId = administeredUnit(this.unit);
  private readonly place = this.client.unit(this.unitId);
  private readonly registered = this.client.people(() => (this.nguoi() ? this.unitId() : undefined));
  protected readonly person = computed(() =>
    this.registered.hasValue() ? this.registered.value().items.find((one) => one.personId === this.nguoi()) : undefined,
  );
  protected readonly unitName = computed(() => (this.place.hasValue() ? this.place.value().name : ''));
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('people.list.title'), url: '/nguoi-dung' },
  ]);

  private readonly model = linkedSignal<InviteModel>(() => ({
    unitId: this.unitId() ?? null,
    fullName: this.person()?.fullName ?? '',
    titleVi: '',
    role: '',
    scope: 'UNIT',
    login: suggestedLogin(this.person()?.fullName ?? ''),
  }));
  protected readonly form = form(
    this.model,
    inviteRules(() => this.i18n.t('people.invite.badLogin')),
  );
  /** The last proposal; as long as nobody typed over it, it follows the name. */
  private proposal = '';
  protected readonly refused = signal(0);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly roles = computed<Choice[]>(() =>
    ROLES.map((role) => ({ value: role, label: this.i18n.t(`people.role.${role}`) })),
  );
  protected readonly roleHint = computed(() => {
    const role = this.form.role().value();
    return this.i18n.t(role === '' ? 'people.invite.roleHint' : `people.roleHint.${role}`);
  });
  /** A role that reaches a branch may be given only by who administers a branch. */
  protected readonly scopes = computed<Choice[]>(() => {
    const branch = this.session.view()?.grants.some((one) => one.role === 'SYS_ADMIN' && one.scope === 'SUBTREE');
    const scopes = branch ? (['UNIT', 'SUBTREE'] as const) : (['UNIT'] as const);
    return scopes.map((scope) => ({
      value: scope,
      label: this.i18n.t(`people.scope.${scope}`),
      detail: this.i18n.t(`people.scope.${scope}_DETAIL`),
    }));
  });

  constructor() {
    effect(() => {
      const proposal = suggestedLogin(this.form.fullName().value());
      untracked(() => this.propose(proposal));
    });
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    this.busy.set(true);
    const done = await submit(this.form, () => this.send());
    this.busy.set(false);
    if (!done) this.refused.update((count) => count + 1);
  }

  private propose(proposal: string): void {
    const typed = this.model().login;
    if (typed === '' || typed === this.proposal) this.model.update((model) => ({ ...model, login: proposal }));
    this.proposal = proposal;
  }

  private async send() {
    try {
      const slip = await this.client.invite(inviteBody(this.model(), this.person()?.personId));
      this.slips.put([slip]);
      await this.router.navigate(['/nguoi-dung/phieu'], {
        queryParams: { unit: this.model().unitId },
        replaceUrl: true,
      });
      return undefined;
    } catch (error) {
      // A taken name belongs to its field, other refusals are told on top; what was typed stays.
      return this.refuse(toAppError(error));
    }
  }

  private refuse(error: AppError) {
    if (error.fields.length > 0) return serverErrors(this.form, error);
    if (error.code.startsWith('identity.login-'))
      return { kind: error.code, message: error.detail, fieldTree: this.form.login };
    this.failure.set(error);
    return undefined;
  }
}
