import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountView, GrantView } from '@congtac/identity-domain';
import { UnitPicker } from '@congtac/org-ui';
import {
  type Breadcrumb,
  EmptyState,
  I18n,
  PageHeader,
  ResourceState,
  TableRegion,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { AccountChip } from './account-words';
import { PeopleClient } from './data-access/people-client';
import { administeredUnit, unitParam } from './home-unit';

const rolesShown = 2;

/** `/nguoi-dung?unit=…`: accounts of one unit, who still has none, and the way to invite. */
@Component({
  selector: 'ct-people-page',
  imports: [
    AccountChip,
    EmptyState,
    MatButton,
    PageHeader,
    ResourceState,
    RouterLink,
    TableRegion,
    TranslocoPipe,
    UnitPicker,
    ViDateTimePipe,
  ],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
})
export class PeoplePage {
  private readonly client = inject(PeopleClient);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);

  readonly unit = input(undefined, { transform: unitParam });
  protected readonly unitId = administeredUnit(this.unit);
  protected readonly place = this.client.unit(this.unitId);
  protected readonly accounts = this.client.accounts(this.unitId);
  private readonly registered = this.client.people(this.unitId);

  protected readonly unitName = computed(() => (this.place.hasValue() ? this.place.value().name : ''));
  protected readonly crumbs = computed<Breadcrumb[]>(() =>
    this.unitId() === undefined || this.unitName() === ''
      ? []
      : [{ label: this.unitName(), url: `/don-vi/${this.unitId()}` }],
  );
  /** Registered people who may get an account and have none; those named by a source text never get one (A-14). */
  protected readonly without = computed(() => {
    if (!this.registered.hasValue() || !this.accounts.hasValue()) return [];
    const known = new Set(this.accounts.value().items.map((account) => account.personId));
    return this.registered.value().items.filter((person) => !person.source && !known.has(person.personId));
  });
  /** Nobody leads the unit: plans and reports could not be approved. */
  protected readonly noChair = computed(() => {
    if (!this.accounts.hasValue() || this.accounts.value().total === 0) return false;
    return !this.accounts
      .value()
      .items.some((account) =>
        account.grants.some((one) => one.active && one.role === 'CHAIR' && one.unitId === this.unitId()),
      );
  });

  /** "Chủ tịch, gồm đơn vị trực thuộc; Chuyên viên (Quận Hoàng Mai); và 3 vai trò khác": roles at this unit first. */
  protected roles(account: AccountView): string {
    const here = (grant: GrantView) => grant.unitId === this.unitId();
    const active = account.grants.filter((grant) => grant.active).toSorted((a, b) => Number(here(b)) - Number(here(a)));
    const words = active.slice(0, rolesShown).map((grant) => {
      const role = this.i18n.t(`people.role.${grant.role}`);
      const reach = grant.scope === 'SUBTREE' ? `, ${this.i18n.t('people.scope.subtreeShort')}` : '';
      return `${role}${reach}${here(grant) ? '' : ` (${grant.unitName})`}`;
    });
    const more = active.length - words.length;
    if (more > 0) words.push(this.i18n.t('people.list.moreRoles', { count: more }));
    return words.join('; ') || this.i18n.t('people.list.noRole');
  }

  protected choose(unitId: number): void {
    void this.router.navigate([], { queryParams: { unit: unitId }, queryParamsHandling: 'merge' });
  }
}
