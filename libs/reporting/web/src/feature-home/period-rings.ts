import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitPeriodView } from '@congtac/reporting-domain';
import { ViDatePipe } from '@congtac/shared-ui';

/** Circumference of the ring (radius 15.9), so that one per cent is one unit of the dash. */
const ROUND = 100;

/** Reporting periods that are open now: a ring and the same in words, "41/56 đã báo cáo", and until when. */
@Component({
  selector: 'ct-period-rings',
  imports: [TranslocoPipe, ViDatePipe],
  template: `
    <section aria-labelledby="open-periods">
      <h2 id="open-periods">{{ 'reporting.home.period.title' | transloco }}</h2>
      <ul>
        @for (period of periods(); track period.periodId) {
          <li>
            <svg viewBox="0 0 36 36" width="56" height="56" aria-hidden="true">
              <circle class="track" cx="18" cy="18" r="15.915" />
              <circle class="done" cx="18" cy="18" r="15.915" [attr.stroke-dasharray]="dash(period)" />
            </svg>
            <span>
              <strong>{{ period.name }}</strong>
              <span>{{
                'reporting.home.period.reported' | transloco: { reported: period.reported, expected: period.expected }
              }}</span>
              <span class="quiet" [class.late]="period.daysLeft < 0">{{
                (period.daysLeft < 0 ? 'reporting.home.period.late' : 'reporting.home.period.due')
                  | transloco: { date: period.submitDueOn | viDate }
              }}</span>
            </span>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 0.5rem;
    }
    section {
      margin-block-end: 1.5rem;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    li > span {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    svg {
      flex: none;
      rotate: -90deg;
    }
    circle {
      fill: none;
      stroke-width: 4;
    }
    .track {
      stroke: var(--mat-sys-surface-container-highest);
    }
    .done {
      stroke: var(--mat-sys-primary);
    }
    .quiet {
      color: var(--mat-sys-on-surface-variant);
    }
    .late {
      color: var(--ct-status-overdue-fg);
      font-weight: 500;
    }
  `,
})
export class PeriodRings {
  readonly periods = input.required<readonly UnitPeriodView[]>();

  protected dash(period: UnitPeriodView): string {
    const share = period.expected === 0 ? 0 : Math.min(ROUND, (ROUND * period.reported) / period.expected);
    return `${share} ${ROUND - share}`;
  }
}
