import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskHistoryRow } from '@congtac/planning-domain';
import { ResourceState, ViDateTimePipe } from '@congtac/shared-ui';
import { TaskPageStore } from './task-page-store';

const firstLines = 6;

/** Who did what to the task and when, newest first, with old → new. */
@Component({
  selector: 'ct-task-history',
  imports: [MatButton, ResourceState, TranslocoPipe, ViDateTimePipe],
  template: `
    <ct-resource-state [resource]="store.history" [lines]="3" />
    @if (store.history.hasValue()) {
      <ol>
        @for (row of shown(); track row.id) {
          <li>
            <p>
              <strong>{{ row.text }}</strong>
              @if (row.reason) {
                <span>: “{{ row.reason }}”</span>
              }
            </p>
            @for (change of row.changes; track change.label) {
              <p>
                {{
                  (change.before ? 'planning.taskLife.history.change' : 'planning.taskLife.history.set')
                    | transloco: change
                }}
              </p>
            }
            <p class="ct-quiet">{{ row.at | viDateTime }} · {{ whoOf(row) }}</p>
          </li>
        } @empty {
          <li class="ct-quiet">{{ 'planning.taskLife.history.none' | transloco }}</li>
        }
      </ol>
      @if (rest() > 0) {
        <button matButton type="button" (click)="all.set(true)">
          {{ 'planning.taskLife.history.more' | transloco: { count: rest() } }}
        </button>
      }
    }
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    li:last-child {
      border-block-end: 0;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class TaskHistory {
  protected readonly store = inject(TaskPageStore);
  protected readonly all = signal(false);
  private readonly rows = computed(() => (this.store.history.hasValue() ? this.store.history.value() : []));
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows().slice(0, firstLines)));
  protected readonly rest = computed(() => this.rows().length - this.shown().length);

  protected whoOf(row: TaskHistoryRow): string {
    return row.postTitle ? `${row.actorName} (${row.postTitle})` : row.actorName;
  }
}
