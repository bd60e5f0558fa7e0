import { DestroyRef, inject, Service, signal } from '@angular/core';

/** Whether there is room for the rail. Phones and narrow windows get the bar at the bottom. */
@Service()
export class WideScreen {
  private readonly query = window.matchMedia('(min-width: 60rem)');
  private readonly matching = signal(this.query.matches);
  readonly matches = this.matching.asReadonly();

  constructor() {
    const changed = (event: MediaQueryListEvent) => this.matching.set(event.matches);
    this.query.addEventListener('change', changed);
    inject(DestroyRef).onDestroy(() => this.query.removeEventListener('change', changed));
  }
}
