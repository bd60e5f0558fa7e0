import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@congtac/shared-ui';
import { ReviewClient } from '../data-access/review-client';
import { ReviewFacts } from '../ui/review-facts';
import { CheckLines } from './check-lines';
import { CockpitStore } from './cockpit-store';
import { DetailsForm } from './details-form';
import { MeetingForm } from './meeting-form';

/** Step 6: the conference, number and signer, what publishing still waits for, and the paper to take away. */
@Component({
  selector: 'ct-publish-step',
  imports: [CheckLines, DetailsForm, Icon, MatButton, MeetingForm, ReviewFacts, RouterLink, TranslocoPipe],
  template: `
    @if (review(); as view) {
      <h2 id="muc-cong-bo" tabindex="-1">{{ 'review.step.cong-bo' | transloco }}</h2>
      @if (view.status !== 'PUBLISHED' && blocks().length > 0) {
        <div>
          <h3>{{ 'review.check.later' | transloco }}</h3>
          <ct-check-lines [checks]="blocks()" />
        </div>
      }
      <div class="ct-actions">
        <a matButton="outlined" [routerLink]="['/so-ket', view.id, 'xem-truoc']">
          <ct-icon name="visibility" />{{ 'review.action.preview' | transloco }}
        </a>
        <a matButton="outlined" [href]="documentUrl(view.id)" download>
          <ct-icon name="download" />{{ 'review.action.word' | transloco }}
        </a>
      </div>
      @if (!view.allowed.includes('edit-details')) {
        <ct-review-facts [review]="view" />
      } @else {
        <section class="apart row" aria-labelledby="muc-van-ban">
          <h2 id="muc-van-ban" tabindex="-1">{{ 'review.details.title' | transloco }}</h2>
          <ct-details-form [review]="view" />
        </section>
      }
      @if (view.allowed.includes('edit-meeting')) {
        <section class="apart row" aria-labelledby="muc-hoi-nghi">
          <h2 id="muc-hoi-nghi" tabindex="-1">{{ 'review.meeting.title' | transloco }}</h2>
          <ct-meeting-form [review]="view" />
        </section>
      }
    }
  `,
  styleUrl: './steps.scss',
})
export class PublishStep {
  private readonly store = inject(CockpitStore);
  private readonly client = inject(ReviewClient);
  protected readonly review = this.store.review;
  protected readonly blocks = computed(() => this.store.checks().filter((check) => check.on === 'publish'));

  protected documentUrl(id: string): string {
    return this.client.documentUrl(id);
  }
}
