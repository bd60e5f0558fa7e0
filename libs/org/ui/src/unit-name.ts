import { Component, computed, input } from '@angular/core';

/** What the name of a unit is drawn from. */
export interface NamedUnit {
  readonly name: string;
  readonly shortName?: string | null;
  readonly levelName?: string;
  readonly demo?: boolean;
}

/** A unit's name with its level in quiet words; sample data are told apart in words, not by colour. */
@Component({
  selector: 'ct-unit-name',
  template: `
    <bdi>{{ text() }}</bdi>
    @if (unit().levelName) {
      <span class="ct-quiet"> · {{ unit().levelName }}</span>
    }
    @if (unit().demo) {
      <span class="ct-quiet"> · {{ sampleWord() }}</span>
    }
  `,
})
export class UnitName {
  readonly unit = input.required<NamedUnit>();
  /** The short name where there is one. */
  readonly short = input(false);
  /** Word for sample data, already translated by the page. */
  readonly sampleWord = input('dữ liệu mẫu');

  protected readonly text = computed(() => (this.short() ? this.unit().shortName : undefined) ?? this.unit().name);
}
