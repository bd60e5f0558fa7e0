import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ObligationView } from '@congtac/planning-domain';
import { Icon, ViDatePipe } from '@congtac/shared-ui';

/** Plans that the person's units owe to the level above (S0-8): start, go on, or read what it must follow. */
@Component({
  selector: 'ct-obligations',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe, ViDatePipe],
  template: `
    <section aria-labelledby="obligations">
      <h2 id="obligations">{{ 'reporting.home.obligation.title' | transloco }}</h2>
      <ul>
        @for (one of items(); track one.id) {
          <li>
            <ct-icon class="plain" name="assignment" />
            <span class="words">
              <strong>{{ 'reporting.home.obligation.row' | transloco: { unit: one.unitName } }}</strong>
              <span class="quiet">{{
                'reporting.home.obligation.basis' | transloco: { plan: one.parentPlanTitle, parent: one.parentUnitName }
              }}</span>
              <span [class.late]="one.state === 'LATE'">{{
                (one.state === 'LATE' ? 'reporting.home.obligation.late' : 'reporting.home.obligation.due')
                  | transloco: { date: one.dueOn | viDate }
              }}</span>
            </span>
            @if (one.planId) {
              <a matButton="filled" [routerLink]="['/ke-hoach', one.planId]">{{
                'reporting.home.obligation.continue' | transloco
              }}</a>
            } @else if (one.allowed.includes('create-plan')) {
              <a matButton="filled" routerLink="/ke-hoach">{{ 'reporting.home.obligation.start' | transloco }}</a>
            }
            <a matButton="outlined" [routerLink]="['/ke-hoach', one.parentPlanId]">{{
              'reporting.home.obligation.view' | transloco
            }}</a>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: '../ui/line-list.scss',
})
export class Obligations {
  readonly items = input.required<readonly ObligationView[]>();
}
