import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import {
  type Breadcrumb,
  CheckboxField,
  Dialogs,
  EmptyState,
  I18n,
  Icon,
  PageHeader,
  Progress,
  queryParam,
  ResourceState,
} from '@congtac/shared-ui';
import { CascadeItem } from './cascade-item';
import { CascadeStore } from './cascade-store';

/** The ward goes through the tasks of the plan above and says of each: as it stands, adapted, or not applicable. */
@Component({
  selector: 'ct-cascade-page',
  imports: [
    CascadeItem,
    CheckboxField,
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    Progress,
    ResourceState,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [CascadeStore],
  templateUrl: './cascade-page.html',
  styleUrl: './cascade-page.scss',
})
export class CascadePage {
  protected readonly store = inject(CascadeStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  protected readonly today = inject(SessionStore).today;

  readonly id = input.required<string>();
  private readonly filterText = queryParam('chua-chon');
  protected readonly onlyLeft = computed(() => this.filterText() === 'true');

  protected readonly groups = computed(() => this.store.groups(this.onlyLeft()));
  protected readonly left = computed(() => this.store.progress().total - this.store.progress().decided);
  protected readonly percent = computed(() => {
    const { decided, total } = this.store.progress();
    return total === 0 ? null : (decided / total) * 100;
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => {
    const plan = this.store.planResource;
    return [
      { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
      ...(plan.hasValue() ? [{ label: plan.value().title, url: `/ke-hoach/${plan.value().id}` }] : []),
    ];
  });

  constructor() {
    effect(() => this.store.open(this.id()));
  }

  protected filter(onlyLeft: boolean): void {
    void this.router.navigate([], {
      queryParams: { 'chua-chon': onlyLeft || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async takeRest(): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.cascade.takeRestTitle', { count: this.left() }),
      text: this.i18n.t('planning.cascade.takeRestText'),
      confirm: this.i18n.t('planning.cascade.takeRestDo'),
    });
    if (sure) await this.store.takeRest();
  }
}
