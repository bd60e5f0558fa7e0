import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LateUnitView } from '@congtac/reporting-domain';
import { Icon } from '@congtac/shared-ui';

/** Units with overdue work, for those who lead them; each line opens the overdue work of the unit. */
@Component({
  selector: 'ct-late-units',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    <section aria-labelledby="late-units">
      <h2 id="late-units">{{ 'reporting.home.late.title' | transloco }}</h2>
      <ul>
        @for (unit of units(); track unit.unitId) {
          <li>
            <ct-icon name="warning" />
            <span class="words">
              <strong>{{ unit.unitName }}</strong>
              <span>{{ 'reporting.home.late.row' | transloco: { count: unit.count, days: unit.days } }}</span>
            </span>
            <a
              matButton="outlined"
              routerLink="/tong-quan/viec"
              [queryParams]="{ unitId: unit.unitId, timeliness: 'OVERDUE' }"
              [attr.aria-label]="'reporting.home.late.open' | transloco: { unit: unit.unitName }"
              >{{ 'reporting.card.view' | transloco }}</a
            >
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: '../ui/line-list.scss',
})
export class LateUnits {
  readonly units = input.required<readonly LateUnitView[]>();
}
