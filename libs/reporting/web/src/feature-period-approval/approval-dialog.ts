import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { PIN_FIELDS, type PeriodPinInput } from '@congtac/reporting-domain';
import { type AppError, keepDraft, toAppError } from '@congtac/shared-data';
import { DialogFrame, I18n, SelectField, TextareaField } from '@congtac/shared-ui';

/** What a step asks for and how it is sent. */
export interface ApprovalDialogData {
  readonly heading: string;
  readonly text: string;
  readonly confirm: string;
  /** Where what is typed is kept until it is sent. */
  readonly draftKey: string;
  /** Present when each reason is pinned to a part: the figures to choose from. */
  readonly indicators?: readonly { indicatorId: string; indicatorName: string }[];
  /** Does it; a refusal is told in the dialog and nothing typed is lost. */
  readonly send: (said: { reason: string; pins: PeriodPinInput[] }) => Promise<unknown>;
}

interface TypedPin {
  /** A field, or the id of an indicator. */
  part: string;
  reason: string;
}

const EMPTY: TypedPin = { part: '', reason: '' };

/** Asks why: one reason, or several, each pinned to the part that has to be corrected. Closes with true once it is done. */
@Component({
  selector: 'ct-approval-dialog',
  imports: [DialogFrame, MatButton, SelectField, TextareaField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="data.heading">
      <form id="ct-approval-form" class="ct-form" novalidate (submit)="send($event)">
        <p>{{ data.text }}</p>
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        @for (pin of typed(); track $index; let at = $index) {
          @if (data.indicators) {
            <ct-select-field
              [label]="'reporting.periodApproval.dialog.field' | transloco: { n: at + 1 }"
              [choices]="parts()"
              [error]="fault(pin.part, 'missingField')"
              [value]="pin.part"
              (valueChange)="change(at, { part: $event })"
            />
          }
          <ct-textarea-field
            [label]="
              (data.indicators ? 'reporting.periodApproval.dialog.what' : 'reporting.periodApproval.dialog.reason')
                | transloco
            "
            [error]="fault(pin.reason, 'missingReason')"
            [value]="pin.reason"
            (valueChange)="change(at, { reason: $event })"
          />
          @if (typed().length > 1) {
            <button matButton type="button" (click)="remove(at)">
              {{ 'reporting.periodApproval.dialog.remove' | transloco: { n: at + 1 } }}
            </button>
          }
        }
        @if (data.indicators && typed().length < 20) {
          <button matButton type="button" (click)="add()">
            {{ 'reporting.periodApproval.dialog.add' | transloco }}
          </button>
        }
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-approval-form" [disabled]="busy()">{{ data.confirm }}</button>
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
    form > button {
      justify-self: start;
    }
  `,
})
export class ApprovalDialog {
  private readonly i18n = inject(I18n);
  protected readonly data = inject<ApprovalDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);

  protected readonly typed = signal<TypedPin[]>([EMPTY]);
  private readonly draft = keepDraft(this.data.draftKey, this.typed);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  private readonly tried = signal(false);
  protected readonly parts = computed(() => [
    ...(this.data.indicators ?? []).map((one) => ({
      value: one.indicatorId,
      label: `${this.i18n.t('reporting.periodApproval.field.FIGURE')}: ${one.indicatorName}`,
    })),
    ...PIN_FIELDS.filter((field) => field !== 'FIGURE').map((field) => ({
      value: field,
      label: this.i18n.t(`reporting.periodApproval.field.${field}`),
    })),
  ]);

  protected change(at: number, part: Partial<TypedPin>): void {
    this.typed.update((pins) => pins.map((pin, index) => (index === at ? { ...pin, ...part } : pin)));
  }

  protected add(): void {
    this.typed.update((pins) => [...pins, EMPTY]);
  }

  protected remove(at: number): void {
    this.typed.update((pins) => pins.filter((_, index) => index !== at));
  }

  protected fault(value: string, key: 'missingField' | 'missingReason'): string {
    return this.tried() && value.trim() === '' ? this.i18n.t(`reporting.periodApproval.dialog.${key}`) : '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const pins = this.typed();
    if (pins.some(({ part, reason }) => reason.trim() === '' || (this.data.indicators && part === ''))) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.data.send({ reason: pins[0].reason.trim(), pins: pins.map(toPin) });
      await this.draft.discard();
      this.ref.close(true);
    } catch (error) {
      // Told on top of the form; what was typed stays.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }
}

function toPin({ part, reason }: TypedPin): PeriodPinInput {
  const field = PIN_FIELDS.find((one) => one === part);
  return field ? { field, reason: reason.trim() } : { field: 'FIGURE', indicatorId: part, reason: reason.trim() };
}
