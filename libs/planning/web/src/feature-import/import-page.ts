import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanImportRow, PutImportMapping } from '@congtac/planning-domain';
import {
  type Breadcrumb,
  Dialogs,
  I18n,
  PageHeader,
  Progress,
  queryParam,
  ResourceState,
  Toaster,
} from '@congtac/shared-ui';
import { ImportClient } from '../data-access/import-client';
import { PlanClient } from '../data-access/plan-client';
import { ImportCheck } from './import-check';
import { ImportColumns } from './import-columns';
import { ImportHistory } from './import-history';
import { type ImportSource, ImportSourceStep } from './import-source';
import { ImportStore } from './import-store';

const STEPS = ['source', 'columns', 'check', 'write'] as const;
type Step = (typeof STEPS)[number];

/**
 * Import of a plan table in four steps: source → columns → preview and decisions → writing. The address holds the import
 * (`?lan=`) and the step back to the columns (`?buoc=cot`), so people may leave and come back.
 */
@Component({
  selector: 'ct-import-page',
  imports: [
    ...[ImportCheck, ImportColumns, ImportHistory, ImportSourceStep],
    ...[MatButton, PageHeader, Progress, ResourceState, RouterLink, TranslocoPipe],
  ],
  providers: [ImportStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  protected readonly store = inject(ImportStore);

  readonly id = input.required<string>();
  private readonly importId = queryParam('lan');
  private readonly wantedStep = queryParam('buoc');
  protected readonly plan = inject(PlanClient).plan(this.id);
  protected readonly imports = inject(ImportClient).imports(this.id);
  protected readonly editable = computed(() => this.plan.hasValue() && this.plan.value().allowed.includes('edit'));

  protected readonly steps = STEPS;
  protected readonly step = computed<Step>(() => {
    const state = this.importId() === '' ? undefined : this.store.row()?.state;
    if (state === 'RUNNING' || state === 'DONE' || state === 'UNDONE') return 'write';
    if (state === 'NEEDS_MAPPING' || (state === 'CHECKED' && this.wantedStep() === 'cot')) return 'columns';
    return state === 'CHECKED' ? 'check' : 'source';
  });
  protected readonly stepNumber = computed(() => STEPS.indexOf(this.step()) + 1);
  protected readonly share = computed(() => {
    const row = this.store.row();
    return row && row.rowsTotal > 0 ? (row.rowsDone / row.rowsTotal) * 100 : 0;
  });
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
    ...(this.plan.hasValue() ? [{ label: this.plan.value().title, url: `/ke-hoach/${this.id()}` }] : []),
  ]);

  constructor() {
    // The address is the outside world here: it says which import is open.
    effect(() => {
      const id = this.importId();
      untracked(() => void this.store.open(id));
    });
  }

  protected async start({ file, name }: ImportSource): Promise<void> {
    const id = await this.store.start(this.id(), file, name);
    if (id) this.go({ lan: id, buoc: null });
  }

  protected async map(body: PutImportMapping): Promise<void> {
    if (await this.store.map(body)) this.go({ buoc: null });
  }

  protected go(query: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge' });
  }

  protected again(): void {
    this.imports.reload();
    this.go({ lan: null, buoc: null });
  }

  protected async undo(id: string): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.import.undo.title'),
      text: this.i18n.t('planning.import.undo.text'),
      confirm: this.i18n.t('planning.import.history.undo'),
    });
    if (!sure || !(await this.store.undo(id))) return;
    this.imports.reload();
    this.toaster.show(this.i18n.t('planning.import.undo.done'));
  }

  protected async discard(row: PlanImportRow): Promise<void> {
    if (await this.store.discard(row)) this.imports.reload();
  }
}
