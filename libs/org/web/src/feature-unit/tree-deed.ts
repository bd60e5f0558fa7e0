import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, Directive, inject, input, signal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitView } from '@congtac/org-domain';
import { type AppError, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import { UnitClient } from '../data-access/unit-client';

/** What the dialogs that change the tree share: the unit, one deed, and the reason when it is refused. */
@Directive()
export abstract class TreeDeed<Result extends UnitView> {
  protected readonly client = inject(UnitClient);
  protected readonly unit = inject<UnitView>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Result>>(DialogRef);
  protected readonly today = inject(SessionStore).today();
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  /** Sends a valid form and closes with the answer; a refusal is told in the dialog, and what was typed stays. */
  protected async carryOut<Model>(event: Event, form: FieldTree<Model>, send: () => Promise<Result>): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(form, async () => {
      try {
        this.ref.close(await send());
        return undefined;
      } catch (error) {
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }
}

/** Why the deed was refused, on top of the form. */
@Component({
  selector: 'ct-deed-refusal',
  imports: [TranslocoPipe],
  template: `
    <p role="alert">
      <strong>{{ error().title || ('ui.state.errorTitle' | transloco) }}</strong>
      {{ error().detail }}
    </p>
  `,
  styles: `
    p {
      margin: 0;
      padding: 0.75rem 1rem;
      border: 2px solid var(--mat-sys-error);
      border-radius: 0.75rem;
    }
    strong {
      display: block;
    }
  `,
})
export class DeedRefusal {
  readonly error = input.required<AppError>();
}
