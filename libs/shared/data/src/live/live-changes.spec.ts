import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { runInInjectionContext, EnvironmentInjector, createEnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { appInterceptors } from '../http/interceptors';
import { SessionStore } from '../session/session-store';
import { aSession } from '../testing/builders';
import { LiveChanges } from './live-changes';
import { LIVE_SOURCE, type LiveEvent } from './live-connection';

/** A stream in the hands of the test. */
class FakeSource extends EventTarget {
  closed = false;

  constructor(readonly url: string) {
    super();
  }

  say(event: LiveEvent, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }

  close(): void {
    this.closed = true;
  }
}

describe('news from elsewhere', () => {
  let sources: FakeSource[];
  let live: LiveChanges;
  let screen: EnvironmentInjector;

  beforeEach(() => {
    jest.useFakeTimers();
    sources = [];
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(appInterceptors)),
        provideHttpClientTesting(),
        {
          provide: LIVE_SOURCE,
          useValue: (url: string) => {
            sources.push(new FakeSource(url));
            return sources.at(-1);
          },
        },
      ],
    });
    live = TestBed.inject(LiveChanges);
    screen = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  });
  afterEach(() => {
    setVisible('visible');
    jest.useRealTimers();
  });

  function setVisible(state: 'visible' | 'hidden'): void {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    TestBed.tick();
  }

  function signIn(): void {
    TestBed.inject(SessionStore).accept(aSession());
    TestBed.tick();
  }

  function listen(topics: string[], when?: (change: { ids: readonly string[] }) => boolean): jest.Mock {
    const reload = jest.fn();
    runInInjectionContext(screen, () => live.reloadOn({ reload }, topics, when));
    TestBed.tick();
    return reload;
  }

  const change = (type: string, ids: string[] = []) => ({ type, unitIds: [1], ids });

  it('opens one stream, only for signed-in people whose screens want to know, after the page has settled', () => {
    listen(['reporting.']);
    jest.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(0);
    signIn();
    listen(['planning.']);
    jest.advanceTimersByTime(2_900);
    expect(sources).toHaveLength(0);
    jest.advanceTimersByTime(200);
    expect(sources.map((one) => one.url)).toEqual(['/api/v1/live?missed=3']);
  });

  it('reads again what a change concerns, once for a burst, and stops with the screen', () => {
    signIn();
    const [reports, plans] = [listen(['reporting.report']), listen(['planning.plan'], ({ ids }) => ids.includes('p1'))];
    jest.advanceTimersByTime(4_000);
    sources[0].say('ready');
    expect(live.connected()).toBe(true);
    sources[0].say('changes', [change('reporting.report-submitted'), change('planning.plan-returned', ['p2'])]);
    sources[0].say('changes', [change('reporting.report-accepted')]);
    jest.advanceTimersByTime(500);
    expect([reports.mock.calls.length, plans.mock.calls.length]).toEqual([1, 0]);
    sources[0].say('changes', [change('reporting.report-accepted'), change('planning.plan-returned', ['p1'])]);
    jest.advanceTimersByTime(2_000);
    expect([reports.mock.calls.length, plans.mock.calls.length]).toEqual([2, 1]);
    screen.destroy();
    TestBed.tick();
    expect([sources[0].closed, live.connected()]).toEqual([true, false]);
  });

  it('pauses while nobody looks, and comes back asking for what was missed', () => {
    signIn();
    const reload = listen(['reporting.']);
    jest.advanceTimersByTime(4_000);
    sources[0].say('ready');
    setVisible('hidden');
    expect(sources[0].closed).toBe(true);
    jest.advanceTimersByTime(120_000);
    setVisible('visible');
    jest.advanceTimersByTime(400);
    expect(sources[1].url).toBe('/api/v1/live?missed=121');
    sources[1].say('refresh');
    jest.advanceTimersByTime(600);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('comes back after a loss with growing pauses, also when the stream only falls silent', () => {
    signIn();
    listen(['reporting.']);
    jest.advanceTimersByTime(4_000);
    sources[0].say('ready');
    jest.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(2);
    for (let loss = 0; loss < 8; loss++) {
      const { length } = sources;
      sources.at(-1)?.dispatchEvent(new Event('error'));
      jest.advanceTimersByTime(1_000);
      expect(sources).toHaveLength(length);
      jest.advanceTimersByTime(75_000);
      expect(sources.length).toBeGreaterThan(length);
    }
    expect(sources.slice(0, -1).every((one) => one.closed)).toBe(true);
  });

  it('a session that ended is noticed at once, and the next one gets its own stream', () => {
    signIn();
    const reload = listen(['reporting.']);
    jest.advanceTimersByTime(4_000);
    sources[0].say('ready');
    sources[0].say('ended');
    TestBed.tick();
    jest.advanceTimersByTime(120_000);
    expect([reload.mock.calls.length, sources.length, sources[0].closed]).toEqual([1, 1, true]);
    signIn();
    jest.advanceTimersByTime(400);
    expect(sources).toHaveLength(2);
  });
});
