import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@congtac/shared-ui';

/** A plan or a review that waits for the chair: what is asked, and the page where it is decided. */
export interface WaitingDecision {
  readonly id: string;
  readonly asked: 'approve' | 'issue' | 'accept';
  readonly title: string;
  readonly unitName: string;
  readonly link: readonly string[];
}

/** Plans to approve or issue and reviews to accept, before anything else on a chair's home. */
@Component({
  selector: 'ct-waiting-decisions',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    <section aria-labelledby="waiting-decisions">
      <h2 id="waiting-decisions">{{ 'reporting.home.waiting.title' | transloco }}</h2>
      <ul>
        @for (one of items(); track one.id) {
          <li>
            <ct-icon class="plain" name="inbox" />
            <span class="words">
              <strong>{{ one.title }}</strong>
              <span class="quiet">{{ one.unitName }}</span>
            </span>
            <a matButton="filled" [routerLink]="one.link">{{ 'reporting.home.waiting.' + one.asked | transloco }}</a>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './line-list.scss',
})
export class WaitingDecisions {
  readonly items = input.required<readonly WaitingDecision[]>();
}
