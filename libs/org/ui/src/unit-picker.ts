import { Component, computed, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { AutocompleteField, type Choice, FieldControl } from '@congtac/shared-ui';
import { UnitSearch } from './unit-search';

/**
 * One unit, found by typing with or without accents: `<ct-unit-picker label="Đơn vị chủ trì" [formField]="form.unit" />`.
 * The value is the unit's key or null; `selectedLabel` names a value that was there before.
 */
@Component({
  selector: 'ct-unit-picker',
  providers: [{ provide: FieldControl, useExisting: UnitPicker }],
  imports: [AutocompleteField],
  template: `
    <ct-autocomplete-field
      [label]="label()"
      [hint]="hint()"
      [optional]="optional()"
      [error]="message()"
      [disabled]="disabled()"
      [readonly]="readonly()"
      [required]="required()"
      [search]="search()"
      [selectedLabel]="selectedLabel()"
      [(value)]="value"
      (chosen)="chosen.emit($event)"
    />
  `,
})
export class UnitPicker extends FieldControl implements FormValueControl<number | null> {
  private readonly units = inject(UnitSearch);
  readonly value = model<number | null>(null);
  readonly selectedLabel = input('');
  /** Only the branch of this unit, itself included. */
  readonly withinId = input<number>();
  readonly level = input<string>();
  readonly line = input<string>();
  /** The whole choice, when the page needs more than the key. */
  readonly chosen = output<Choice<number>>();

  protected override readonly missingKey = 'ui.field.missingChoice';
  protected readonly search = computed(() =>
    this.units.within({ withinId: this.withinId(), level: this.level(), line: this.line() }),
  );
}
