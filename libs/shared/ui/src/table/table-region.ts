import { Component, input } from '@angular/core';

/**
 * Frame of a data table: a named region that scrolls by itself (also by keyboard) with a sticky header row.
 * Content is a native table: `<table class="ct-table">` with `<caption class="cdk-visually-hidden">`, `th scope="col"`,
 * the row's name in `<th scope="row">`, numbers in `class="ct-num"`, `<tr class="ct-sum">` for totals.
 */
@Component({
  selector: 'ct-table-region',
  template: `<div class="scroll" role="region" tabindex="0" [attr.aria-label]="label()"><ng-content /></div>`,
  styles: `
    :host {
      display: block;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.75rem;
      overflow: clip;
      background: var(--mat-sys-surface-container-lowest);
    }
    .scroll {
      max-block-size: var(--ct-table-height, none);
      overflow: auto;
    }
    .scroll:focus-visible {
      outline-offset: -3px;
    }
  `,
})
export class TableRegion {
  /** Name of the region, e.g. "Bảng kế hoạch". */
  readonly label = input.required<string>();
}
