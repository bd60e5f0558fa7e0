import { CdkTrapFocus } from '@angular/cdk/a11y';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { I18n } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { changesBetween, type TaskDraft } from '../task-edit/task-draft';
import { TaskFields, type TaskPart } from '../task-edit/task-fields';
import { taskRules } from '../task-edit/task-rules';
import { EditStore } from './edit-store';
import type { EditedColumn } from './grid-columns';

/** The editor over a cell that needs more than one line of text. Stays open, text and all, until the change is stored. */
@Component({
  selector: 'ct-cell-panel',
  imports: [CdkTrapFocus, MatButton, TaskFields, TranslocoPipe],
  template: `
    <form novalidate cdkTrapFocus (submit)="save($event)">
      @if (failed() && store.failure(); as failure) {
        <p class="failure" role="alert">{{ failure.detail || failure.title || ('ui.state.error' | transloco) }}</p>
      }
      <ct-task-fields [form]="form" [parts]="parts()" />
      <div class="ct-actions">
        <button matButton="filled" type="submit">{{ 'planning.action.save' | transloco }}</button>
        <button matButton type="button" (click)="closed.emit('cancel')">{{ 'ui.action.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  host: {
    role: 'dialog',
    '[attr.aria-label]': "i18n.t('planning.column.' + column())",
    // The list of suggestions hangs below its box, so a panel with one must not cut it off.
    '[class.suggesting]': "column() === 'lead' || column() === 'coordinators'",
    '(keydown.escape)': 'escape($event)',
  },
  styles: `
    form {
      display: grid;
      gap: 1rem;
      inline-size: min(26rem, calc(100vw - 2rem));
      max-block-size: 70vh;
      overflow: auto;
      padding: 1rem 1.25rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-low);
      box-shadow: var(--mat-sys-level3);
    }
    :host(.suggesting) form {
      max-block-size: none;
      overflow: visible;
    }
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class CellPanel {
  protected readonly store = inject(PlanStore);
  private readonly edits = inject(EditStore);
  protected readonly i18n = inject(I18n);
  readonly task = input.required<TaskRow>();
  readonly column = input.required<EditedColumn>();
  /** What the fields start with. */
  readonly base = input.required<TaskDraft>();
  /** `saved` after the change is stored, `cancel` when it was given up. */
  readonly closed = output<'saved' | 'cancel'>();

  private readonly model = linkedSignal(() => this.base());
  protected readonly form = form(this.model, taskRules);
  protected readonly failed = signal(false);
  protected readonly parts = computed<readonly TaskPart[]>(() => [this.column()]);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input, select, textarea')?.focus());
  }

  /** Esc closes an open list of suggestions first, then the panel. */
  protected escape(event: Event): void {
    if (event.defaultPrevented) return;
    event.stopPropagation();
    this.closed.emit('cancel');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async () => {
      const result = await this.edits.change(this.task(), changesBetween(this.base(), this.model()));
      this.failed.set(result === 'kept');
      if (result === 'done') this.closed.emit('saved');
      return undefined;
    });
  }
}
