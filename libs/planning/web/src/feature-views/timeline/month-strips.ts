import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanOccurrenceView, TaskRow } from '@congtac/planning-domain';
import { TimelinessChip } from '@congtac/shared-ui';
import { TaskWords } from '../../task-edit/task-words';
import type { GridRow } from '../../tree-table/tree-rows';
import { TaskLink } from '../shared/task-link';
import { type StripMark, stripOf } from './bar-geometry';

/** Rows drawn at first, and more at each press. */
const PORTION = 60;
/** Months that fit a phone. */
const MOST_MONTHS = 12;

/** The timeline on a phone: a strip of months under each task; the words say the same. */
@Component({
  selector: 'ct-month-strips',
  imports: [MatButton, TaskLink, TimelinessChip, TranslocoPipe],
  template: `
    <ul>
      @for (row of shown(); track row.key) {
        @if (row.kind === 'section') {
          <li class="head">
            {{ row.number }} {{ row.label ?? row.section?.heading ?? ('planning.table.noSection' | transloco) }}
          </li>
        } @else if (row.kind === 'task') {
          <li>
            <ct-task-link [task]="row.task" />
            <p class="ct-quiet">
              @if (timesOf(row.task).length > 0) {
                {{ words.recurrence(row.task.recurrence, row.task.recurrenceCount) }} ·
                {{ 'planning.views.timeline.ticks' | transloco: { count: timesOf(row.task).length } }}
              } @else {
                {{ words.due(row.task.dueKind, row.task.dueOn) }}
              }
            </p>
            @if (row.task.timeliness; as timeliness) {
              <ct-timeliness-chip [value]="timeliness" />
            }
            <div class="strip" aria-hidden="true">
              @for (mark of marksOf(row.task); track $index) {
                <span [class]="mark" [class.now]="window()[$index] === today().slice(0, 7)">{{
                  +window()[$index].slice(5)
                }}</span>
              }
            </div>
          </li>
        }
      }
    </ul>
    @if (rows().length > limit()) {
      <button matButton type="button" (click)="limit.set(limit() + portion)">
        {{ 'planning.views.more' | transloco: { count: rows().length - limit() } }}
      </button>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 0.25rem;
      justify-items: start;
      padding-block-end: 0.75rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    .head {
      font-weight: 500;
    }
    p {
      margin: 0;
    }
    .strip {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      gap: 2px;
      inline-size: 100%;
    }
    .strip span {
      padding-block: 0.125rem;
      border-block-end: 3px solid transparent;
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    .strip .bar {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
    .strip .due {
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font-weight: 500;
    }
    .strip .now {
      border-color: var(--mat-sys-on-surface);
    }
  `,
})
export class MonthStrips {
  protected readonly words = inject(TaskWords);
  readonly rows = input.required<readonly GridRow[]>();
  readonly months = input.required<readonly { readonly month: string }[]>();
  readonly series = input.required<ReadonlyMap<string, readonly PlanOccurrenceView[]>>();
  readonly today = input.required<string>();

  protected readonly portion = PORTION;
  protected readonly limit = signal(PORTION);
  protected readonly shown = computed(() => this.rows().slice(0, this.limit()));
  /** Twelve months at most: of a longer plan those of the year of today, or the last ones. */
  protected readonly window = computed(() => {
    const months = this.months().map((one) => one.month);
    const first = months.findIndex((month) => month.slice(0, 4) === this.today().slice(0, 4));
    const from = first >= 0 ? first : Math.max(0, months.length - MOST_MONTHS);
    return months.slice(from, from + MOST_MONTHS);
  });

  protected timesOf(task: TaskRow): readonly PlanOccurrenceView[] {
    return this.series().get(task.id) ?? [];
  }

  protected marksOf(task: TaskRow): StripMark[] {
    return stripOf(task, this.timesOf(task), this.window());
  }
}
