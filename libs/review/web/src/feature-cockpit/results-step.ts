import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewSectionView } from '@congtac/review-domain';
import { EmptyState, Icon } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';
import { SectionEditor } from './section-editor';

/** Step 2: one section of the results at a time, with the way to the one before and after. */
@Component({
  selector: 'ct-results-step',
  imports: [EmptyState, Icon, RouterLink, SectionEditor, TranslocoPipe],
  template: `
    @if (section(); as open) {
      <ct-section-editor [section]="open" />
      @if (around().before || around().after) {
        <nav class="head apart" [attr.aria-label]="'review.section.around' | transloco">
          @if (around().before; as mark) {
            <a [routerLink]="[]" [queryParams]="{ buoc: 'ket-qua', muc: mark.id }" queryParamsHandling="merge">
              <ct-icon name="arrow-back" /> {{ mark.heading }}
            </a>
          }
          @if (around().after; as mark) {
            <a
              class="after"
              [routerLink]="[]"
              [queryParams]="{ buoc: 'ket-qua', muc: mark.id }"
              queryParamsHandling="merge"
            >
              {{ mark.heading }} <ct-icon name="arrow-forward" />
            </a>
          }
        </nav>
      }
    } @else {
      <ct-empty-state [heading]="'review.section.none' | transloco" [reason]="'review.section.noneWhy' | transloco" />
    }
  `,
  styleUrl: './steps.scss',
  styles: `
    nav a {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: 2.75rem;
    }
    nav ct-icon {
      font-size: 0.875rem;
    }
    .after {
      margin-inline-start: auto;
      text-align: end;
    }
  `,
})
export class ResultsStep {
  private readonly store = inject(CockpitStore);
  readonly section = input<ReviewSectionView>();

  protected readonly around = computed(() => {
    const marks = this.store.steps().find((step) => step.id === 'ket-qua')?.sections ?? [];
    const at = marks.findIndex((mark) => mark.id === this.section()?.id);
    return { before: marks[at - 1], after: at < 0 ? undefined : marks[at + 1] };
  });
}
