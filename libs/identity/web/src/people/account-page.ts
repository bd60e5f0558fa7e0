import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountView, GrantView } from '@congtac/identity-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Dialogs,
  ErrorState,
  formatDate,
  I18n,
  PageHeader,
  ResourceState,
  Toaster,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { AccountChip } from './account-words';
import { PeopleClient } from './data-access/people-client';
import { SlipStore } from './slip-store';

/** `/nguoi-dung/:accountId`: an account with its roles; new code, disable, give and end roles, each with its reason. */
@Component({
  selector: 'ct-account-page',
  imports: [AccountChip, ErrorState, MatButton, PageHeader, ResourceState, RouterLink, TranslocoPipe, ViDateTimePipe],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  private readonly client = inject(PeopleClient);
  private readonly slips = inject(SlipStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  readonly accountId = input.required<string>();
  protected readonly account = this.client.account(this.accountId);
  private readonly place = this.client.unit(() => (this.account.hasValue() ? this.account.value().unitId : undefined));
  protected readonly unitName = computed(() => (this.place.hasValue() ? this.place.value().name : ''));
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly isSelf = computed(() => this.session.view()?.accountId === this.accountId());
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('people.list.title'), url: '/nguoi-dung' },
  ]);
  /** Roles in force first. */
  protected readonly grants = computed(() =>
    this.account.hasValue() ? this.account.value().grants.toSorted((a, b) => Number(b.active) - Number(a.active)) : [],
  );

  /** "từ 01/07/2020 đến hết 31/12/2020, thừa ủy quyền". */
  protected days(grant: GrantView): string {
    const words = [
      grant.validFrom ? this.i18n.t('people.grant.from', { date: formatDate(grant.validFrom) }) : '',
      grant.validTo ? this.i18n.t('people.grant.to', { date: formatDate(grant.validTo) }) : '',
      grant.delegatedFromId ? this.i18n.t('people.grant.delegated') : '',
    ];
    return words.filter(Boolean).join(', ');
  }

  protected async renewCode(account: AccountView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('people.code.title', { name: account.displayName }),
      text: this.i18n.t(account.status === 'DISABLED' ? 'people.code.back' : 'people.code.text'),
      confirm: this.i18n.t('people.code.deed'),
    });
    if (!sure) return;
    await this.attempt(async () => {
      this.slips.put([await this.client.renewCode(account.accountId)]);
      await this.router.navigate(['/nguoi-dung/phieu'], { queryParams: { unit: account.unitId } });
    });
  }

  protected async disable(account: AccountView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('people.disable.title', { name: account.displayName }),
      text: this.i18n.t('people.disable.text'),
      label: this.i18n.t('people.disable.reason'),
      confirm: this.i18n.t('people.disable.deed'),
    });
    if (reason === undefined) return;
    await this.attempt(async () => {
      this.account.set(await this.client.disable(account, reason));
      this.toaster.show(this.i18n.t('people.disable.done'));
    });
  }

  protected async addGrant(account: AccountView): Promise<void> {
    const { GrantDialog } = await import('./grant-dialog');
    const saved = await this.dialogs.open<AccountView, AccountView>(GrantDialog, account);
    if (!saved) return;
    this.account.set(saved);
    this.toaster.show(this.i18n.t('people.grant.added'));
  }

  protected async endGrant(account: AccountView, grant: GrantView): Promise<void> {
    const last = account.grants.filter((one) => one.active).length === 1;
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('people.grant.endTitle', {
        role: this.i18n.t(`people.role.${grant.role}`),
        unit: grant.unitName,
      }),
      text: this.i18n.t(last ? 'people.grant.endLast' : 'people.grant.endText'),
      label: this.i18n.t('people.grant.endReason'),
      confirm: this.i18n.t('people.grant.endDeed'),
    });
    if (reason === undefined) return;
    await this.attempt(async () => {
      this.account.set(await this.client.endGrant(grant, reason));
      this.toaster.show(this.i18n.t('people.grant.ended'));
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    try {
      await work();
    } catch (error) {
      // Told above the account, which is read again: somebody else may have changed it meanwhile.
      this.failure.set(toAppError(error));
      this.account.reload();
    }
  }
}
