import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  EmptyState,
  formatNumber,
  I18n,
  Icon,
  PageHeader,
  Pager,
  ResourceState,
  TableRegion,
  TimelinessChip,
  ViDatePipe,
  ViPercentPipe,
} from '@congtac/shared-ui';
import { OverviewClient } from '../data-access/overview-client';
import { filtersOf } from './counts';
import { filterChips } from './filter-chips';
import { narrowScreen } from './narrow-screen';

/** Rows of one page of the list. */
export const rowsPerPage = 50;

/** `/tong-quan/:planId/viec?…`: the tasks behind a number. All filters are in the address. */
@Component({
  selector: 'ct-rows-page',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    Pager,
    ResourceState,
    RouterLink,
    TableRegion,
    TimelinessChip,
    TranslocoPipe,
    ViDatePipe,
    ViPercentPipe,
  ],
  templateUrl: './rows-page.html',
  styleUrl: './rows-page.scss',
})
export class RowsPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly client = inject(OverviewClient);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });

  /** Absent when the list is not about one plan. */
  readonly planId = input<string>();
  readonly page = input(1, { transform: (text: unknown) => Math.max(1, numberAttribute(text, 1)) });

  protected readonly filters = computed<Readonly<Record<string, string>>>(() => {
    const filters = filtersOf(this.query());
    const plan = this.planId();
    const named = ['planId', 'withinPlanId', 'parentPlanId', 'parentTaskId'].some((name) => name in filters);
    return plan === undefined || named ? filters : { ...filters, planId: plan };
  });
  protected readonly tasks = this.client.tasks(() => ({
    ...this.filters(),
    page: String(this.page()),
    size: String(rowsPerPage),
  }));
  protected readonly narrow = narrowScreen();
  protected readonly perPage = rowsPerPage;
  protected readonly crumbs = computed(() => {
    const plan = this.planId();
    const first = { label: this.i18n.t('reporting.overview.title'), url: '/tong-quan' };
    return plan === undefined
      ? [first]
      : [first, { label: this.i18n.t('reporting.overview.toPlan'), url: `/tong-quan/${plan}` }];
  });
  /** A long list is counted up to a limit: "1.000+". */
  protected readonly summary = computed(() => {
    if (!this.tasks.hasValue()) return '';
    const { total, more } = this.tasks.value();
    return this.i18n.t('reporting.rows.count', { count: `${formatNumber(total)}${more ? '+' : ''}` });
  });
  private readonly branch = this.client.unit(() => this.filters()['withinUnitId']);
  /** Filters in words; each can be taken off. */
  protected readonly chips = computed(() => filterChips(this.filters(), this.known(), this.i18n));
  /** Every filter that has a chip, to take them all off. */
  protected readonly noFilter = computed(() => ({
    ...Object.fromEntries(this.chips().map((chip) => [chip.name, null])),
    page: null,
  }));

  protected without(name: string): Record<string, string | null> {
    return { [name]: null, page: null };
  }

  /** Names behind the ids of the address, as far as the rows tell them. */
  private known() {
    const first = this.tasks.hasValue() ? this.tasks.value().items[0] : undefined;
    return {
      unitId: first?.leadUnitName ?? '',
      planUnitId: first?.ownerUnitName ?? '',
      sectionId: first?.sectionHeading ?? '',
      withinUnitId: this.branch.hasValue() ? this.branch.value().name : '',
    };
  }

  protected turn(page: number): void {
    void this.router.navigate([], { queryParams: { page }, queryParamsHandling: 'merge' });
  }
}
