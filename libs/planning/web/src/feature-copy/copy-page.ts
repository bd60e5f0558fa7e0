import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { COPY_CHOICES, type CopyChoice, type CopyRow } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  ErrorState,
  formatDate,
  I18n,
  Icon,
  NumberField,
  PageHeader,
  queryParam,
  ResourceState,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { CopyClient } from '../data-access/copy-client';
import { copyBody, copyCounts, type CopyDecisions, copyGroups, decisionFor } from './copy-draft';

/** Last year's plan to another year: carry over, adapt or drop each task; the moved days stand beside the old ones. */
@Component({
  selector: 'ct-copy-page',
  imports: [ErrorState, Icon, MatButton, NumberField, PageHeader, ResourceState, RouterLink, TextField, TranslocoPipe],
  templateUrl: './copy-page.html',
  styleUrl: './copy-page.scss',
})
export class CopyPage {
  private readonly client = inject(CopyClient);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();
  private readonly yearText = queryParam('nam');
  private readonly year = computed(() => (/^\d{4}$/.test(this.yearText()) ? Number(this.yearText()) : undefined));

  protected readonly preview = this.client.preview(this.id, this.year);
  protected readonly choices = COPY_CHOICES;
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  private readonly decisions = signal<CopyDecisions>(new Map());
  protected readonly title = linkedSignal(() => this.preview.value()?.proposedTitle ?? '');

  private readonly rows = computed(() => (this.preview.hasValue() ? this.preview.value().rows : []));
  protected readonly counts = computed(() => copyCounts(this.rows(), this.decisions()));
  protected readonly groups = computed(() =>
    copyGroups(this.rows()).map(({ heading, rows }) => ({
      heading,
      rows: rows.map((row) => ({
        ...row,
        decision: decisionFor(row, this.decisions()),
        oldDay: this.dayOf(row.dueKind, row.dueOn),
        newDay: this.dayOf(row.newDueKind, row.newDueOn),
      })),
    })),
  );
  protected readonly period = computed(() => {
    const view = this.preview.value();
    return { from: formatDate(view?.periodFrom ?? null), to: formatDate(view?.periodTo ?? null) };
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.preview.hasValue() ? [{ label: this.preview.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  protected choose(rows: readonly CopyRow[], choice: CopyChoice): void {
    this.decisions.update((known) => {
      const next = new Map(known);
      for (const row of rows) next.set(row.taskId, { ...decisionFor(row, known), choice });
      return next;
    });
  }

  protected rename(row: CopyRow, title: string): void {
    this.decisions.update((known) => new Map(known).set(row.taskId, { ...decisionFor(row, known), title }));
  }

  protected go(year: number | null): void {
    if (year === null || year < 1990 || year > 2100) return;
    void this.router.navigate([], { queryParams: { nam: year }, replaceUrl: true });
  }

  protected async create(): Promise<void> {
    const view = this.preview.value();
    if (!view) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const draft = await this.client.copy(view.planId, copyBody(view, this.title(), this.decisions()));
      this.toaster.show(this.i18n.t('planning.copy.created', { year: view.toYear }));
      await this.router.navigate(['/ke-hoach', draft.id], { queryParams: { 'dang-xem': 'bang' } });
    } catch (error) {
      // Told above the button; the choices stay.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }

  private dayOf(kind: CopyRow['dueKind'], day: string | null): string {
    return day === null ? this.i18n.t(`planning.copy.noDay.${kind}`) : formatDate(day);
  }
}
