import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewView } from '@congtac/review-domain';
import { Chip, Icon } from '@congtac/shared-ui';
import { FigureSources } from '../ui/figure-sources';
import { FigureText } from '../ui/figure-text';
import { ReviewFacts } from '../ui/review-facts';

/** The whole review to read on a phone: sections with their figures, limitations, directions, facts. */
@Component({
  selector: 'ct-review-reading',
  imports: [Chip, FigureSources, FigureText, Icon, ReviewFacts, RouterLink, TranslocoPipe],
  templateUrl: './review-reading.html',
  styleUrl: './steps.scss',
})
export class ReviewReading {
  readonly review = input.required<ReviewView>();
}
