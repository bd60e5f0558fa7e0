import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BurnUpView } from '@congtac/reporting-domain';
import { formatNumber, I18n } from '@congtac/shared-ui';
import { burnUpGeometry, type ChartFrame } from './burn-up-geometry';

/** Room of the drawing; it is scaled to its box, so that its words keep their proportion. */
const FRAMES: Record<'wide' | 'narrow', ChartFrame> = {
  wide: { width: 560, height: 320, left: 60, right: 12, top: 28, bottom: 36 },
  narrow: { width: 360, height: 300, left: 52, right: 8, top: 28, bottom: 36 },
};

/** The course of an indicator as a drawing: accepted so far, what should be reached by steps, the target. */
@Component({
  selector: 'ct-burn-up-chart',
  imports: [TranslocoPipe],
  templateUrl: './burn-up-chart.html',
  styleUrl: './burn-up-chart.scss',
})
export class BurnUpChart {
  private readonly i18n = inject(I18n);
  readonly view = input.required<BurnUpView>();
  readonly narrow = input(false);
  /** The drawing in a sentence; the numbers stand in the table beside it. */
  readonly label = input.required<string>();

  protected readonly frame = computed(() => FRAMES[this.narrow() ? 'narrow' : 'wide']);
  protected readonly drawn = computed(() => burnUpGeometry(this.view(), this.frame()));
  protected readonly scale = computed(() =>
    this.drawn().scale.map((line) => ({ at: line.at, text: formatNumber(Number(line.value)) })),
  );
  /** Every month has a mark, words only where they have room. */
  protected readonly months = computed(() => {
    const months = this.drawn().months;
    const every = Math.ceil(months.length / (this.narrow() ? 6 : 12));
    return months
      .filter((_, index) => index % every === 0)
      .map((month) => ({ at: month.at, text: this.monthText(String(month.value)) }));
  });
  protected readonly target = computed(() => {
    const { target } = this.view();
    return target === null ? '' : this.i18n.t('reporting.dash.burnUp.targetLine', { value: formatNumber(target) });
  });

  private monthText(month: string): string {
    return this.i18n.t('reporting.dash.burnUp.shortMonth', { month: Number(month.slice(5)) });
  }
}
