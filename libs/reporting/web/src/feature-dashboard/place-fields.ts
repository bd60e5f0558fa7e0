import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { CheckboxField, type Choice, DateField, I18n, SelectField } from '@congtac/shared-ui';
import { OverviewClient } from '../data-access/overview-client';
import { DashboardAddress } from './dashboard-address';
import { inForce } from './plans-in-force';

/** Years offered: from some years back to the next. */
const yearsBack = 4;

/** Which unit, plan, year and day a dashboard is about; every choice goes into the address. */
@Component({
  selector: 'ct-place-fields',
  imports: [CheckboxField, DateField, SelectField, TranslocoPipe, UnitPicker],
  template: `
    <ct-unit-picker
      [label]="'reporting.dash.place.unit' | transloco"
      [selectedLabel]="address.place()?.unitName ?? ''"
      [value]="address.place()?.unitId ?? null"
      (chosen)="address.set({ 'don-vi': $event.value, 'ke-hoach': null, 'chi-tieu': null })"
    />
    @if (tables()) {
      <ct-select-field
        [label]="'reporting.dash.place.plan' | transloco"
        [choices]="planChoices()"
        [value]="address.planId() || every"
        (valueChange)="choosePlan($event)"
      />
      @if (address.planId() === '') {
        <ct-select-field
          [label]="'reporting.dash.place.year' | transloco"
          [choices]="years()"
          [value]="year()"
          (valueChange)="address.set({ nam: $event })"
        />
      }
      <ct-date-field
        [label]="'reporting.dash.place.asOf' | transloco"
        [hint]="'reporting.dash.place.asOfHint' | transloco"
        [value]="address.asOf()"
        (valueChange)="address.set({ 'den-ngay': $event || null })"
      />
      <ct-checkbox-field
        [label]="'reporting.dash.place.urgent' | transloco"
        [checked]="address.urgent()"
        (checkedChange)="address.set({ 'dot-xuat': $event ? 1 : null })"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: 0.75rem 1rem;
      align-items: start;
      padding: 1rem 1.25rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    ct-checkbox-field {
      align-self: center;
    }
  `,
})
export class PlaceFields {
  private readonly i18n = inject(I18n);
  protected readonly address = inject(DashboardAddress);
  /** True where plan, year and day narrow the numbers. */
  readonly tables = input.required<boolean>();
  /** A value of its own: an empty one would read as "not chosen". */
  protected readonly every = 'moi-ke-hoach';

  private readonly plans = inject(OverviewClient).plansOf(() =>
    this.tables() ? this.address.place()?.unitId : undefined,
  );
  protected readonly planChoices = computed<Choice[]>(() => [
    { value: this.every, label: this.i18n.t('reporting.dash.place.everyPlan') },
    ...(this.plans.hasValue() ? inForce(this.plans.value().items) : []),
  ]);
  protected readonly year = computed(() => String(this.address.year() ?? this.address.today().slice(0, 4)));
  protected readonly years = computed<Choice[]>(() => {
    const last = Number(this.address.today().slice(0, 4)) + 1;
    const years = Array.from({ length: yearsBack + 2 }, (_, back) => String(last - back));
    return [...new Set([...years, this.year()])].map((year) => ({ value: year, label: year }));
  });

  protected choosePlan(plan: string): void {
    this.address.set({ 'ke-hoach': plan === this.every ? null : plan });
  }
}
