import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoreRows } from './more-rows';

/** "Xem thêm" below a list that is read on by a key. */
@Component({
  selector: 'ct-more-button',
  imports: [MatButton, TranslocoPipe],
  template: `
    @if (rows().failed()) {
      <p role="alert">{{ 'reporting.dash.moreFailed' | transloco }}</p>
    }
    @if (rows().next() !== null) {
      <button matButton="outlined" type="button" [disabled]="rows().busy()" (click)="rows().more()">
        {{ 'reporting.dash.more' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: 0.75rem;
    }
    p {
      margin: 0 0 0.5rem;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class MoreButton {
  readonly rows = input.required<MoreRows<unknown>>();
}
