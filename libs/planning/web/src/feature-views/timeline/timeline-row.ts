import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanOccurrenceView } from '@congtac/planning-domain';
import { daysBetween } from '@congtac/shared-domain';
import { formatDate, formatNumber, I18n, Icon } from '@congtac/shared-ui';
import type { GridRow } from '../../tree-table/tree-rows';
import { isOngoing } from '../shared/task-days';
import { TaskLink } from '../shared/task-link';
import { barOf, dayAfterKey, dayAt, type Span, type SpanMonth } from './bar-geometry';

/** One line of the timeline: a heading, or a task with its bar. */
@Component({
  selector: 'ct-timeline-row',
  imports: [Icon, TaskLink, TranslocoPipe],
  templateUrl: './timeline-row.html',
  styleUrl: './timeline-row.scss',
  host: { role: 'row', '[attr.aria-rowindex]': 'index() + 2', '[class.section]': "row().kind === 'section'" },
})
export class TimelineRow {
  private readonly i18n = inject(I18n);
  readonly row = input.required<GridRow>();
  readonly index = input.required<number>();
  readonly span = input.required<Span>();
  readonly period = input.required<Span>();
  readonly months = input.required<readonly SpanMonth[]>();
  readonly occurrences = input.required<readonly PlanOccurrenceView[]>();
  /** Place of today, null when it lies outside. */
  readonly today = input.required<number | null>();
  readonly movable = input.required<boolean>();
  /** The day the mark stands on while it is being moved. */
  readonly movedTo = input<string>();

  readonly toggled = output<void>();
  readonly moved = output<string>();
  readonly settled = output<void>();
  readonly cancelled = output<void>();

  private readonly task = computed(() => {
    const row = this.row();
    return row.kind === 'task' ? row.task : undefined;
  });
  /** The task with the day it is being moved to. */
  private readonly drawn = computed(() => {
    const task = this.task();
    const dueOn = this.movedTo();
    return task && dueOn ? { ...task, dueOn, dueKind: 'FIXED_DATE' as const } : task;
  });
  protected readonly bar = computed(() => {
    const task = this.drawn();
    return task ? barOf(task, this.occurrences(), this.span()) : undefined;
  });
  protected readonly tone = computed(() => {
    const { status, timeliness } = this.task() ?? {};
    if (status === 'COMPLETED') return 'done';
    if (timeliness === 'OVERDUE') return 'overdue';
    return timeliness === 'DUE_SOON' ? 'soon' : 'open';
  });
  /** `từ 01/03/2020 · hạn 30/06/2020 · Quá hạn`: the line in words, for everybody. */
  protected readonly words = computed(() => {
    const task = this.drawn();
    if (!task) return '';
    const t = (key: string, day: string) => this.i18n.t(`planning.views.timeline.${key}`, { day: formatDate(day) });
    const count = this.occurrences().length;
    const parts = [
      task.startOn ? t('from', task.startOn) : '',
      count > 0 ? this.i18n.t('planning.views.timeline.ticks', { count: formatNumber(count) }) : '',
      count === 0 && this.bar()?.due !== null && task.dueOn ? t('due', task.dueOn) : '',
      task.timeliness && task.timeliness !== 'NOT_STARTED' ? this.i18n.t(`planning.timeliness.${task.timeliness}`) : '',
    ].filter(Boolean);
    if (parts.length > 0) return parts.join(' · ');
    if (task.dueKind === 'PERIOD_END' && task.dueOn) return t('periodEnd', task.dueOn);
    return this.i18n.t(`planning.views.timeline.${isOngoing(task) ? 'ongoing' : 'noDay'}`);
  });
  protected readonly dueOn = computed(() => this.drawn()?.dueOn ?? '');
  protected readonly dueWords = computed(() => formatDate(this.dueOn()));
  protected readonly most = computed(() => daysBetween(this.period().from, this.period().to));
  protected readonly now = computed(() => daysBetween(this.period().from, this.dueOn() || this.period().from));

  protected tickTone(state: PlanOccurrenceView['state']): string {
    if (state === 'DONE') return 'done';
    if (state === 'WAIVED') return 'waived';
    return state === 'OVERDUE' ? 'overdue' : 'open';
  }

  protected tickWords(label: string, dueOn: string, state: PlanOccurrenceView['state']): string {
    return [label, formatDate(dueOn), state ? this.i18n.t(`planning.occurrence.${state}`) : '']
      .filter(Boolean)
      .join(' · ');
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.cancelled.emit();
    if (event.key === 'Enter') return this.settled.emit();
    const day = dayAfterKey(event, this.dueOn(), this.period());
    if (day === undefined) return;
    event.preventDefault();
    this.moved.emit(day);
  }

  protected grab(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  protected drag(event: PointerEvent): void {
    const mark = event.currentTarget as HTMLElement;
    const lane = mark.parentElement?.getBoundingClientRect();
    if (!lane || !mark.hasPointerCapture(event.pointerId)) return;
    const { from, to } = this.period();
    const day = dayAt((event.clientX - lane.left) / lane.width, this.span());
    this.moved.emit(day < from ? from : day > to ? to : day);
  }
}
