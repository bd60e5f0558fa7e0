import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TaskRow } from '@congtac/planning-domain';
import { PlanStore } from '../../feature-plan/plan-store';

/** The name of a task, leading to its full form in a draft and to its page afterwards. */
@Component({
  selector: 'ct-task-link',
  imports: [RouterLink],
  template: `<a
    [routerLink]="store.editable() ? [] : ['/nhiem-vu', task().id]"
    [queryParams]="store.editable() ? { sua: task().id } : {}"
    [queryParamsHandling]="store.editable() ? 'merge' : ''"
    [title]="task().title"
    >{{ task().title }}</a
  >`,
  styles: `
    a {
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
  `,
})
export class TaskLink {
  protected readonly store = inject(PlanStore);
  readonly task = input.required<TaskRow>();
}
