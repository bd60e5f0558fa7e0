import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReviewView } from '@congtac/review-domain';
import { CockpitPage } from '../feature-cockpit/cockpit-page';
import { FakeDialogs, MemoryDrafts, openPage, settle } from './builders';

const routes = [
  { path: 'so-ket/:id', component: CockpitPage },
  { path: '**', children: [] },
];

/** What the server answers to a stale version. */
export const stale = { status: 412, statusText: 'Precondition Failed' };

/** A cockpit on screen with its requests and dialogs. */
export class CockpitScreen {
  readonly http = TestBed.inject(HttpTestingController);

  constructor(
    readonly page: HTMLElement,
    readonly dialogs: FakeDialogs,
    readonly drafts: MemoryDrafts,
  ) {}

  /** Opens `/so-ket/r1?<query>` and answers its first read with `review`. */
  static async open(review: ReviewView, query: string, drafts = new MemoryDrafts()): Promise<CockpitScreen> {
    const dialogs = new FakeDialogs();
    const harness = await openPage(routes, `/so-ket/r1?${query}`, { dialogs, drafts });
    await settle();
    const screen = new CockpitScreen(harness.routeNativeElement as HTMLElement, dialogs, drafts);
    await screen.answer(screen.request('GET', '/api/v1/reviews/r1'), review);
    return screen;
  }

  get text(): string {
    return this.page.textContent ?? '';
  }

  button(words: string): HTMLButtonElement {
    const all = [...this.page.querySelectorAll('button')];
    const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim())?.startsWith(words));
    if (!found) throw new Error(`no button ${words}`);
    return found;
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await settle();
  }

  area(): HTMLTextAreaElement {
    return this.page.querySelector('textarea') as HTMLTextAreaElement;
  }

  type(text: string): void {
    this.area().value = text;
    this.area().dispatchEvent(new Event('input'));
  }

  request(method: string, url: string): TestRequest {
    return this.http.expectOne({ method, url });
  }

  async answer(request: TestRequest, body: object | null, how?: { status: number; statusText: string }): Promise<void> {
    request.flush(body, how);
    await settle();
  }
}

/** Waits until the pause after typing is over and the request is under way. */
export async function afterPause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds + 30));
  await settle();
}

/** jsdom has no media queries: the cockpit shows its desktop form. */
export function wideScreen(): void {
  Object.defineProperty(window, 'matchMedia', {
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
}
