import type { Channel, ChannelTopic } from './notice-reason';

/** When nobody chose a time: local time of the daily digest. */
export const DEFAULT_DIGEST_AT = '07:30';

/** How the signed-in person wants to be told. */
export interface NoticePreferenceView {
  /** Wants one digest a day. */
  digest: boolean;
  /** Local time of it, `HH:MM`. */
  digestAt: string;
  /** Every topic with the channels it is told by at once. */
  channels: { topic: ChannelTopic; channels: Channel[] }[];
  /** 0 = nothing chosen yet, for If-Match. */
  version: number;
}
