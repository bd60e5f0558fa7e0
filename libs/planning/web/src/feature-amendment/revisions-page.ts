import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RevisionRow } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Chip,
  Dialogs,
  EmptyState,
  ErrorState,
  I18n,
  narrowScreen,
  PageHeader,
  queryParam,
  ResourceState,
  type Tab,
  TableRegion,
  Tabs,
  ViDatePipe,
} from '@congtac/shared-ui';
import { AmendmentClient } from '../data-access/amendment-client';
import { RevisionCompare } from './revision-compare';
import { UptakeBelow } from './uptake-below';

const tabIds = ['so-sanh', 'cap-duoi'] as const;
const tabLabels = { 'so-sanh': 'compareTab', 'cap-duoi': 'uptakeTab' } as const;

/** The revisions of a plan, any two of them side by side, and how the units below took each one up. */
@Component({
  selector: 'ct-revisions-page',
  imports: [
    Chip,
    EmptyState,
    ErrorState,
    MatButton,
    PageHeader,
    ResourceState,
    RevisionCompare,
    RouterLink,
    TableRegion,
    Tabs,
    TranslocoPipe,
    UptakeBelow,
    ViDatePipe,
  ],
  templateUrl: './revisions-page.html',
  styles: `
    .issues {
      display: grid;
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .issues ct-chip {
      margin-inline-start: 0.5rem;
    }
    .issues p {
      margin: 0.25rem 0 0;
    }
  `,
})
export class RevisionsPage {
  private readonly client = inject(AmendmentClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();
  private readonly shown = queryParam('xem');

  protected readonly narrow = narrowScreen();
  protected readonly list = this.client.revisions(this.id);
  protected readonly uptake = this.client.uptake(this.id);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly tab = computed(() => tabIds.find((one) => one === this.shown()) ?? 'so-sanh');
  protected readonly tabs = computed<Tab[]>(() =>
    tabIds.map((id) => ({ id, label: this.i18n.t(`planning.amendment.list.${tabLabels[id]}`), query: { xem: id } })),
  );
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.list.hasValue() ? [{ label: this.list.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  protected numberOf(row: RevisionRow): string {
    return row.number === null ? this.i18n.t('planning.amendment.list.unknown') : `${row.number}/${row.symbol ?? ''}`;
  }

  protected changesOf(row: RevisionRow): string {
    if (row.changes === null) return this.i18n.t('planning.amendment.list.first');
    return this.i18n.t('planning.amendment.list.changed', { count: row.changes });
  }

  /** Opens the draft and goes to its table. */
  protected async revise(): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.amendment.list.reviseTitle'),
      text: this.i18n.t('planning.amendment.list.reviseText'),
      confirm: this.i18n.t('planning.amendment.list.revise'),
    });
    if (!sure) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const draft = await this.client.revise(this.id());
      await this.router.navigate(['/ke-hoach', draft.id], { queryParams: { 'dang-xem': 'bang' } });
    } catch (error) {
      // Told on the page; the list shows a draft that somebody else opened meanwhile.
      this.failure.set(toAppError(error));
      this.list.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
