import { Component, computed, effect, inject, input } from '@angular/core';
import { type IconName, IconRegistry } from './icon-registry';

/**
 * An icon. Decoration by default (hidden from screen readers): words stand beside it.
 * Where an icon stands alone the *button* carries the `aria-label`, not the icon.
 */
@Component({
  selector: 'ct-icon',
  template: `<svg viewBox="0 -960 960 960" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.5em;
      block-size: 1.5em;
      vertical-align: middle;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: currentColor;
    }
  `,
})
export class Icon {
  private readonly registry = inject(IconRegistry);
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => this.registry.path(this.name()));

  constructor() {
    effect(() => void this.registry.need(this.name()));
  }
}
