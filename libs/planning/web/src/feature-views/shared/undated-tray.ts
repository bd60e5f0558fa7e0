import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { Icon } from '@congtac/shared-ui';
import { isOngoing, isUndated } from './task-days';
import { TaskLink } from './task-link';

/** Tasks listed at first, and more at each press. */
const PORTION = 50;

/** What has no day to be shown on: tasks whose day is still to be ordered, and those that go on all the time. */
@Component({
  selector: 'ct-undated-tray',
  imports: [Icon, MatButton, TaskLink, TranslocoPipe],
  template: `
    @for (tray of trays(); track tray.name) {
      @if (tray.tasks.length > 0) {
        <details>
          <summary>
            <ct-icon [name]="tray.name === 'undated' ? 'event-busy' : 'event-repeat'" />
            {{ 'planning.views.' + tray.name | transloco: { count: tray.tasks.length } }}
          </summary>
          <ul>
            @for (task of tray.tasks.slice(0, limit()); track task.id) {
              <li>
                <ct-task-link [task]="task" />
                <span class="ct-quiet">{{ task.leadUnitName ?? ('planning.views.noLead' | transloco) }}</span>
              </li>
            }
          </ul>
          @if (tray.tasks.length > limit()) {
            <button matButton type="button" (click)="limit.set(limit() + portion)">
              {{ 'planning.views.more' | transloco: { count: tray.tasks.length - limit() } }}
            </button>
          }
        </details>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    details {
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.5rem;
      background: var(--mat-sys-surface-container-low);
    }
    summary {
      min-block-size: 2.75rem;
      padding: 0.625rem 1rem;
      box-sizing: border-box;
      cursor: pointer;
    }
    summary ct-icon {
      vertical-align: text-bottom;
    }
    ul {
      display: grid;
      gap: 0.5rem;
      margin: 0;
      padding: 0 1rem 0.75rem 2.25rem;
    }
    li span {
      margin-inline-start: 0.5rem;
    }
  `,
})
export class UndatedTray {
  readonly tasks = input.required<readonly TaskRow[]>();
  protected readonly portion = PORTION;
  protected readonly limit = signal(PORTION);
  protected readonly trays = computed(() => {
    const undated = this.tasks().filter(isUndated);
    return [
      { name: 'undated', tasks: undated.filter((task) => !isOngoing(task)) },
      { name: 'ongoing', tasks: undated.filter(isOngoing) },
    ];
  });
}
