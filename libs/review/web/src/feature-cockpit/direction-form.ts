import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { CreateDirection, type DirectionView } from '@congtac/review-domain';
import { dtoSchema, SessionStore, toBody } from '@congtac/shared-data';
import { DateField, ErrorSummary, TextareaField } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';

interface DirectionModel {
  text: string;
  dueOn: string;
}

/** The words of a direction and the day by which it is wished to be done. */
@Component({
  selector: 'ct-direction-form',
  imports: [DateField, ErrorSummary, FormField, MatButton, TextareaField, TranslocoPipe],
  template: `
    <form class="ct-form" novalidate (submit)="save($event)">
      <ct-error-summary [form]="$any(form)" [shown]="refused()" />
      <ct-textarea-field [label]="'review.direction.text' | transloco" [rows]="2" [formField]="form.text" />
      <ct-date-field
        [label]="'review.direction.dueOn' | transloco"
        [hint]="'review.direction.dueHint' | transloco"
        [optional]="true"
        [today]="today()"
        [formField]="form.dueOn"
      />
      <div class="ct-actions">
        <button matButton="tonal" type="submit" [disabled]="form().submitting()">
          {{ 'review.direction.save' | transloco }}
        </button>
        <button matButton type="button" (click)="closed.emit()">{{ 'ui.action.cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class DirectionForm {
  private readonly store = inject(CockpitStore);
  /** The direction being changed; undefined = a new one. */
  readonly direction = input<DirectionView>();
  readonly closed = output<void>();
  protected readonly today = inject(SessionStore).today;

  /** A newer version of the row must not take away what is typed, so only another row starts anew. */
  private readonly model = linkedSignal<string, DirectionModel>({
    source: () => this.direction()?.id ?? '',
    computation: () => ({ text: this.direction()?.text ?? '', dueOn: this.direction()?.dueOn ?? '' }),
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, dtoSchema<DirectionModel>(CreateDirection)),
  );
  protected readonly refused = signal(0);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    let saved = false;
    const valid = await submit(this.form, async () => {
      const body = toBody(CreateDirection, this.model());
      saved = (await this.store.saveDirection(this.direction(), body)) === 'done';
      return undefined;
    });
    if (saved) this.closed.emit();
    else if (!valid) this.refused.update((count) => count + 1);
  }
}
