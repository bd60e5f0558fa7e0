import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatPercent } from '../format/vi-format';

/** A share in words and as a bar: "Chỉ tiêu 41/56 · 73%". "Chưa có số liệu" is not 0 %: give `value` null. */
@Component({
  selector: 'ct-progress',
  imports: [TranslocoPipe],
  template: `
    <span class="words">
      @if (label()) {
        <span>{{ label() }}</span>
      }
      <span class="figure">{{ value() === null ? ('ui.progress.none' | transloco) : percent() }}</span>
    </span>
    @if (value() !== null) {
      <progress [attr.aria-label]="label() || null" [value]="value()" max="100">{{ percent() }}</progress>
    }
  `,
  styleUrl: './progress.scss',
})
export class Progress {
  /** Per cent 0–100, or null when there are no figures yet. */
  readonly value = input.required<number | null>();
  /** Words before the figure; also the name of the bar. */
  readonly label = input('');
  protected readonly percent = computed(() => formatPercent(Math.round(this.value() ?? 0)));
}
