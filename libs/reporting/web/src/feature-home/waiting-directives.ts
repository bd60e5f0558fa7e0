import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip, Icon, ViDatePipe, ViDateTimePipe } from '@congtac/shared-ui';
import type { DirectivesToAcknowledge } from '../data-access/my-work-client';

/** Directives from above that wait for "Đã nhận", urgent ones first, before anything else on the home (G-9). */
@Component({
  selector: 'ct-waiting-directives',
  imports: [Chip, Icon, MatButton, RouterLink, TranslocoPipe, ViDatePipe, ViDateTimePipe],
  template: `
    <section aria-labelledby="waiting-directives">
      <h2 id="waiting-directives">{{ 'reporting.home.directive.title' | transloco }}</h2>
      <ul>
        @for (one of directives().items; track one.id) {
          <li>
            <ct-icon [class.plain]="!one.urgent" name="campaign" />
            <span class="words">
              <strong>{{ one.title }}</strong>
              <span class="quiet">{{
                'reporting.home.directive.from' | transloco: { sender: one.senderName, time: one.sentAt | viDateTime }
              }}</span>
              @if (one.dueOn) {
                <span class="quiet">{{ 'reporting.card.due' | transloco: { date: one.dueOn | viDate } }}</span>
              }
              @if (one.late) {
                <span class="late">{{ 'reporting.home.directive.late' | transloco }}</span>
              }
            </span>
            @if (one.urgent) {
              <ct-chip tone="overdue" icon="campaign">{{ 'reporting.card.urgent' | transloco }}</ct-chip>
            }
            <a matButton="filled" [routerLink]="['/chi-dao', one.id]">{{
              'reporting.home.directive.open' | transloco
            }}</a>
          </li>
        }
      </ul>
      @if (directives().total > directives().items.length) {
        <a matButton routerLink="/chi-dao" [queryParams]="{ cho: 1 }">{{
          'reporting.home.directive.all' | transloco: { count: directives().total }
        }}</a>
      }
    </section>
  `,
  styleUrl: '../ui/line-list.scss',
})
export class WaitingDirectives {
  readonly directives = input.required<DirectivesToAcknowledge>();
}
