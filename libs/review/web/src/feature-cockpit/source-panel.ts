import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewSectionView } from '@congtac/review-domain';
import { Icon, ViDateTimePipe } from '@congtac/shared-ui';
import { FigureSources } from '../ui/figure-sources';
import { CockpitStore } from './cockpit-store';

/** Where the words come from: who has reported, who is missing, and the figures of the section with their rows. */
@Component({
  selector: 'ct-source-panel',
  imports: [FigureSources, Icon, TranslocoPipe, ViDateTimePipe],
  template: `
    <aside [attr.aria-label]="'review.sources.title' | transloco">
      <h2>{{ 'review.sources.title' | transloco }}</h2>
      @if (sources(); as from) {
        @if (from.draftedAt; as at) {
          <dl>
            <div>
              <dt>{{ 'review.sources.units' | transloco }}</dt>
              <dd>{{ from.reportedUnits }}/{{ from.totalUnits }}</dd>
            </div>
            <div>
              <dt>{{ 'review.sources.completed' | transloco }}</dt>
              <dd>{{ from.tasksCompleted }}/{{ from.tasksTotal }}</dd>
            </div>
            <div>
              <dt>{{ 'review.sources.onTime' | transloco }}</dt>
              <dd>{{ from.tasksOnTime }}</dd>
            </div>
          </dl>
          @if (from.missingUnits.length > 0) {
            <p class="missing">
              <ct-icon name="warning" />
              <span>{{ 'review.sources.missing' | transloco: { names: missing() } }}</span>
            </p>
          }
          <p class="ct-quiet">{{ 'review.sources.at' | transloco: { time: at | viDateTime } }}</p>
        } @else {
          <p class="ct-quiet">{{ 'review.sources.none' | transloco }}</p>
        }
      }
      @if (section(); as one) {
        <h3>{{ 'review.sources.figures' | transloco }}</h3>
        @if (one.figures.length > 0) {
          <ct-figure-sources [figures]="one.figures" />
        } @else {
          <p class="ct-quiet">{{ 'review.sources.noFigures' | transloco }}</p>
        }
      }
    </aside>
  `,
  styleUrl: './source-panel.scss',
})
export class SourcePanel {
  private readonly store = inject(CockpitStore);
  /** Section open in the middle; without one only the overview is shown. */
  readonly section = input<ReviewSectionView>();
  protected readonly sources = computed(() => this.store.review()?.sources);
  protected readonly missing = computed(
    () =>
      this.sources()
        ?.missingUnits.map((unit) => unit.unitName)
        .join(', ') ?? '',
  );
}
