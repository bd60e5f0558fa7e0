import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollableElement,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { formatDate, I18n, narrowScreen, ResourceState, Toaster } from '@congtac/shared-ui';
import { PlanDaysClient } from '../../data-access/plan-days-client';
import { PlanStore } from '../../feature-plan/plan-store';
import { EditStore } from '../../tree-table/edit-store';
import { isFrozen } from '../../tree-table/grid-columns';
import { TableStore } from '../../tree-table/table-store';
import type { GridRow } from '../../tree-table/tree-rows';
import { shownTasks } from '../shared/shown-tasks';
import { UndatedTray } from '../shared/undated-tray';
import { isInside, monthsOf, placeOf, type Span, spanOf } from './bar-geometry';
import { MonthStrips } from './month-strips';
import { TimelineRow } from './timeline-row';

/** Height of a row in rem; the same in `plan-timeline.scss`. */
const ROW_REM = 3.25;
/** Milliseconds after the last key before the day is stored. */
const QUIET = 700;

/**
 * The plan over its months: bars from the first to the due day, marks for days alone, ticks for what comes again, today.
 * In a draft a due day is moved by the keys of its mark, or by dragging it; afterwards it is read only.
 */
@Component({
  selector: 'ct-plan-timeline',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollableElement,
    CdkVirtualScrollViewport,
    MonthStrips,
    ResourceState,
    TimelineRow,
    TranslocoPipe,
    UndatedTray,
  ],
  templateUrl: './plan-timeline.html',
  styleUrl: './plan-timeline.scss',
})
export class PlanTimeline {
  protected readonly store = inject(PlanStore);
  protected readonly table = inject(TableStore);
  private readonly edits = inject(EditStore);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  protected readonly narrow = narrowScreen();
  protected readonly tasks = shownTasks();
  // A text of its own: the plan is read again after every change, its days are not.
  private readonly planId = computed(() => this.store.plan()?.id ?? '');
  protected readonly days = inject(PlanDaysClient).days(this.planId);
  protected readonly rowSize = ROW_REM * (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  protected readonly rows = computed(() => this.table.rows().filter((row) => row.kind !== 'add'));
  protected readonly period = computed<Span>(() => {
    const plan = this.store.plan();
    return { from: plan?.periodFrom ?? '2020-01-01', to: plan?.periodTo ?? '2020-12-31' };
  });
  protected readonly span = computed(() => spanOf(this.period()), { equal: sameSpan });
  protected readonly months = computed(() =>
    monthsOf(this.span()).map(({ month, days }) => ({
      month,
      days,
      label: this.monthLabel(month),
    })),
  );
  protected readonly today = computed(() => (this.days.hasValue() ? this.days.value().today : ''));
  protected readonly todayPlace = computed(() =>
    this.today() !== '' && isInside(this.today(), this.span()) ? placeOf(this.today(), this.span()) : null,
  );
  protected readonly series = computed(() =>
    Map.groupBy(this.days.hasValue() ? this.days.value().occurrences : [], (one) => one.taskId),
  );
  protected readonly byKey = (_at: number, row: GridRow) => row.key;

  /** The day a mark is being moved to, before it is stored. */
  protected readonly moving = signal<{ readonly taskId: string; readonly day: string } | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.settle());
  }

  /** `T7` in a plan of one year, `7/20` in a longer one. */
  private monthLabel(month: string): string {
    const number = Number(month.slice(5));
    const { from, to } = this.span();
    const oneYear = from.slice(0, 4) === to.slice(0, 4);
    return oneYear ? this.i18n.t('planning.views.timeline.month', { month: number }) : `${number}/${month.slice(2, 4)}`;
  }

  /** Whether the due day of a task may be moved here: not what the unit above or an event fixes. */
  protected mayMove(task: TaskRow): boolean {
    const counted = task.dueKind === 'EVENT_DATE' && task.eventLeadDays !== null;
    return this.store.editable() && !counted && task.recurrence === null && !isFrozen(task, 'due');
  }

  protected move(taskId: string, day: string): void {
    if (this.moving() && this.moving()?.taskId !== taskId) void this.settle();
    this.moving.set({ taskId, day });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), QUIET);
  }

  protected cancel(): void {
    clearTimeout(this.timer);
    this.moving.set(undefined);
  }

  /** Stores the day moved to, on the way the table stores it; a refused day goes back to where it was. */
  protected async settle(): Promise<void> {
    clearTimeout(this.timer);
    const moving = this.moving();
    const task = this.store.tasks().find((one) => one.id === moving?.taskId);
    if (!moving || !task) return;
    if (moving.day !== task.dueOn) {
      const { day: dueOn } = moving;
      const body = task.dueKind === 'EVENT_DATE' ? { dueOn } : { dueKind: 'FIXED_DATE' as const, dueOn };
      const result = await this.edits.change(task, [{ part: 'fields', body }]);
      if (result === 'done')
        this.toaster.announce(this.i18n.t('planning.views.timeline.moved', { day: formatDate(dueOn) }));
    }
    if (this.moving() === moving) this.moving.set(undefined);
  }
}

function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}
