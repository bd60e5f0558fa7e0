import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AppError, toAppError } from '@congtac/shared-data';
import { CheckboxField, DialogFrame, TextField } from '@congtac/shared-ui';

/** What the dialog starts with, and how it writes; a refusal keeps it open. */
export interface SaveViewData {
  readonly heading: string;
  readonly name: string;
  readonly shared: boolean;
  readonly unitName: string;
  readonly save: (name: string, shared: boolean) => Promise<void>;
}

/** Name of a view and whether the unit shares it. Closes with its name once it is stored. */
@Component({
  selector: 'ct-save-view-dialog',
  imports: [CheckboxField, DialogFrame, MatButton, TextField, TranslocoPipe],
  template: `
    <form novalidate (submit)="save($event)">
      <ct-dialog-frame [heading]="data.heading">
        @if (failure(); as failure) {
          <p class="failure" role="alert">{{ failure.detail || failure.title || ('ui.state.error' | transloco) }}</p>
        }
        <div class="ct-form">
          <ct-text-field [label]="'planning.views.saved.name' | transloco" [(value)]="name" />
          <ct-checkbox-field
            [label]="'planning.views.saved.share' | transloco: { unit: data.unitName }"
            [(checked)]="shared"
          />
        </div>
        <ng-container ctActions>
          <button matButton="filled" type="submit" [disabled]="name().trim() === '' || busy()">
            {{ 'planning.views.saved.do' | transloco }}
          </button>
          <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
        </ng-container>
      </ct-dialog-frame>
    </form>
  `,
  styles: `
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class SaveViewDialog {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly data = inject<SaveViewData>(DIALOG_DATA);
  protected readonly name = signal(this.data.name);
  protected readonly shared = signal(this.data.shared);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '' || this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.data.save(name, this.shared());
      this.ref.close(name);
    } catch (error) {
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
