import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ReviewView, UpdateReview } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Choice,
  DateField,
  ErrorSummary,
  I18n,
  SelectField,
  TextareaField,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { ReviewClient } from '../data-access/review-client';
import { CockpitStore } from './cockpit-store';
import { detailsBody, detailsDifferences, detailsModel, type DetailsModel, rulesOver } from './details-model';

/** What the paper carries around the text: number, symbol, day, place, signer, recipients; and the plan reviewed. */
@Component({
  selector: 'ct-details-form',
  imports: [DateField, ErrorSummary, FormField, MatButton, SelectField, TextareaField, TextField, TranslocoPipe],
  template: `
    <form class="ct-form" novalidate (submit)="save($event)">
      <ct-error-summary [form]="$any(form)" [shown]="refused()" />
      <ct-select-field
        [label]="'review.details.plan' | transloco"
        [hint]="'review.details.planHint' | transloco"
        [optional]="true"
        [choices]="plans()"
        [formField]="form.planId"
      />
      <div class="pair">
        <ct-text-field
          [label]="'review.details.number' | transloco"
          [hint]="'review.details.needed' | transloco"
          [formField]="form.number"
        />
        <ct-text-field
          [label]="'review.details.symbol' | transloco"
          [hint]="'review.details.symbolHint' | transloco"
          [formField]="form.symbol"
        />
      </div>
      <ct-date-field [label]="'review.details.issuedOn' | transloco" [today]="today()" [formField]="form.issuedOn" />
      <ct-text-field
        [label]="'review.details.place' | transloco"
        [hint]="'review.details.placeHint' | transloco"
        [optional]="true"
        [formField]="form.place"
      />
      <div class="pair">
        <ct-text-field
          [label]="'review.details.signAuthority' | transloco"
          [optional]="true"
          [formField]="form.signAuthority"
        />
        <ct-text-field
          [label]="'review.details.signerTitle' | transloco"
          [optional]="true"
          [formField]="form.signerTitle"
        />
      </div>
      <ct-text-field
        [label]="'review.details.signerName' | transloco"
        [hint]="'review.details.needed' | transloco"
        [formField]="form.signerName"
      />
      <ct-textarea-field
        [label]="'review.details.recipients' | transloco"
        [hint]="'review.details.linesHint' | transloco"
        [optional]="true"
        [formField]="form.recipients"
      />
      <div class="ct-actions">
        <button matButton="tonal" type="submit" [disabled]="form().submitting()">
          {{ 'review.details.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './pair.scss',
})
export class DetailsForm {
  private readonly store = inject(CockpitStore);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly review = input.required<ReviewView>();
  protected readonly today = inject(SessionStore).today;
  private readonly unitPlans = inject(ReviewClient).plansOf(() => this.review().unitId);

  /** Starts anew when the server has stored these facts, not when another part of the review changes. */
  private readonly model = linkedSignal<string, DetailsModel>({
    source: () => JSON.stringify(detailsModel(this.review())),
    computation: (stored) => JSON.parse(stored) as DetailsModel,
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, rules));
  protected readonly refused = signal(0);
  protected readonly plans = computed<Choice[]>(() => {
    const { planId, planTitle } = this.review();
    const all = this.unitPlans.hasValue() ? this.unitPlans.value().items : [];
    const choices = all.map((plan) => ({ value: plan.id, label: plan.title }));
    const known = planId === null || choices.some((choice) => choice.value === planId);
    return known ? choices : [{ value: planId, label: planTitle ?? planId }, ...choices];
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const words = (key: string) => this.i18n.t(key);
    const valid = await submit(this.form, async () => {
      const typed = this.model();
      const result = await this.store.saveDetails(detailsBody(typed), (fresh) =>
        detailsDifferences(typed, fresh, words),
      );
      if (result === 'done') this.toaster.show(this.i18n.t('review.details.saved'));
      return undefined;
    });
    if (!valid) this.refused.update((count) => count + 1);
  }
}

const rules = rulesOver(UpdateReview, detailsBody);
