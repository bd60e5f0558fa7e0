import { Injectable } from '@nestjs/common';
import {
  CHANNEL_TOPICS,
  type ChannelChoice,
  DEFAULT_CHANNELS,
  DEFAULT_DIGEST_AT,
  type NoticePreferenceView,
  type PutNoticePreference,
} from '@congtac/notification-domain';
import { currentActor, guardedUpdate, UnitOfWork } from '@congtac/shared-api';

interface PreferenceRow {
  digest: boolean;
  digestAt: string;
  channels: ChannelChoice;
  version: number;
}

/** How the signed-in person wants to be told. */
@Injectable()
export class Preferences {
  constructor(private readonly uow: UnitOfWork) {}

  /** What holds now; the defaults stand at version 0. */
  mine(): Promise<NoticePreferenceView> {
    return this.uow.read(async () => {
      const row = await this.uow.one<PreferenceRow>(
        `select digest, digest_at as "digestAt", channels, version from notification.preference
         where account_id = (select app.current_account())`,
      );
      const { channels, ...rest } = row ?? { digest: true, digestAt: DEFAULT_DIGEST_AT, channels: {}, version: 0 };
      const topics = CHANNEL_TOPICS.map((topic) => ({
        topic,
        channels: [...(channels[topic] ?? DEFAULT_CHANNELS[topic])],
      }));
      return { ...rest, channels: topics };
    });
  }

  /** Keeps a choice. Problem `common.stale`. */
  put(body: PutNoticePreference, version: number): Promise<NoticePreferenceView> {
    const { accountId } = currentActor();
    return this.uow.run(async () => {
      await this.uow.query(
        'insert into notification.preference (account_id, version) values ($1, 0) on conflict do nothing',
        [accountId],
      );
      const channels = Object.fromEntries(body.channels.map((one) => [one.topic, one.channels]));
      await guardedUpdate(this.uow, {
        table: 'notification.preference',
        key: { account_id: accountId },
        version,
        set: { digest: body.digest, digest_at: body.digestAt, channels: JSON.stringify(channels) },
      });
      return this.mine();
    });
  }
}
