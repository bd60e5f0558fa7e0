import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskView } from '@congtac/planning-domain';
import { ErrorSummary } from '@congtac/shared-ui';
import { changesBetween, draftOfView } from '../task-edit/task-draft';
import { TASK_PARTS, TaskFields } from '../task-edit/task-fields';
import { taskRules } from '../task-edit/task-rules';
import { EditStore } from '../tree-table/edit-store';
import { isFrozen } from '../tree-table/grid-columns';
import { PlanStore } from './plan-store';

/** Every field of one task on a page of its own: the phone's editor, and the desktop's full form. */
@Component({
  selector: 'ct-task-form',
  imports: [ErrorSummary, MatButton, TaskFields, TranslocoPipe],
  template: `
    <form class="ct-form" novalidate (submit)="save($event)">
      @if (failed() && store.failure(); as failure) {
        <p class="failure" role="alert">{{ failure.detail || failure.title || ('ui.state.error' | transloco) }}</p>
      }
      <ct-error-summary [form]="form" [shown]="refused()" />
      @if (frozen()) {
        <p>{{ 'planning.table.frozen' | transloco }}</p>
        <p>
          <strong>{{ task().title }}</strong>
        </p>
      }
      <ct-task-fields [form]="form" [parts]="parts()" />
      <div class="bar">
        <button matButton="filled" type="submit" [disabled]="store.saving()">
          {{ 'planning.form.save' | transloco }}
        </button>
        <button matButton type="button" (click)="closed.emit()">{{ 'planning.form.back' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    .bar {
      position: sticky;
      /* above the phone's bottom bar */
      inset-block-end: 4.5rem;
      z-index: 3;
      display: flex;
      gap: 0.5rem;
      padding-block: 0.75rem;
      background: var(--mat-sys-surface);
      /* covers what would show between the two bars */
      box-shadow: 0 1.5rem 0 var(--mat-sys-surface);
    }
    .bar button {
      min-block-size: 3rem;
    }
    @media (min-width: 60rem) {
      .bar {
        inset-block-end: 0;
      }
    }
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class TaskForm {
  protected readonly store = inject(PlanStore);
  private readonly edits = inject(EditStore);
  readonly task = input.required<TaskView>();
  readonly closed = output<void>();

  private readonly base = linkedSignal(() => draftOfView(this.task()));
  private readonly model = linkedSignal(() => draftOfView(this.task()));
  protected readonly form = form(this.model, taskRules);
  /** Fields of a task taken over verbatim are shown as words, not as boxes (I-7). */
  protected readonly parts = computed(() => TASK_PARTS.filter((part) => !isFrozen(this.task(), part)));
  protected readonly frozen = computed(() => this.parts().length < TASK_PARTS.length);
  protected readonly refused = signal(0);
  protected readonly failed = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const valid = await submit(this.form, async () => {
      const result = await this.edits.change(this.task(), changesBetween(this.base(), this.model()));
      this.failed.set(result === 'kept');
      if (result === 'done') this.closed.emit();
      return undefined;
    });
    if (!valid) this.refused.update((count) => count + 1);
  }
}
