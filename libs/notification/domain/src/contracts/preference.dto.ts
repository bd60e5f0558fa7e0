import { BooleanField, ChoiceField, ListField } from '@congtac/shared-domain';
import { CHANNEL_TOPICS, CHANNELS, type Channel, type ChannelTopic } from './notice-reason';

/** Times a digest may come at: every half hour from 05:00 to 22:00. */
export const DIGEST_TIMES: readonly string[] = Array.from({ length: 35 }, (_one, at) => {
  const minutes = 300 + at * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
});

/** Channels of one topic. */
export class TopicChannels {
  @ChoiceField({ label: 'Loại thông báo', of: CHANNEL_TOPICS })
  topic!: ChannelTopic;

  @ListField({ label: 'Cách nhận', max: CHANNELS.length, each: 'text', choices: CHANNELS })
  channels!: Channel[];
}

/** `PUT /notice-preference`: topics left out are told as usual. */
export class PutNoticePreference {
  @BooleanField({ label: 'Nhận tổng hợp mỗi ngày' })
  digest!: boolean;

  @ChoiceField({ label: 'Giờ nhận tổng hợp', of: DIGEST_TIMES })
  digestAt!: string;

  @ListField({ label: 'Cách nhận theo loại', max: CHANNEL_TOPICS.length, of: () => TopicChannels })
  channels!: TopicChannels[];
}
