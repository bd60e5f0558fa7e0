import { computed, DestroyRef, DOCUMENT, effect, inject, Service, signal, untracked } from '@angular/core';
import { Connection } from '../http/connection';
import { SessionStore } from '../session/session-store';
import { LIVE_SOURCE, LiveConnection, type LiveEvent } from './live-connection';

/** That something happened: its type, the units of mine it concerns, and ids it names. What it says is read through the API. */
export interface Change {
  readonly type: string;
  readonly unitIds: readonly number[];
  readonly ids: readonly string[];
}

interface Listener {
  readonly fits: (change: Change) => boolean;
  readonly run: () => void;
  timer?: ReturnType<typeof setTimeout>;
  ranAt: number;
}

/** The first stream waits until the page has settled; coming back to a tab is quick. */
const settle = 3_000;
const back = 300;
/** Many screens must not ask in the same moment, and one screen not more often than this. */
const spread = 250;
const rest = 2_000;

/**
 * What happens elsewhere, told to the screens of this tab within two seconds. One stream per tab, only while somebody is
 * signed in, looks at the tab and a screen wants to know; after a pause the screens learn what they missed.
 */
@Service()
export class LiveChanges {
  private readonly session = inject(SessionStore);
  private readonly network = inject(Connection);
  private readonly document = inject(DOCUMENT);
  private readonly listeners = new Set<Listener>();
  private readonly wished = signal(0);
  private readonly visible = signal(this.document.visibilityState === 'visible');
  /** The session whose stream the server ended; a new one may begin again. */
  private readonly endedSession = signal<object | undefined>(undefined);
  /** The session whose data the screens hold. */
  private readFor: object | undefined;
  private readonly open = signal(false);
  private readonly stream = new LiveConnection(inject(LIVE_SOURCE), (event, data) => this.heard(event, data));
  private pause = settle;
  private readonly wanted = computed(() => {
    const view = this.session.view();
    return view !== undefined && view !== this.endedSession() && this.visible() && this.wished() > 0;
  });

  /** True while the stream is open: nobody need ask by the clock. */
  readonly connected = this.open.asReadonly();

  constructor() {
    const look = () => this.visible.set(this.document.visibilityState === 'visible');
    this.document.addEventListener('visibilitychange', look);
    effect(() => (this.wanted() ? this.begin() : this.end()));
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', look);
      this.end();
    });
  }

  /**
   * Reads a resource again when something of the topics happens. Call it in a field initialiser or constructor; it ends with
   * the component. Only for what is read: never for a resource that a form is filled from.
   * @param topics beginnings of event types: `reporting.report` stands for all of `reporting.report-submitted`, ….
   * @param when narrows it to changes that matter here, e.g. those that name the plan on screen.
   */
  reloadOn(
    resource: { reload(): unknown },
    topics: readonly string[],
    when: (change: Change) => boolean = () => true,
  ): void {
    this.on(topics, () => resource.reload(), when);
  }

  /** Like {@link reloadOn}, for what is no resource. Calls are brought together: at most one every two seconds. */
  on(topics: readonly string[], run: () => void, when: (change: Change) => boolean = () => true): void {
    const fits = (change: Change) => topics.some((topic) => change.type.startsWith(topic)) && when(change);
    const listener: Listener = { fits, run, ranAt: 0 };
    this.listeners.add(listener);
    this.wished.set(this.listeners.size);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(listener.timer);
      this.listeners.delete(listener);
      this.wished.set(this.listeners.size);
    });
  }

  private begin(): void {
    const view = untracked(this.session.view);
    if (view !== this.readFor) this.stream.upToDate();
    this.readFor = view;
    this.stream.open(this.pause);
    this.pause = back;
  }

  private end(): void {
    this.stream.close();
    this.open.set(false);
  }

  private heard(event: LiveEvent, data: unknown): void {
    this.open.set(event !== 'ended');
    if (event === 'changes') this.tell(data as readonly Change[]);
    if (event === 'rights') void this.session.reload().catch(() => undefined);
    // A session that ended is noticed by the next request, which asks to sign in again over the page.
    if (event === 'ended') this.endedSession.set(this.session.view());
    if (event === 'refresh' || event === 'rights' || event === 'ended') this.listeners.forEach((one) => this.wake(one));
  }

  private tell(changes: readonly Change[]): void {
    for (const listener of this.listeners) if (changes.some(listener.fits)) this.wake(listener);
  }

  private wake(listener: Listener): void {
    if (listener.timer !== undefined) return;
    const pause = Math.max(Math.random() * spread, listener.ranAt + rest - Date.now());
    listener.timer = setTimeout(() => {
      listener.timer = undefined;
      listener.ranAt = Date.now();
      if (this.network.online()) listener.run();
    }, pause);
  }
}
