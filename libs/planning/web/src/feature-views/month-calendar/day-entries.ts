import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName } from '@congtac/shared-ui';
import { TaskLink } from '../shared/task-link';
import type { DayEntry } from './month-grid';

/** What falls on one day, as a list of links. Icon and words tell the kind; colour only repeats it. */
@Component({
  selector: 'ct-day-entries',
  imports: [Icon, TaskLink, TranslocoPipe],
  template: `
    <ul>
      @for (entry of entries(); track entry.key) {
        <li [class]="entry.kind" [class.done]="entry.done" [class.overdue]="entry.overdue">
          <ct-icon [name]="iconOf(entry)" />
          @if (entry.task; as task) {
            <span class="words">
              <ct-task-link [task]="task" />
              @if (entry.label) {
                <span class="ct-quiet"> · {{ entry.label }}</span>
              }
              @if (entry.done || entry.overdue) {
                <span class="cdk-visually-hidden"
                  >, {{ 'planning.views.calendar.' + (entry.done ? 'done' : 'overdue') | transloco }}</span
                >
              }
            </span>
          } @else {
            <span class="words">{{ 'planning.views.calendar.event' | transloco: { name: entry.label } }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.25rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 0.25rem;
      padding: 0.125rem 0.375rem;
      border-inline-start: 3px solid var(--mat-sys-primary);
      border-radius: 0.25rem;
      background: var(--mat-sys-surface-container);
    }
    li.event {
      border-color: var(--mat-sys-tertiary);
    }
    li.done {
      border-color: var(--mat-sys-outline);
      color: var(--mat-sys-on-surface-variant);
    }
    li.overdue {
      border-color: var(--mat-sys-error);
    }
    li.overdue ct-icon {
      color: var(--mat-sys-error);
    }
    ct-icon {
      flex: none;
      margin-block-start: 0.25rem;
      font-size: 1rem;
    }
    .words {
      display: -webkit-box;
      overflow: hidden;
      min-inline-size: 0;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--ct-entry-lines, 2);
    }
  `,
})
export class DayEntries {
  readonly entries = input.required<readonly DayEntry[]>();

  protected iconOf(entry: DayEntry): IconName {
    if (entry.kind === 'event') return 'celebration';
    if (entry.done) return 'check';
    if (entry.overdue) return 'warning';
    return entry.kind === 'occurrence' ? 'event-repeat' : 'flag';
  }
}
