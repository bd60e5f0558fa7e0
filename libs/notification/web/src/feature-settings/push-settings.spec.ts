import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ChannelsView, PushDeviceView } from '@congtac/notification-domain';
import { appInterceptors } from '@congtac/shared-data';
import { I18n, provideI18n, provideMessages } from '@congtac/shared-ui';
import { vi } from '../i18n/vi';
import { deviceName, PUSH_WINDOW } from './push-browser';
import { PushSettings } from './push-settings';

const endpoint = 'https://push.example.net/abc';
/** SHA-256 of the endpoint. */
const fingerprint = '00'.repeat(32);

/** A browser with push, in the hands of the test. */
class FakeBrowser {
  isSecureContext = true;
  answer: NotificationPermission = 'granted';
  subscribed = false;
  PushManager: object | undefined = {};
  readonly keys: unknown[] = [];
  readonly Notification = {
    permission: 'default' as NotificationPermission,
    requestPermission: () => Promise.resolve((this.Notification.permission = this.answer)),
  };
  readonly crypto = { subtle: { digest: () => Promise.resolve(new ArrayBuffer(32)) } };
  private readonly subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: () => Promise.resolve(!(this.subscribed = false)),
  };
  private readonly registration = {
    pushManager: {
      getSubscription: () => Promise.resolve(this.subscribed ? this.subscription : null),
      subscribe: (options: { applicationServerKey: string }) => {
        this.keys.push(options.applicationServerKey);
        this.subscribed = true;
        return Promise.resolve(this.subscription);
      },
    },
  };
  readonly navigator = {
    userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    serviceWorker: {
      register: (url: string) => {
        this.keys.push(url);
        return Promise.resolve(this.registration);
      },
      getRegistration: () => Promise.resolve(this.registration),
    },
  };
}

const device = (part: Partial<PushDeviceView> = {}): PushDeviceView => ({
  ...{ id: 'd1', fingerprint, name: 'Chrome, Android', createdAt: '2020-07-01T01:00:00Z', lastSentAt: null },
  ...part,
});

describe('the switch of notifications on this device', () => {
  let browser: FakeBrowser;
  let fixture: ComponentFixture<PushSettings>;
  let http: HttpTestingController;
  let changes: ChannelsView[];

  async function draw(devices: PushDeviceView[] = []): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(appInterceptors)),
        provideHttpClientTesting(),
        provideI18n(),
        provideMessages('notification', vi, () => Promise.reject(new Error('not asked for'))),
        { provide: PUSH_WINDOW, useValue: browser },
      ],
    });
    await TestBed.inject(I18n).ready();
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(PushSettings);
    fixture.componentRef.setInput('push', { publicKey: 'server-key', devices });
    changes = [];
    fixture.componentInstance.changed.subscribe((view) => changes.push(view));
    await fixture.whenStable();
  }

  beforeEach(() => (browser = new FakeBrowser()));

  const page = () => fixture.nativeElement as HTMLElement;
  const box = () => page().querySelector<HTMLInputElement>('input[type=checkbox]');
  const settled = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    await fixture.whenStable();
  };

  it('switched on, subscribes with the key of the server and tells it of the device', async () => {
    await draw();
    expect(box()?.checked).toBe(false);
    box()?.click();
    await settled();
    const request = http.expectOne({ method: 'POST', url: '/api/v1/push-devices' });
    expect(request.request.body).toEqual({ endpoint, p256dh: 'p', auth: 'a', name: 'Chrome, Android' });
    expect(browser.keys).toEqual(['/push-worker.js', 'server-key']);
    const view = { push: { publicKey: 'server-key', devices: [device()] } } as ChannelsView;
    request.flush(view);
    await settled();
    expect(changes).toEqual([view]);
  });

  it('switched off, forgets the device on the server and in the browser', async () => {
    browser.subscribed = true;
    await draw([device(), device({ id: 'd2', fingerprint: 'ff', name: 'Firefox, Windows' })]);
    await settled();
    expect(box()?.checked).toBe(true);
    expect(page().textContent).toContain('thiết bị này');
    box()?.click();
    await settled();
    http.expectOne({ method: 'DELETE', url: '/api/v1/push-devices/d1' }).flush({});
    await settled();
    expect([browser.subscribed, changes.length]).toEqual([false, 1]);
  });

  it('a person who says no is told how to allow it, and nothing is sent', async () => {
    browser.answer = 'denied';
    await draw();
    box()?.click();
    await settled();
    http.verify();
    expect(page().textContent).toContain('đang chặn thông báo');
    expect(box()).toBeNull();
  });

  it('a browser without push says so and offers nothing', async () => {
    browser.isSecureContext = false;
    await draw();
    expect(box()).toBeNull();
    expect(page().textContent).toContain('chưa nhận được thông báo đẩy');
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'Safari, iOS'],
    ['curl/8', 'Trình duyệt'],
  ])('%s is known as %s', (agent, name) => expect(deviceName(agent)).toBe(name));
});
