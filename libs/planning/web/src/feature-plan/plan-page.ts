import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanView, TaskRow } from '@congtac/planning-domain';
import type { AppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Chip,
  Dialogs,
  EmptyState,
  formatDate,
  I18n,
  Icon,
  LoadingState,
  narrowScreen,
  PageHeader,
  PlanStateChip,
  queryParam,
  ResourceState,
  type Tab,
  Tabs,
} from '@congtac/shared-ui';
import { AmendmentBanner } from '../feature-amendment/amendment-banner';
import { TaskClient } from '../data-access/task-client';
import { PlanViews } from '../feature-views/plan-views';
import { SavedViewMenu } from '../feature-views/saved-views/saved-view-menu';
import { TASK_VIEWS, taskView } from '../feature-views/saved-views/view-query';
import type { ColumnChoice } from '../plan-view/plan-view-state';
import { PlanViewStore } from '../plan-view/plan-view-store';
import { ViewBar } from '../plan-view/view-bar';
import { PendingEdits } from '../task-edit/pending-edits';
import { BulkBar } from '../tree-table/bulk-bar';
import { EditStore } from '../tree-table/edit-store';
import type { ShownColumn } from '../tree-table/grid-columns';
import { PlanOutline } from '../tree-table/plan-outline';
import { PlanTable } from '../tree-table/plan-table';
import { TableStore } from '../tree-table/table-store';
import { PlanActions } from './plan-actions';
import { PlanContent } from './plan-content';
import { PlanLifecycle } from './plan-lifecycle';
import { PlanStore } from './plan-store';
import { SaveState } from './save-state';
import { TaskForm } from './task-form';

const tabIds = ['noi-dung', ...TASK_VIEWS, 'ban-hanh'] as const;

/** Workspace of one plan: words, table, life. The tab and the task being edited are in the address. */
@Component({
  selector: 'ct-plan-page',
  imports: [
    AmendmentBanner,
    BulkBar,
    Chip,
    EmptyState,
    Icon,
    LoadingState,
    MatButton,
    PageHeader,
    PlanActions,
    PlanContent,
    PlanLifecycle,
    PlanOutline,
    PlanStateChip,
    PlanTable,
    PlanViews,
    ResourceState,
    RouterLink,
    SavedViewMenu,
    SaveState,
    Tabs,
    TaskForm,
    TranslocoPipe,
    ViewBar,
  ],
  providers: [PendingEdits, PlanStore, PlanViewStore, EditStore, TableStore],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.scss',
})
export class PlanPage {
  protected readonly store = inject(PlanStore);
  private readonly table = inject(TableStore);
  protected readonly edits = inject(EditStore);
  private readonly planView = inject(PlanViewStore);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);

  readonly id = input.required<string>();
  protected readonly grid = viewChild(PlanTable);
  protected readonly bar = viewChild(ViewBar);
  protected readonly view = queryParam('dang-xem');
  /** Task open in the full form. */
  protected readonly editedId = queryParam('sua');

  protected readonly narrow = narrowScreen();
  protected readonly edited = inject(TaskClient).task(() => (this.formOpen() ? this.editedId() : ''));
  protected readonly refusal = signal<AppError | undefined>(undefined);
  protected readonly counts = this.table.counts;

  protected readonly tab = computed(() => tabIds.find((one) => one === this.view()) ?? 'bang');
  /** A view of the tasks other than the table. */
  protected readonly otherView = computed(() => (this.tab() === 'bang' ? undefined : taskView(this.tab())));
  protected readonly tabs = computed<Tab[]>(() =>
    tabIds.map((id) => ({
      id,
      label: this.i18n.t(`planning.plan.tab.${id}`),
      query: { 'dang-xem': id, sua: null },
      ...(id === 'bang' && this.store.plan() && { count: this.store.plan()?.taskCount }),
      ...(id === 'ban-hanh' &&
        (this.store.plan()?.blockers.length ?? 0) > 0 && { count: this.store.plan()?.blockers.length }),
    })),
  );
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('planning.list.title'), url: '/ke-hoach' },
  ]);
  /** The full form takes the whole page, so that a phone shows nothing else; Back closes it. */
  protected readonly formOpen = computed(() => taskView(this.tab()) !== undefined && this.editedId() !== '');
  protected readonly formCrumbs = computed<Breadcrumb[]>(() => [
    ...this.crumbs(),
    { label: this.store.plan()?.title ?? '', url: `/ke-hoach/${this.id()}` },
  ]);
  protected readonly summary = computed(() => {
    const plan = this.store.plan();
    return plan ? summaryOf(plan, this.i18n) : '';
  });

  constructor() {
    effect(() => this.store.open(this.id()));
  }

  protected stepDone(plan: PlanView): void {
    this.refusal.set(undefined);
    // Issuing a revision changes the plan it revises: that one is shown.
    if (plan.id !== this.id()) void this.router.navigate(['/ke-hoach', plan.id, 'lan-sua'], { replaceUrl: true });
    else this.store.accept(plan);
  }

  /** What has to be completed is listed in the third tab. */
  protected stepRefused(error: AppError): void {
    this.refusal.set(error);
    this.store.reload();
    void this.go({ 'dang-xem': 'ban-hanh', sua: null });
  }

  protected openDraft(plan: PlanView): void {
    void this.router.navigate(['/ke-hoach', plan.id, 'tu-cap-tren']);
  }

  protected openForm(task: TaskRow): void {
    void this.go({ sua: task.id });
  }

  protected closeForm(): void {
    void this.go({ sua: null });
  }

  protected async chooseColumns(): Promise<void> {
    const { ColumnDialog } = await import('../tree-table/column-dialog');
    const columns = await this.dialogs.open<readonly ColumnChoice[] | null, readonly ShownColumn[]>(
      ColumnDialog,
      this.table.columns(),
    );
    if (columns !== undefined) this.planView.showColumns(columns);
  }

  protected openPage(task: TaskRow): void {
    void this.router.navigate(['/nhiem-vu', task.id]);
  }

  private go(queryParams: Readonly<Record<string, string | null>>): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

/** `Phường Đại Kim · Năm 2020 · Số 05/KH-MTTQ-BTT ngày 15/01/2020`; what an imported text does not say is said so. */
function summaryOf(plan: PlanView, i18n: I18n): string {
  const years = plan.yearFrom === plan.yearTo ? `${plan.yearFrom}` : `${plan.yearFrom}–${plan.yearTo}`;
  const parts = [plan.unitName, i18n.t('planning.plan.year', { years })];
  if (plan.number !== null) {
    parts.push(
      i18n.t('planning.plan.numbered', {
        number: `${plan.number}/${plan.symbol ?? ''}`,
        day: formatDate(plan.issuedOn),
      }),
    );
  } else if (plan.imported) {
    parts.push(i18n.t('planning.plan.unknown'));
  }
  return parts.join(' · ');
}
