import { Component, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { Icon } from '@congtac/shared-ui';
import { TaskLink } from '../shared/task-link';

/** Tasks drawn at first, and more at each press. */
const PORTION = 50;

/** The assignment on a phone: the units of each task. */
@Component({
  selector: 'ct-assignment-list',
  imports: [Icon, MatButton, TaskLink, TranslocoPipe],
  template: `
    <ul>
      @for (task of tasks().slice(0, limit()); track task.id) {
        <li>
          <ct-task-link class="title" [task]="task" />
          @if (task.leadUnitName; as lead) {
            <span
              ><b>{{ 'planning.views.matrix.action.LEAD' | transloco }}:</b> {{ lead }}</span
            >
          } @else {
            <span class="missing"><ct-icon name="warning" />{{ 'planning.views.noLead' | transloco }}</span>
          }
          @if (task.coordinatorNames.length > 0) {
            <span class="ct-quiet"
              >{{ 'planning.views.matrix.action.COORDINATE' | transloco }}: {{ task.coordinatorNames.join(', ') }}</span
            >
          }
        </li>
      }
    </ul>
    @if (tasks().length > limit()) {
      <button matButton type="button" (click)="limit.set(limit() + portion)">
        {{ 'planning.views.more' | transloco: { count: tasks().length - limit() } }}
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
      padding-block-end: 0.75rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    .title {
      font-weight: 500;
    }
    .missing {
      display: inline-flex;
      gap: 0.25rem;
      align-items: center;
      color: var(--mat-sys-error);
    }
  `,
})
export class AssignmentList {
  readonly tasks = input.required<readonly TaskRow[]>();
  protected readonly portion = PORTION;
  protected readonly limit = signal(PORTION);
}
