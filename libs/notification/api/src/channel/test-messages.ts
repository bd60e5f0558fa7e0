import { Injectable } from '@nestjs/common';
import { type Channel, channelProblem } from '@congtac/notification-domain';
import { currentActor, Jobs, newId, UnitOfWork } from '@congtac/shared-api';
import { MailAddresses } from './mail-addresses';
import { MailChannel } from './mail-channel';
import { PushChannel } from './push-channel';
import { PushDevices } from './push-devices';

const JOB = 'notification.test-message';

interface TestJob {
  channel: Channel;
  accountId: string;
  messageId: string;
}

/** A message to oneself, to see that it arrives. */
@Injectable()
export class TestMessages {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly addresses: MailAddresses,
    private readonly devices: PushDevices,
    private readonly mail: MailChannel,
    private readonly push: PushChannel,
  ) {
    jobs.define<TestJob>({ name: JOB, title: 'Gửi thử', retries: 1, run: (data) => this.perform(data) });
  }

  /** Sends one. Problem `notification.not-ready`. */
  async ask(channel: Channel): Promise<void> {
    const { accountId } = currentActor();
    await this.uow.run(async () => {
      const ready = await (channel === 'MAIL' ? this.addresses : this.devices).reachable([accountId]);
      if (ready.length === 0) throw channelProblem('notification.not-ready');
      await this.jobs.send(JOB, { channel, accountId, messageId: `${newId()}@congtac` } satisfies TestJob);
    });
  }

  private async perform({ channel, accountId, messageId }: TestJob): Promise<void> {
    const title = 'Công Tác: thông báo thử đã đến nơi';
    const lines = [{ title, link: '/thong-bao/cai-dat' }];
    const message = { accountId, messageId, subject: title, lines, urgent: true };
    await (channel === 'MAIL' ? this.mail.send(message) : this.push.send(message));
  }
}
