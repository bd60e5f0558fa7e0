import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';

/** Anonymous visitors are recognised by this answer, so the browser's note about it is no fault. */
const sessionPath = '/api/v1/session';

/** Faults that nobody sees on the screen: errors in the console, refused resources (CSP), calls to foreign hosts. */
export class Watch {
  private readonly found: string[] = [];
  private readonly expected: number[] = [];

  constructor(
    context: BrowserContext,
    private readonly who: string,
    private readonly origin: string,
  ) {
    context.on('request', (request) => this.request(request));
    context.on('console', (message) => this.console(message));
    context.on('page', (page) => this.page(page));
  }

  /** The next refusals with this status are part of the journey (for example 412 when two people edit one task). */
  expectRefusal(status: number): void {
    this.expected.push(status);
  }

  /** Everything that went wrong, in readable lines; empty when all is well. */
  get faults(): readonly string[] {
    return this.found;
  }

  private page(page: Page): void {
    page.on('pageerror', (error) => this.found.push(`${this.who}: exception on ${page.url()}: ${error.message}`));
  }

  private request(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== this.origin)
      this.found.push(`${this.who}: request leaves the origin: ${request.url()}`);
  }

  private console(message: ConsoleMessage): void {
    if (message.type() !== 'error' || this.isExpected(message)) return;
    this.found.push(`${this.who}: console on ${message.page()?.url()}: ${message.text()} ${message.location().url}`);
  }

  private isExpected(message: ConsoleMessage): boolean {
    const status = Number(/status of (\d{3})/.exec(message.text())?.[1]);
    const { url } = message.location();
    if (status === 401 && url.endsWith(sessionPath)) return true;
    return this.expected.includes(status);
  }
}
