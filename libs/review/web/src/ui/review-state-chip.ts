import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewStatus } from '@congtac/review-domain';
import { Chip, type ChipTone, type IconName } from '@congtac/shared-ui';

/** State of a review: icon, words, tint. */
@Component({
  selector: 'ct-review-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{ 'review.status.' + value() | transloco }}</ct-chip>`,
})
export class ReviewStateChip {
  readonly value = input.required<ReviewStatus>();
  protected readonly look = computed(() => looks[this.value()]);
}

const looks: Readonly<Record<ReviewStatus, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  DRAFT: { tone: 'none', icon: 'edit' },
  SUBMITTED: { tone: 'waiting', icon: 'inbox' },
  RETURNED: { tone: 'returned', icon: 'reply' },
  ACCEPTED: { tone: 'done', icon: 'fact-check' },
  PUBLISHED: { tone: 'done', icon: 'assignment-turned-in' },
};
