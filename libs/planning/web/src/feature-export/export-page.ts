import { Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ANNEX_FORMATS, type AnnexFormat, type SheetFormat } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { type Breadcrumb, I18n, PageHeader, ResourceState } from '@congtac/shared-ui';
import { ExportClient } from '../data-access/export-client';
import { PlanClient } from '../data-access/plan-client';
import { isUnfiltered, parseViewState } from '../plan-view/plan-view-state';
import { FREE_COLUMNS } from '../tree-table/grid-columns';
import { AnnexSheet } from './annex-sheet';
import { filterParams, viewParams } from './export-params';

const USUAL_COLUMNS = ['number', 'title', 'lead', 'coordinators', 'due', 'target', 'deliverable', 'state', 'note'];

/**
 * Plans as files: the official annex with its preview, and the table of the screen. The address carries the parameters of
 * the plan's table, so what is exported is what was shown.
 */
@Component({
  selector: 'ct-export-page',
  imports: [AnnexSheet, MatButton, PageHeader, ResourceState, TranslocoPipe],
  templateUrl: './export-page.html',
  styleUrl: './export-page.scss',
})
export class ExportPage {
  private readonly client = inject(ExportClient);
  private readonly i18n = inject(I18n);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly id = input.required<string>();
  protected readonly plan = inject(PlanClient).plan(this.id);
  protected readonly formats = ANNEX_FORMATS.toReversed();
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  private readonly view = computed(() => parseViewState((name) => this.query().get(name)));
  protected readonly filtered = computed(() => !isUnfiltered(this.view().filter));
  private readonly filter = computed(() => filterParams(this.view().filter));
  protected readonly preview = this.client.preview(() => ({ planId: this.id(), params: this.filter() }));
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.plan.hasValue() ? [{ label: this.plan.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  protected annex(format: AnnexFormat): void {
    void this.fetch(() => this.client.annex(this.id(), format, this.filter()));
  }

  /** The table as on screen. */
  protected shown(format: SheetFormat): void {
    const view = this.view();
    const chosen = view.columns?.map(({ name }) => name).filter((name) => FREE_COLUMNS.some((free) => free === name));
    const columns = chosen ? ['number', 'title', ...chosen] : USUAL_COLUMNS;
    void this.fetch(() => this.client.sheet(this.id(), format, viewParams(view, columns)));
  }

  /** Every column of every row the filter lets through. */
  protected wide(format: SheetFormat): void {
    void this.fetch(() => this.client.sheet(this.id(), format, this.filter()));
  }

  private async fetch(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
