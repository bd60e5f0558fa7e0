import { DestroyRef, DOCUMENT, inject, Service } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** After a change of page the keyboard and screen reader start at its h1 (or at the content until the h1 is there). */
@Service()
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private path: string | undefined;

  constructor() {
    const router = inject(Router);
    this.path = pathOf(router.url);
    const subscription = router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.arrived(pathOf(event.urlAfterRedirects));
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** Moves the focus to the h1, or to `main` while the page has none. */
  toContent(): void {
    const main = this.document.getElementById('noi-dung');
    (main?.querySelector<HTMLElement>('h1') ?? main)?.focus();
  }

  private arrived(path: string): void {
    const first = this.path === undefined;
    const same = this.path === path;
    this.path = path;
    // Filters and tabs change the query only: the focus stays on what was pressed.
    if (!first && !same) setTimeout(() => this.toContent());
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0];
}
