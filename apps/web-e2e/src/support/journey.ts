import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { Watch } from './watch';

/** The one password of the sample accounts, as in the README. */
export const samplePassword = 'cong-tac-mau-2020';

type SessionCookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** People at their own browsers. */
export class People {
  private readonly pages = new Map<string, Page>();
  private readonly watches: Watch[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly sessions: Map<string, SessionCookies>,
  ) {}

  /** The browser of somebody who is signed in; the same page again within one test. */
  async as(login: string, options: BrowserContextOptions = {}): Promise<Page> {
    const open = this.pages.get(login);
    if (open) return open;
    const page = await this.stranger(login, options);
    const known = this.sessions.get(login);
    if (known) await page.context().addCookies(known);
    else this.sessions.set(login, await this.signIn(page, login));
    this.pages.set(login, page);
    return page;
  }

  /** A browser of its own in which nobody is signed in. It looks like the project's screen unless `options` differ. */
  async stranger(name = 'stranger', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext(options);
    this.watches.push(new Watch(context, name, this.origin));
    return context.newPage();
  }

  /** Refusals with this status belong to the journey; see {@link Watch}. */
  expectRefusal(status: number): void {
    this.watches.forEach((watch) => watch.expectRefusal(status));
  }

  /** Fails with everything that went wrong behind the screens. */
  async leave(): Promise<void> {
    const faults = this.watches.flatMap((watch) => watch.faults);
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    expect(faults, 'faults behind the screens').toEqual([]);
  }

  private async signIn(page: Page, login: string): Promise<SessionCookies> {
    const answer = await page.request.post('/api/v1/session', {
      data: { login, password: samplePassword },
      headers: { origin: this.origin },
    });
    expect(answer.status(), `signing in as ${login}`).toBeLessThan(300);
    return page.context().cookies();
  }
}

/** Tests with {@link People}; every fault behind the screens fails the test. */
export const test = base.extend<{ people: People }, { sessions: Map<string, SessionCookies> }>({
  sessions: [
    async ({}, use) => {
      await use(new Map());
    },
    { scope: 'worker' },
  ],
  people: async ({ browser, baseURL, sessions }, use) => {
    const people = new People(browser, new URL(baseURL ?? '').origin, sessions);
    await use(people);
    await people.leave();
  },
});

export { expect };
