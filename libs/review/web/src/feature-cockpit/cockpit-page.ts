import { Component, input, viewChild } from '@angular/core';
import { Cockpit } from './cockpit';

/** `/so-ket/:id`: another review in the address is another cockpit, with texts and marks of its own. */
@Component({
  selector: 'ct-cockpit-page',
  imports: [Cockpit],
  template: `
    @for (one of [id()]; track one) {
      <ct-cockpit />
    }
  `,
})
export class CockpitPage {
  readonly id = input.required<string>();
  private readonly cockpit = viewChild(Cockpit);

  /** Asked by the router before the page goes. */
  async mayLeave(): Promise<boolean> {
    return this.cockpit()?.mayLeave() ?? true;
  }
}
