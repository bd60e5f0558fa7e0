import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { Calls } from './calls';
import { Watch } from './watch';

/** The one password of the sample accounts, as in the README. */
export const samplePassword = 'cong-tac-mau-2020';

/** Password of the people whom {@link People.newcomer} makes. */
const newPassword = 'mưa phùn trên hồ Linh Đàm';

/** How newcomers are called. */
const roleNames = { CHAIR: 'Chủ tịch', REPORTER: 'Cán bộ', AREA_HEAD: 'Trưởng ban' };

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
    else this.sessions.set(login, await this.signIn(page.context(), login));
    this.pages.set(login, page);
    return page;
  }

  /** A browser of its own in which nobody is signed in. It looks like the project's screen unless `options` differ. */
  async stranger(name = 'stranger', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext(options);
    this.watches.push(new Watch(context, name, this.origin));
    return context.newPage();
  }

  /** The API as somebody who is signed in, without a screen. */
  async calls(login: string): Promise<Calls> {
    const context = await this.browser.newContext({ baseURL: this.origin });
    const known = this.sessions.get(login);
    if (known) await context.addCookies(known);
    else this.sessions.set(login, await this.signIn(context, login));
    return new Calls(context.request, this.origin);
  }

  /** Somebody whom the administrator invites to a unit and who activates the account; from then on known by `login`. */
  async newcomer(login: string, unitId: number, role: 'CHAIR' | 'REPORTER' | 'AREA_HEAD' = 'CHAIR'): Promise<Calls> {
    const administrator = await this.calls('quantri');
    const person = { unitId, fullName: `${roleNames[role]} ${login}`, role, scope: 'UNIT', login };
    const slip = await administrator.post<{ login: string; code: string }>('invitations', person);
    const context = await this.browser.newContext({ baseURL: this.origin });
    const calls = new Calls(context.request, this.origin);
    await calls.post('activations', { login: slip.login, code: slip.code, password: newPassword });
    this.sessions.set(login, await context.cookies());
    return calls;
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

  private async signIn(context: BrowserContext, login: string): Promise<SessionCookies> {
    const answer = await context.request.post('/api/v1/session', {
      data: { login, password: samplePassword },
      headers: { origin: this.origin },
    });
    expect(answer.status(), `signing in as ${login}`).toBeLessThan(300);
    return context.cookies();
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
