import { Injectable } from '@nestjs/common';
import { type ChannelMessage, letterOf } from '@congtac/notification-domain';
import { Installation, Jobs, newId } from '@congtac/shared-api';
import { Deliveries, type DeliveryJob } from '../delivery/deliveries';
import { DeliveryDesk } from './delivery-desk';
import { CONFIRM_JOB, MailAddresses } from './mail-addresses';
import { MailTransport } from './mail-transport';
import { stopCode } from './stop-code';

const JOB = 'notification.mail';
/** Tries for about three hours, with growing pauses: a mail server that was away is not bothered every minute. */
const TRIES = { retries: 8, retryDelay: 60 };

/** Letters. A letter may go out twice when a worker dies between the server's answer and the record; its Message-ID tells. */
@Injectable()
export class MailChannel {
  constructor(
    private readonly installation: Installation,
    private readonly addresses: MailAddresses,
    private readonly transport: MailTransport,
    private readonly desk: DeliveryDesk,
    jobs: Jobs,
    deliveries: Deliveries,
  ) {
    jobs.define<DeliveryJob>({
      name: JOB,
      title: 'Gửi thư điện tử',
      ...TRIES,
      parallel: 2,
      run: ({ deliveryId }) => this.deliver(deliveryId),
    });
    jobs.define<{ accountId: string }>({
      name: CONFIRM_JOB,
      title: 'Gửi thư xác nhận địa chỉ',
      retries: 3,
      run: ({ accountId }) => this.askToConfirm(accountId),
    });
    deliveries.register({ channel: 'MAIL', job: JOB, reachable: (accountIds) => addresses.reachable(accountIds) });
  }

  /** Sends a message now. @returns false when the person has no confirmed address, or it was refused for good. */
  async send(message: ChannelMessage): Promise<boolean> {
    const reach = await this.addresses.reach(message.accountId);
    if (!reach) return false;
    const stopPath = `/thoi-nhan-thu?ma=${stopCode(message.accountId, this.installation.sessionSecret)}`;
    const letter = letterOf(message, { publicUrl: this.publicUrl, name: reach.name, stopPath });
    const { messageId } = message;
    const taken = await this.transport.send({
      ...letter,
      to: reach.address,
      messageId,
      stopUrl: this.publicUrl + stopPath,
    });
    if (!taken) await this.addresses.refused(message.accountId, reach.address);
    return taken;
  }

  private async deliver(deliveryId: string): Promise<void> {
    const message = await this.desk.take(deliveryId);
    if (!message) return;
    const sent = await this.send(message);
    if (sent) await this.desk.settle(deliveryId, 'SENT');
    else await this.desk.settle(deliveryId, 'SKIPPED', 'Chưa có địa chỉ thư nhận được.');
  }

  private async askToConfirm(accountId: string): Promise<void> {
    const asked = await this.addresses.newCode(accountId);
    if (!asked) return;
    const { address, name, code } = asked;
    const line = { title: 'Bấm để xác nhận địa chỉ thư này', link: `/thong-bao/cai-dat?xac-nhan=${code}` };
    const subject = 'Công Tác: xác nhận địa chỉ thư điện tử';
    const letter = letterOf({ subject, lines: [line] }, { publicUrl: this.publicUrl, name });
    const messageId = `${newId()}@congtac`;
    if (!(await this.transport.send({ ...letter, to: address, messageId, stopUrl: null })))
      await this.addresses.refused(accountId, address);
  }

  private get publicUrl(): string {
    return this.installation.publicUrl ?? '';
  }
}
