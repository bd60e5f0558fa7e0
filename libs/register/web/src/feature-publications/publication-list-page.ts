import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PublicationRow, PublicationView } from '@congtac/register-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Choice,
  Dialogs,
  EmptyState,
  I18n,
  PageHeader,
  Progress,
  queryParam,
  ResourceState,
  SelectField,
} from '@congtac/shared-ui';
import { PublicationClient } from '../data-access/publication-client';
import { Deliveries } from './deliveries';
import type { PublicationData } from './publication-dialog';

/** Publications of a year with the count of issues, and what is on its way to the person's units. */
@Component({
  selector: 'ct-publication-list-page',
  imports: [
    Deliveries,
    EmptyState,
    MatButton,
    PageHeader,
    Progress,
    ResourceState,
    RouterLink,
    SelectField,
    TranslocoPipe,
  ],
  templateUrl: './publication-list-page.html',
  styleUrl: './publication-list-page.scss',
})
export class PublicationListPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  protected readonly String = String;

  private readonly chosen = queryParam('nam');
  private readonly now = Number(this.session.today().slice(0, 4));
  protected readonly year = computed(() => Number(this.chosen()) || this.now);
  protected readonly publications = inject(PublicationClient).list(this.year);
  protected readonly mayCreate = computed(() => this.session.has('register.publication.write'));
  protected readonly years = computed<Choice[]>(() =>
    Array.from({ length: 6 }, (_, index) => String(this.now + 1 - index)).map((year) => ({ value: year, label: year })),
  );

  protected choose(year: string): void {
    void this.router.navigate([], { queryParams: { nam: year }, replaceUrl: true });
  }

  protected countOf({ recorded, issuesPerYear: planned }: PublicationRow): string {
    return planned === null ? String(recorded) : this.i18n.t('register.list.ofPlan', { recorded, planned });
  }

  protected async openNew(): Promise<void> {
    const { PublicationDialog } = await import('./publication-dialog');
    const made = await this.dialogs.open<PublicationView, PublicationData>(PublicationDialog, { units: this.units() });
    if (made) await this.router.navigate(['/an-pham', made.id]);
  }

  /** Units one works for, the acting post's first. */
  private units(): Choice[] {
    const places = [this.session.actingPost(), ...(this.session.view()?.grants ?? [])];
    const names = new Map(places.flatMap((place) => (place ? [[String(place.unitId), place.unitName]] : [])));
    return [...names].map(([value, label]) => ({ value, label }));
  }
}
