import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanView } from '@congtac/planning-domain';
import { SessionStore } from '@congtac/shared-data';
import { AutocompleteField, I18n, Icon, NumberField, TableRegion, TextField, ViNumberPipe } from '@congtac/shared-ui';
import { TargetClient } from '../data-access/target-client';
import { PlanStore } from './plan-store';
import { reachedBeside, type YearlyRow, yearlyInputs, yearlyRows, yearlyText } from './yearly-rows';

/** Main targets of a plan over several years: a row for each, a column for each year (S1-22). */
@Component({
  selector: 'ct-plan-yearly',
  imports: [
    AutocompleteField,
    Icon,
    MatButton,
    MatIconButton,
    NumberField,
    TableRegion,
    TextField,
    TranslocoPipe,
    ViNumberPipe,
  ],
  templateUrl: './plan-yearly.html',
  styleUrl: './plan-yearly.scss',
})
export class PlanYearly {
  private readonly store = inject(PlanStore);
  private readonly i18n = inject(I18n);
  private readonly targets = inject(TargetClient);
  readonly plan = input.required<PlanView>();
  readonly editable = input.required<boolean>();

  protected readonly years = computed(() => {
    const { yearFrom, yearTo } = this.plan();
    return Array.from({ length: yearTo - yearFrom + 1 }, (_, index) => yearFrom + index);
  });
  protected readonly rows = computed(() => yearlyRows(this.plan().yearlyTargets));
  private readonly measured = computed(() => this.rows().some((row) => row.indicatorId !== null));
  /** Nothing is shown beside the targets while it is read or when the person may not see figures. */
  private readonly results = this.targets.yearlyResults(() => (this.measured() ? this.plan() : undefined));
  private readonly thisYear = Number(inject(SessionStore).today().slice(0, 4));
  protected readonly find = this.targets.findIndicators;
  /** The rows being edited; undefined while nothing is. */
  protected readonly edited = signal<readonly YearlyRow[] | undefined>(undefined);

  protected reached(row: YearlyRow, year: number) {
    return this.results.hasValue() ? reachedBeside(row, year, this.results.value(), this.thisYear) : undefined;
  }

  protected edit(): void {
    this.edited.set(this.rows().length > 0 ? this.rows() : [emptyRow]);
  }

  protected add(): void {
    this.edited.update((rows) => [...(rows ?? []), emptyRow]);
  }

  protected remove(index: number): void {
    this.edited.update((rows) => rows?.filter((_, at) => at !== index));
  }

  protected change(index: number, change: Partial<YearlyRow>): void {
    this.edited.update((rows) => rows?.map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  protected setValue(index: number, row: YearlyRow, year: number, value: number | null): void {
    this.change(index, { values: { ...row.values, [year]: value } });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const rows = this.edited() ?? [];
    const label = this.i18n.t('planning.kinds.yearly');
    const result = await this.store.savePlan({ yearlyTargets: yearlyInputs(rows, this.years()) }, (fresh) => [
      { label, mine: yearlyText(rows), theirs: yearlyText(yearlyRows(fresh.yearlyTargets)) },
    ]);
    if (result === 'done') this.edited.set(undefined);
  }
}

const emptyRow: YearlyRow = {
  downward: false,
  subject: '',
  measure: '',
  note: '',
  indicatorId: null,
  indicatorName: '',
  values: {},
};
