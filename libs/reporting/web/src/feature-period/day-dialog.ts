import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AppError, keepDraft, SessionStore, toAppError } from '@congtac/shared-data';
import { DateField, DialogFrame, I18n, TextareaField } from '@congtac/shared-ui';

/** A day to ask for, and what to do with it. */
export interface DayDialogData {
  readonly heading: string;
  readonly text: string;
  readonly dayLabel: string;
  /** The day shown at first, '' = none. */
  readonly day: string;
  /** The day may be left out. */
  readonly optional?: boolean;
  readonly withReason?: boolean;
  /** Nothing but the reason is asked for. */
  readonly withoutDay?: boolean;
  readonly confirm: string;
  /** Where what is typed is kept until it is sent. */
  readonly draftKey: string;
  /** Does it; a refusal is told in the dialog and nothing typed is lost. `day` is null when left out. */
  readonly send: (day: string | null, reason: string) => Promise<unknown>;
}

/** Asks for a day, with a reason when one is needed. Closes with true once it is done. */
@Component({
  selector: 'ct-day-dialog',
  imports: [DateField, DialogFrame, MatButton, TextareaField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="data.heading">
      <form id="ct-day-form" class="ct-form" novalidate (submit)="send($event)">
        <p>{{ data.text }}</p>
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        @if (!data.withoutDay) {
          <ct-date-field
            [label]="data.dayLabel"
            [optional]="data.optional ?? false"
            [today]="today()"
            [error]="faults().day"
            [value]="typed().day"
            (valueChange)="change({ day: $event })"
          />
        }
        @if (data.withReason) {
          <ct-textarea-field
            [label]="'reporting.period.dialog.reason' | transloco"
            [error]="faults().reason"
            [value]="typed().reason"
            (valueChange)="change({ reason: $event })"
          />
        }
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-day-form" [disabled]="busy()">{{ data.confirm }}</button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    p {
      margin: 0;
    }
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class DayDialog {
  private readonly i18n = inject(I18n);
  protected readonly data = inject<DayDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly today = inject(SessionStore).today;

  protected readonly typed = signal({ day: this.data.day, reason: '' });
  private readonly draft = keepDraft(this.data.draftKey, this.typed);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  private readonly tried = signal(false);
  protected readonly faults = computed(() => {
    const { day, reason } = this.typed();
    const say = (missing: boolean, key: string) => (this.tried() && missing ? this.i18n.t(key) : '');
    return {
      day: say(!this.data.optional && !this.data.withoutDay && day === '', 'reporting.period.dialog.missing'),
      reason: say(this.data.withReason === true && reason.trim() === '', 'reporting.period.dialog.missingReason'),
    };
  });

  protected change(part: Partial<{ day: string; reason: string }>): void {
    this.typed.update((typed) => ({ ...typed, ...part }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.faults().day || this.faults().reason) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.data.send(this.typed().day || null, this.typed().reason.trim());
      await this.draft.discard();
      this.ref.close(true);
    } catch (error) {
      // Told on top of the form; what was typed stays.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }
}
