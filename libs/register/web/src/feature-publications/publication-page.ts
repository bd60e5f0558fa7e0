import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PublicationView } from '@congtac/register-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Breadcrumb,
  DateField,
  Dialogs,
  I18n,
  NumberField,
  PageHeader,
  queryParam,
  ResourceState,
  TableRegion,
  ViDatePipe,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { PublicationClient } from '../data-access/publication-client';
import { wordsOf } from '../failure-words';
import type { PublicationData } from './publication-dialog';

/** One publication: the issues of a year, which are missing, and how far each has come. */
@Component({
  selector: 'ct-publication-page',
  imports: [
    DateField,
    MatButton,
    NumberField,
    PageHeader,
    ResourceState,
    RouterLink,
    TableRegion,
    TranslocoPipe,
    ViDatePipe,
    ViNumberPipe,
  ],
  templateUrl: './publication-page.html',
  styleUrl: './publication-page.scss',
})
export class PublicationPage {
  private readonly client = inject(PublicationClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  protected readonly today = inject(SessionStore).today();

  readonly id = input.required<string>();
  private readonly chosen = queryParam('nam');
  protected readonly year = computed(() => Number(this.chosen()) || Number(this.today.slice(0, 4)));
  protected readonly resource = this.client.one(this.id, this.year);
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('register.list.title'), url: '/an-pham' },
  ]);
  protected readonly summary = computed(() => {
    if (!this.resource.hasValue()) return '';
    const { recorded, issuesPerYear: planned } = this.resource.value();
    const key = planned === null ? 'register.page.summaryFree' : 'register.page.summary';
    return this.i18n.t(key, { recorded, planned: planned ?? '', year: this.year() });
  });

  /** The next missing number is what one most likely has in hand. */
  protected readonly ordinal = linkedSignal<number | null>(() =>
    this.resource.hasValue() ? (this.resource.value().missing[0] ?? this.resource.value().issues.length + 1) : null,
  );
  protected readonly issuedOn = signal('');
  protected readonly copies = signal<number | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected async add(event: Event, publication: PublicationView): Promise<void> {
    event.preventDefault();
    const [ordinal, copies, issuedOn] = [this.ordinal(), this.copies(), this.issuedOn()];
    if (!ordinal) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const body = { year: this.year(), ordinal, ...(copies && { copies }), ...(issuedOn && { issuedOn }) };
      this.resource.set(await this.client.addIssue(publication.id, body));
      this.issuedOn.set('');
      this.copies.set(null);
    } catch (error) {
      this.failure.set(wordsOf(error, this.i18n));
    } finally {
      this.busy.set(false);
    }
  }

  protected async edit(publication: PublicationView): Promise<void> {
    const { PublicationDialog } = await import('./publication-dialog');
    const data: PublicationData = { publication, units: [] };
    if (await this.dialogs.open<PublicationView, PublicationData>(PublicationDialog, data)) this.resource.reload();
  }
}
