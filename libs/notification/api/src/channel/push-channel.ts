import { Injectable } from '@nestjs/common';
import { type ChannelMessage, pushTextOf } from '@congtac/notification-domain';
import { Installation, Jobs } from '@congtac/shared-api';
import webPush from 'web-push';
import { Deliveries, type DeliveryJob } from '../delivery/deliveries';
import { DeliveryDesk } from './delivery-desk';
import { type PushTarget, PushDevices } from './push-devices';
import { PushKeyRing } from './push-keys';
import { PushTransport } from './push-transport';

const JOB = 'notification.push';
/** A message that could not be handed over within a day is old news. */
const DAY_SECONDS = 86_400;
/** Longest title that devices show; the rest is read in the app. */
const TITLE = 200;

/** Messages on devices: title and link, encrypted for the device; a repeated one replaces the first (same tag). */
@Injectable()
export class PushChannel {
  constructor(
    private readonly installation: Installation,
    private readonly devices: PushDevices,
    private readonly ring: PushKeyRing,
    private readonly transport: PushTransport,
    private readonly desk: DeliveryDesk,
    jobs: Jobs,
    deliveries: Deliveries,
  ) {
    jobs.define<DeliveryJob>({
      name: JOB,
      title: 'Báo lên thiết bị',
      parallel: 2,
      run: ({ deliveryId }) => this.deliver(deliveryId),
    });
    deliveries.register({ channel: 'PUSH', job: JOB, reachable: (accountIds) => devices.reachable(accountIds) });
  }

  /**
   * Sends a message to every device of its person now. A device that its service knows no more is forgotten.
   * @returns how many devices took it. Rejects when none did and another try may help.
   */
  async send(message: ChannelMessage): Promise<number> {
    const targets = await this.devices.targets(message.accountId);
    const outcomes = await Promise.allSettled(targets.map((target) => this.tell(target, message)));
    const taken = outcomes.filter((one) => one.status === 'fulfilled' && one.value).length;
    const failed = outcomes.find((one) => one.status === 'rejected');
    if (taken === 0 && failed) throw failed.reason;
    return taken;
  }

  private async deliver(deliveryId: string): Promise<void> {
    const message = await this.desk.take(deliveryId);
    if (!message) return;
    const taken = await this.send(message);
    if (taken > 0) await this.desk.settle(deliveryId, 'SENT');
    else await this.desk.settle(deliveryId, 'SKIPPED', 'Không còn thiết bị nào nhận thông báo.');
  }

  /** @returns false when the device is gone. */
  private async tell({ deviceId, endpoint, p256dh, auth }: PushTarget, message: ChannelMessage): Promise<boolean> {
    const { title, link } = pushTextOf(message);
    const { publicKey, privateKey } = await this.ring.keys();
    const request = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify({ title: title.slice(0, TITLE), link, tag: message.messageId }),
      {
        TTL: DAY_SECONDS,
        urgency: message.urgent ? 'high' : 'normal',
        contentEncoding: 'aes128gcm',
        vapidDetails: { subject: this.subject, publicKey, privateKey },
      },
    );
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const status = await this.transport.post({ endpoint, headers, body: request.body });
    const gone = status === 404 || status === 410;
    if (!gone && (status < 200 || status > 299)) throw new Error(`the push service answered ${status}`);
    await this.devices.told(deviceId, gone);
    return !gone;
  }

  /** Whom a push service may ask about this installation. */
  private get subject(): string {
    const sender = /[^\s<>]+@[^\s<>]+/.exec(this.installation.mail?.from ?? '')?.[0];
    const { publicUrl } = this.installation;
    if (sender) return `mailto:${sender}`;
    return publicUrl?.startsWith('https://') ? publicUrl : 'mailto:congtac@localhost';
  }
}
