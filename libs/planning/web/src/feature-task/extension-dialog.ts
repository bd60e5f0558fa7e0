import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OccurrenceView, TaskView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { DateField, DialogFrame, formatDate, I18n, TextareaField, Toaster } from '@congtac/shared-ui';
import { ExtensionClient } from '../data-access/extension-client';

/** What more time is asked for: the task, or one of its occurrences. */
export interface ExtensionDialogData {
  readonly task: TaskView;
  readonly occurrence: OccurrenceView | null;
  readonly today: string;
}

/** New due day and why. Closes with true once the request is sent. */
@Component({
  selector: 'ct-extension-dialog',
  imports: [DateField, DialogFrame, MatButton, TextareaField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'planning.taskLife.extension.askTitle' | transloco">
      <form id="ct-extension-form" class="ct-form" novalidate (submit)="send($event)">
        <p>
          {{ data.occurrence?.label ?? data.task.title }}<br />
          {{ 'planning.taskLife.extension.explain' | transloco: { due: due } }}
        </p>
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        <ct-date-field
          [label]="'planning.taskLife.extension.newDueOn' | transloco"
          [today]="data.today"
          [error]="faults().day"
          [(value)]="day"
        />
        <ct-textarea-field
          [label]="'planning.taskLife.extension.reason' | transloco"
          [error]="faults().reason"
          [(value)]="reason"
        />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-extension-form" [disabled]="busy()">
          {{ 'planning.taskLife.extension.send' | transloco }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class ExtensionDialog {
  private readonly client = inject(ExtensionClient);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly data = inject<ExtensionDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);

  protected readonly due = formatDate(this.data.occurrence?.dueOn ?? this.data.task.dueOn);
  protected readonly day = signal('');
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  private readonly tried = signal(false);
  protected readonly faults = computed(() => {
    const missing = (key: string, value: string) =>
      this.tried() && value === '' ? this.i18n.t('ui.field.missing', { label: this.i18n.t(key) }) : '';
    return {
      day: missing('planning.taskLife.extension.newDueOn', this.day()),
      reason: missing('planning.taskLife.extension.reason', this.reason().trim()),
    };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.faults().day || this.faults().reason) return;
    this.busy.set(true);
    this.failure.set(undefined);
    const { task, occurrence } = this.data;
    const body = { newDueOn: this.day(), reason: this.reason().trim(), occurrenceId: occurrence?.id ?? null };
    try {
      await this.client.request(task.id, body);
      this.toaster.show(this.i18n.t('planning.taskLife.extension.sent'));
      this.ref.close(true);
    } catch (error) {
      // Told on top of the form; what was typed stays.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }
}
