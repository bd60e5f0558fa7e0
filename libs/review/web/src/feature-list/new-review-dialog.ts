import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { REVIEW_KINDS, type ReviewView } from '@congtac/review-domain';
import { type AppError, serverErrors, toAppError } from '@congtac/shared-data';
import { type Choice, DateField, DialogFrame, ErrorSummary, I18n, SelectField } from '@congtac/shared-ui';
import { ReviewClient } from '../data-access/review-client';
import { newReviewBody, type NewReviewModel, newReviewRules, takesYear } from './new-review-form';

/** What the dialog starts with: units one may write for, the first one chosen, and the business date. */
export interface NewReviewData {
  readonly units: readonly Choice[];
  readonly today: string;
}

/** Kind, period and plan of a new review. Closes with the draft. */
@Component({
  selector: 'ct-new-review-dialog',
  imports: [DateField, DialogFrame, ErrorSummary, FormField, MatButton, SelectField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'review.new.title' | transloco">
      <form id="ct-new-review" class="ct-form" novalidate (submit)="create($event)">
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        <ct-error-summary [form]="$any(form)" [shown]="refused()" />
        @if (data.units.length > 1) {
          <ct-select-field
            [label]="'review.new.unit' | transloco"
            [choices]="data.units"
            [value]="unit()"
            (valueChange)="chooseUnit($event)"
          />
        } @else {
          <p>{{ 'review.new.forUnit' | transloco: { unit: data.units[0]?.label ?? '' } }}</p>
        }
        <ct-select-field [label]="'review.new.kind' | transloco" [choices]="kinds()" [formField]="$any(form.kind)" />
        @if (byYear()) {
          <ct-select-field
            [label]="'review.new.year' | transloco"
            [choices]="years()"
            [value]="year()"
            (valueChange)="chooseYear($event)"
          />
        } @else {
          <ct-date-field [label]="'review.new.from' | transloco" [today]="data.today" [formField]="form.from" />
          <ct-date-field [label]="'review.new.to' | transloco" [today]="data.today" [formField]="form.to" />
        }
        <ct-select-field
          [label]="'review.new.plan' | transloco"
          [hint]="'review.new.planHint' | transloco"
          [optional]="true"
          [choices]="plans()"
          [formField]="form.planId"
        />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-new-review" [disabled]="form().submitting()">
          {{ 'review.new.create' | transloco }}
        </button>
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
export class NewReviewDialog {
  private readonly client = inject(ReviewClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<NewReviewData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ReviewView>>(DialogRef);

  private readonly model = signal<NewReviewModel>({
    unitId: Number(this.data.units[0]?.value ?? 0),
    kind: 'SO_KET_6_THANG',
    year: Number(this.data.today.slice(0, 4)),
    from: '',
    to: '',
    planId: '',
  });
  protected readonly form = form(
    this.model,
    newReviewRules({
      from: () => this.i18n.t('review.new.fromMissing'),
      to: () => this.i18n.t('review.new.toMissing'),
    }),
  );
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly year = computed(() => String(this.model().year));
  /** A review looks back: this year and the seven before. */
  protected readonly years = computed<Choice[]>(() => {
    const now = Number(this.data.today.slice(0, 4));
    return Array.from({ length: 8 }, (_, index) => ({ value: String(now - index), label: String(now - index) }));
  });
  protected readonly unit = computed(() => String(this.model().unitId));
  private readonly unitId = computed(() => this.model().unitId || null);
  private readonly unitPlans = this.client.plansOf(this.unitId);
  protected readonly byYear = computed(() => takesYear(this.model().kind));
  protected readonly kinds = computed<Choice[]>(() =>
    REVIEW_KINDS.map((kind) => ({ value: kind, label: this.i18n.t(`review.kind.${kind}`) })),
  );
  /** Plans of the unit; of the year when one is given. */
  private readonly fitting = computed(() => {
    const plans = this.unitPlans.hasValue() ? this.unitPlans.value().items : [];
    const year = this.byYear() ? this.model().year : null;
    return year === null ? plans : plans.filter((plan) => plan.yearFrom <= year && year <= plan.yearTo);
  });
  protected readonly plans = computed<Choice[]>(() =>
    this.fitting().map((plan) => ({ value: plan.id, label: plan.title })),
  );

  constructor() {
    // The form cannot know the plans before the server answers: the only fitting one is proposed, a wrong one dropped.
    effect(() => {
      const plans = this.plans();
      const chosen = untracked(this.model).planId;
      if (plans.some((plan) => plan.value === chosen)) return;
      const planId = plans.length === 1 ? (plans[0]?.value ?? '') : '';
      if (planId !== chosen) this.model.update((model) => ({ ...model, planId }));
    });
  }

  protected chooseUnit(unitId: string): void {
    this.model.update((model) => ({ ...model, unitId: Number(unitId), planId: '' }));
  }

  protected chooseYear(year: string): void {
    this.model.update((model) => ({ ...model, year: Number(year) }));
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const valid = await submit(this.form, async () => {
      try {
        this.ref.close(await this.client.create(newReviewBody(this.model())));
        return undefined;
      } catch (error) {
        // Refusals go to their fields, the rest on top of the form.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!valid) this.refused.update((count) => count + 1);
  }
}
