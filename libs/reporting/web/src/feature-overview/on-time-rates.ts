import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanOverviewView } from '@congtac/planning-domain';
import { formatPercent, I18n, TableRegion } from '@congtac/shared-ui';

/** Share of work done on time, by the current due days and by those before any extension, with the definition. */
@Component({
  selector: 'ct-on-time-rates',
  imports: [TableRegion, TranslocoPipe],
  template: `
    <h2>{{ 'reporting.overview.onTime.title' | transloco }}</h2>
    <ct-table-region [label]="'reporting.overview.onTime.title' | transloco">
      <table class="ct-table">
        <thead>
          <tr>
            <th scope="col">{{ 'reporting.overview.unit' | transloco }}</th>
            <th scope="col" class="ct-num">{{ 'reporting.overview.onTime.byCurrent' | transloco }}</th>
            <th scope="col" class="ct-num">{{ 'reporting.overview.onTime.byOriginal' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr [class.ct-sum]="row.id === 'all'">
              <th scope="row">{{ row.name }}</th>
              <td class="ct-num">{{ row.byCurrent }}</td>
              <td class="ct-num">{{ row.byOriginal }}</td>
            </tr>
          }
        </tbody>
      </table>
    </ct-table-region>
    <p class="ct-quiet">{{ 'reporting.overview.onTime.rule' | transloco }}</p>
  `,
})
export class OnTimeRates {
  private readonly i18n = inject(I18n);
  readonly overview = input.required<PlanOverviewView>();

  protected readonly rows = computed(() => {
    const { own, units, totals } = this.overview();
    // Units without anything due would only fill the table with "chưa có số liệu".
    const below = units.filter((unit) => unit.onTimeRate.byCurrent !== null || unit.onTimeRate.byOriginal !== null);
    return [
      { id: 'own', name: this.i18n.t('reporting.overview.ownTitle'), rate: own.onTimeRate },
      ...below.map((unit) => ({ id: String(unit.unitId), name: unit.unitName, rate: unit.onTimeRate })),
      { id: 'all', name: this.i18n.t('reporting.overview.everywhere'), rate: totals.onTimeRate },
    ].map(({ id, name, rate }) => ({
      id,
      name,
      byCurrent: this.words(rate.byCurrent),
      byOriginal: this.words(rate.byOriginal),
    }));
  });

  private words(share: number | null): string {
    return share === null ? this.i18n.t('reporting.overview.noData') : formatPercent(Math.round(share * 10) / 10);
  }
}
