import { NgTemplateOutlet } from '@angular/common';
import { Component, input } from '@angular/core';
import { narrowScreen } from '@congtac/shared-ui';

let blocks = 0;

/** One part of the task's page: a card on wide screens, a fold on phones. */
@Component({
  selector: 'ct-task-block',
  imports: [NgTemplateOutlet],
  template: `
    <ng-template #body><ng-content /></ng-template>
    @if (narrow()) {
      <details class="ct-card" [open]="open()">
        <summary>
          <h2>{{ heading() }}</h2>
        </summary>
        <ng-container [ngTemplateOutlet]="body" />
      </details>
    } @else {
      <section class="ct-card" [attr.aria-labelledby]="headingId">
        <h2 [id]="headingId">{{ heading() }}</h2>
        <ng-container [ngTemplateOutlet]="body" />
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    h2 {
      margin: 0;
    }
    section h2 {
      margin-block-end: 0.5rem;
    }
    summary {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      justify-content: space-between;
      min-block-size: 2.75rem;
      cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary::after {
      flex: none;
      inline-size: 0.625rem;
      block-size: 0.625rem;
      margin-inline-end: 0.25rem;
      border-block-end: 2px solid currentColor;
      border-inline-end: 2px solid currentColor;
      content: '';
      transform: rotate(45deg);
    }
    details[open] > summary {
      margin-block-end: 0.5rem;
    }
    details[open] > summary::after {
      transform: rotate(225deg);
    }
  `,
})
export class TaskBlock {
  readonly heading = input.required<string>();
  /** Open from the start on phones. */
  readonly open = input(false);
  protected readonly narrow = narrowScreen();
  protected readonly headingId = `task-block-${(blocks += 1)}`;
}
