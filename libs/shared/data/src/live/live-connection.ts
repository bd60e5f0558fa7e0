import { InjectionToken } from '@angular/core';

/** Opens a stream of server-sent events; undefined where the browser has none. Tests put their own in place. */
export const LIVE_SOURCE = new InjectionToken<(url: string) => EventSource | undefined>('live source', {
  factory: () => (url) => (typeof EventSource === 'undefined' ? undefined : new EventSource(url)),
});

/** What a stream tells. */
export type LiveEvent = 'ready' | 'beat' | 'changes' | 'refresh' | 'rights' | 'ended';

const kinds: readonly LiveEvent[] = ['ready', 'beat', 'changes', 'refresh', 'rights', 'ended'];
const url = '/api/v1/live';
/** The server gives a sign of life every 20 s. */
const silence = 50_000;
const firstPause = 2_000;
const longestPause = 60_000;

/**
 * One stream that is kept open: it comes back after a loss with growing pauses, and tells the server how long it has gone
 * without news. Knows nothing of sessions and screens.
 */
export class LiveConnection {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  /** Everything up to here is known: the page was loaded then, or the stream last gave a sign. */
  private knownAt = Date.now();

  /** @param heard called for every event; `data` is the parsed JSON. */
  constructor(
    private readonly connect: (url: string) => EventSource | undefined,
    private readonly heard: (event: LiveEvent, data: unknown) => void,
  ) {}

  /** What is on the screens is read just now: nothing was missed. */
  upToDate(): void {
    this.knownAt = Date.now();
  }

  /** Opens the stream after a pause in milliseconds; does nothing while one is open. */
  open(pause: number): void {
    if (this.source) return;
    this.after(pause, () => this.begin());
  }

  /** Closes the stream until `open` is called. */
  close(): void {
    clearTimeout(this.timer);
    if (this.source) this.knownAt = Date.now();
    this.drop();
    this.failures = 0;
  }

  private begin(): void {
    const missed = Math.ceil((Date.now() - this.knownAt) / 1000);
    const source = this.connect(`${url}?missed=${missed}`);
    if (!source) return;
    this.source = source;
    for (const kind of kinds)
      source.addEventListener(kind, (event) => this.take(kind, JSON.parse((event as MessageEvent<string>).data)));
    source.addEventListener('error', () => this.lost());
  }

  private take(event: LiveEvent, data: unknown): void {
    this.knownAt = Date.now();
    this.failures = 0;
    this.after(silence, () => this.lost());
    this.heard(event, data);
  }

  /** The browser's own way back gives up on refusals and knows no growing pauses. */
  private lost(): void {
    this.drop();
    this.failures += 1;
    const pause = Math.min(firstPause * 2 ** (this.failures - 1), longestPause);
    this.after(pause * (0.75 + Math.random() / 2), () => this.begin());
  }

  private drop(): void {
    this.source?.close();
    this.source = undefined;
  }

  private after(pause: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, pause);
  }
}
