import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EXTENSION_STATES, type ExtensionState } from '@congtac/planning-domain';
import { EmptyState, I18n, PageHeader, Pager, queryParam, ResourceState, type Tab, Tabs } from '@congtac/shared-ui';
import { ExtensionClient } from '../data-access/extension-client';
import { ExtensionList } from './extension-list';

const size = 20;

/** Requests for more time: those waiting for the person's decision first, `?tinh-trang=` narrows them. */
@Component({
  selector: 'ct-extension-page',
  imports: [EmptyState, ExtensionList, PageHeader, Pager, ResourceState, Tabs, TranslocoPipe],
  template: `
    <ct-page-header
      [heading]="'planning.taskLife.extension.pageTitle' | transloco"
      [summary]="'planning.taskLife.extension.summary' | transloco"
    />
    <ct-tabs
      [label]="'planning.taskLife.extension.filter' | transloco"
      [tabs]="tabs()"
      [active]="state() || 'tat-ca'"
    />
    <ct-resource-state [resource]="page$" [lines]="6" />
    @if (page$.hasValue()) {
      @if (page$.value().total === 0) {
        <ct-empty-state
          [heading]="'planning.taskLife.extension.none' | transloco"
          [reason]="'planning.taskLife.extension.noneWhy' | transloco"
        />
      } @else {
        <div class="ct-card list">
          <ct-extension-list [entries]="page$.value().items" [withTask]="true" (changed)="page$.reload()" />
        </div>
        <ct-pager [page]="page()" [size]="size" [total]="page$.value().total" (pageChange)="turn($event)" />
      }
    }
  `,
  styles: `
    .list {
      margin-block-start: 1rem;
    }
  `,
})
export class ExtensionPage {
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  protected readonly size = size;

  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  private readonly asked = queryParam('tinh-trang');
  protected readonly state = computed(
    (): ExtensionState | '' => EXTENSION_STATES.find((one) => one === (this.asked() || 'REQUESTED')) ?? '',
  );
  protected readonly page$ = inject(ExtensionClient).list(() => ({
    page: this.page(),
    size,
    ...(this.state() && { state: this.state() }),
  }));
  protected readonly tabs = computed<Tab[]>(() =>
    [...EXTENSION_STATES, 'tat-ca' as const].map((key) => ({
      id: key,
      label: this.i18n.t(
        key === 'tat-ca' ? 'planning.taskLife.extension.all' : `planning.taskLife.extension.state.${key}`,
      ),
      query: { 'tinh-trang': key, page: null },
    })),
  );

  protected turn(page: number): void {
    void this.router.navigate([], { queryParams: { page }, queryParamsHandling: 'merge' });
  }
}
