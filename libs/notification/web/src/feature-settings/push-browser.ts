import { inject, InjectionToken, Service } from '@angular/core';
import type { AddPushDevice } from '@congtac/notification-domain';

/** Whether this browser can tell its person: it cannot at all, the person has forbidden it, or it may be asked. */
export type PushReadiness = 'missing' | 'denied' | 'ready';

/** The parts of the browser that push needs; tests put their own in place. */
export const PUSH_WINDOW = new InjectionToken<Window & typeof globalThis>('push window', { factory: () => window });

const worker = '/push-worker.js';
/** The page's security policy lets only named policies hand out the address of a worker. */
const policyName = 'congtac#worker';

interface TrustedWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/** Push of this browser on this device. */
@Service()
export class PushBrowser {
  private readonly window = inject(PUSH_WINDOW);
  private address: string | undefined;

  /** What can be done here now. */
  readiness(): PushReadiness {
    const { navigator, isSecureContext } = this.window;
    if (!isSecureContext || !('serviceWorker' in navigator) || !('PushManager' in this.window)) return 'missing';
    return this.window.Notification.permission === 'denied' ? 'denied' : 'ready';
  }

  /** Fingerprint of this device when it is subscribed. */
  async fingerprint(): Promise<string | undefined> {
    if (this.readiness() === 'missing') return undefined;
    const registration = await this.window.navigator.serviceWorker.getRegistration(worker);
    const subscription = await registration?.pushManager.getSubscription();
    return subscription ? this.digest(subscription.endpoint) : undefined;
  }

  /** Asks the person and subscribes. @returns undefined when the person said no. */
  async subscribe(publicKey: string): Promise<AddPushDevice | undefined> {
    if ((await this.window.Notification.requestPermission()) !== 'granted') return undefined;
    const registration = await this.window.navigator.serviceWorker.register(this.workerAddress());
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    const { endpoint = '', keys } = subscription.toJSON();
    const name = deviceName(this.window.navigator.userAgent);
    return { endpoint, p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '', name };
  }

  /** Takes the subscription back. */
  async unsubscribe(): Promise<void> {
    const registration = await this.window.navigator.serviceWorker.getRegistration(worker);
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  }

  private workerAddress(): string {
    const { trustedTypes } = this.window as TrustedWindow;
    const policy = { createScriptURL: () => worker };
    this.address ??= (trustedTypes?.createPolicy(policyName, policy) ?? policy).createScriptURL(worker);
    return this.address;
  }

  private async digest(text: string): Promise<string> {
    const bytes = await this.window.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** How a person knows a device: `Chrome, Android`. */
export function deviceName(userAgent: string): string {
  const named = [browsers, systems].map((list) => list.find(([mark]) => mark.test(userAgent))?.[1]);
  return named.filter(Boolean).join(', ') || 'Trình duyệt';
}
