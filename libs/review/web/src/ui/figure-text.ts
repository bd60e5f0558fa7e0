import { Component, computed, input } from '@angular/core';
import type { LinkedFigure } from '@congtac/review-domain';
import { figurePieces } from './figure-pieces';

/** A text to read, with the figures that come from reports underlined. */
@Component({
  selector: 'ct-figure-text',
  template: `<p class="ct-prose">
    @for (piece of pieces(); track $index) {
      @if (piece.figure) {
        <mark>{{ piece.text }}</mark>
      } @else {
        <span>{{ piece.text }}</span>
      }
    }
  </p>`,
  preserveWhitespaces: false,
  styles: `
    p {
      margin: 0;
    }
    mark {
      background: none;
      color: inherit;
      font-weight: 700;
      text-decoration: underline dotted;
      text-decoration-thickness: 2px;
      text-underline-offset: 0.25em;
    }
  `,
})
export class FigureText {
  readonly text = input.required<string>();
  readonly figures = input<readonly LinkedFigure[]>([]);
  protected readonly pieces = computed(() => figurePieces(this.text(), this.figures()));
}
