import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import {
  type CreateIndicator,
  INDICATOR_DIRECTIONS,
  type IndicatorDirection,
  type IndicatorView,
  type Measure,
  MEASURES,
  ROLLUPS,
  type Rollup,
  type UpdateIndicator,
  VALUE_TYPES,
  type ValueType,
} from '@congtac/planning-domain';
import {
  CheckboxField,
  DialogFrame,
  I18n,
  NumberField,
  RadioField,
  SelectField,
  TextareaField,
  TextField,
} from '@congtac/shared-ui';

/** What the dialog starts with; without an indicator it adds one for the unit. */
export interface IndicatorData {
  readonly indicator: IndicatorView | undefined;
  readonly unitId: number | null;
  readonly unitName: string;
}

/** One indicator of the catalogue. Closes with the body to send: `CreateIndicator` for a new one, else `UpdateIndicator`. */
@Component({
  selector: 'ct-indicator-dialog',
  imports: [
    CheckboxField,
    DialogFrame,
    MatButton,
    NumberField,
    RadioField,
    SelectField,
    TextareaField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './indicator-dialog.html',
})
export class IndicatorDialog {
  private readonly i18n = inject(I18n);
  protected readonly ref = inject<DialogRef<CreateIndicator | UpdateIndicator>>(DialogRef);
  protected readonly data = inject<IndicatorData>(DIALOG_DATA);
  private readonly given = this.data.indicator;

  protected readonly unitId = signal<number | null>(this.data.unitId);
  protected readonly code = signal(this.given?.code ?? '');
  protected readonly name = signal(this.given?.name ?? '');
  protected readonly definition = signal(this.given?.definition ?? '');
  protected readonly measure = signal<string>(this.given?.measure ?? 'MODEL');
  protected readonly valueType = signal<string>(this.given?.valueType ?? 'INTEGER');
  protected readonly direction = signal<string>(this.given?.direction ?? 'UP');
  protected readonly rollup = signal<string>(this.given?.rollup ?? 'SUM');
  protected readonly additive = signal(this.given?.additiveOverTime ?? true);
  /** What it counts and how it adds up stays once a task uses it. */
  protected readonly fixed = (this.given?.usedInTasks ?? 0) > 0;
  protected readonly people = computed(() => this.measure() === 'PEOPLE');
  protected readonly minValue = signal<number | null>(this.given?.minValue ?? null);
  protected readonly maxValue = signal<number | null>(this.given?.maxValue ?? null);
  protected readonly jumpPercent = signal<number | null>(this.given?.jumpPercent ?? null);
  protected readonly checked = [this.minValue, this.maxValue, this.jumpPercent].some((bound) => bound() !== null);
  protected readonly boundsWrong = computed(() => (this.minValue() ?? 0) > (this.maxValue() ?? Infinity));
  protected readonly complete = computed(
    () => this.name().trim() !== '' && this.unitId() !== null && !this.boundsWrong(),
  );

  protected readonly measures = computed(() =>
    MEASURES.map((value) => ({
      value,
      label: this.i18n.t(value === 'OTHER' ? 'planning.target.measureOther' : `planning.measure.${value}`),
    })),
  );
  protected readonly valueTypes = computed(() => this.named(VALUE_TYPES, 'valueType'));
  protected readonly directions = computed(() => this.named(INDICATOR_DIRECTIONS, 'direction'));
  protected readonly rollups = computed(() => this.named(ROLLUPS, 'rollup'));

  protected save(): void {
    const unitId = this.unitId();
    if (unitId === null || !this.complete()) return;
    const words = {
      code: this.code().trim() || null,
      name: this.name().trim(),
      definition: this.definition().trim(),
      valueType: this.valueType() as ValueType,
      minValue: this.minValue(),
      maxValue: this.maxValue(),
      jumpPercent: this.jumpPercent() === null ? null : Math.max(1, Math.round(this.jumpPercent() ?? 0)),
    };
    const meaning = {
      measure: this.measure() as Measure,
      direction: this.direction() as IndicatorDirection,
      rollup: this.rollup() as Rollup,
      additiveOverTime: this.additive() && !this.people(),
    };
    if (this.given) this.ref.close({ ...words, ...(this.fixed ? {} : meaning) });
    else this.ref.close({ unitId, ...words, ...meaning });
  }

  private named(codes: readonly string[], key: string) {
    return codes.map((value) => ({ value, label: this.i18n.t(`planning.target.${key}.${value}`) }));
  }
}
