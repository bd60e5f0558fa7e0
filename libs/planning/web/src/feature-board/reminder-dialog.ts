import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReminderPreviewView, ReminderUnitView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { CheckboxField, DialogFrame, formatDateTime, I18n, TextareaField } from '@congtac/shared-ui';
import { BoardClient } from '../data-access/board-client';
import { shortNames } from './board-filter';

/** The plan, and who a reminder would reach. */
export interface ReminderDialogData {
  readonly planId: string;
  readonly preview: ReminderPreviewView;
}

/** Says how many units and people would be told, takes the words, sends. Closes with what was sent. */
@Component({
  selector: 'ct-reminder-dialog',
  imports: [CheckboxField, DialogFrame, MatButton, TextareaField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'planning.board.remindTitle' | transloco">
      <div class="ct-form">
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title }}</p>
        }
        @if (data.preview.unitCount === 0) {
          <p>{{ 'planning.board.remindNobody' | transloco }}</p>
        } @else {
          <p class="count" aria-live="polite">
            {{ 'planning.board.remindCount' | transloco: { units: chosen().length, people: people() } }}
          </p>
          @if (recent().length > 0) {
            <ct-checkbox-field [label]="againLabel()" [hint]="recentNames()" [(checked)]="again" />
          }
          @if (names()) {
            <p class="ct-quiet">{{ names() }}</p>
          }
          @if (unreached().length > 0) {
            <p>
              {{
                'planning.board.remindUnreached' | transloco: { count: unreached().length, units: short(unreached()) }
              }}
            </p>
          }
          <ct-textarea-field
            [label]="'planning.board.remindText' | transloco"
            [hint]="'planning.board.remindTextHint' | transloco"
            [optional]="true"
            [(value)]="text"
          />
        }
      </div>
      <ng-container ctActions>
        @if (data.preview.unitCount > 0) {
          <button matButton="filled" type="button" [disabled]="busy() || chosen().length === 0" (click)="send()">
            {{ 'planning.board.remindSend' | transloco }}
          </button>
        }
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    p {
      margin: 0;
    }
    .count {
      font-weight: 500;
    }
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class ReminderDialog {
  private readonly client = inject(BoardClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<ReminderDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ReminderPreviewView>>(DialogRef);

  protected readonly again = signal(false);
  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly recent = computed(() => this.data.preview.units.filter((unit) => unit.recent));
  protected readonly chosen = computed(() => this.data.preview.units.filter((unit) => this.again() || !unit.recent));
  /** The preview counts each person once; a part of the units is a sum. */
  protected readonly people = computed(() =>
    this.chosen().length === this.data.preview.unitCount
      ? this.data.preview.people
      : this.chosen().reduce((sum, unit) => sum + unit.people, 0),
  );
  protected readonly names = computed(() => this.short(this.chosen().filter((unit) => unit.people > 0)));
  /** Units where nobody can be told: the person has to find another way. */
  protected readonly unreached = computed(() => this.chosen().filter((unit) => unit.people === 0));
  protected readonly againLabel = computed(() =>
    this.i18n.t('planning.board.remindAgain', { count: this.recent().length }),
  );
  protected readonly recentNames = computed(() =>
    this.recent()
      .map((unit) => `${unit.unitName} (${unit.remindedAt ? formatDateTime(unit.remindedAt) : ''})`)
      .join(', '),
  );

  protected short(units: readonly ReminderUnitView[]): string {
    return shortNames(units.map((unit) => unit.unitName)).join(', ');
  }

  protected async send(): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const unitIds = this.chosen().map((unit) => unit.unitId);
      this.ref.close(await this.client.remind(this.data.planId, { unitIds, text: this.text(), again: this.again() }));
    } catch (error) {
      // Told in the dialog; the words typed stay.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }
}
