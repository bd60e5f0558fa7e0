/** Why somebody is told of a thing: the reason shown on every line of the inbox, and what channels are chosen by. */
export const NOTICE_REASONS = [
  'ASSIGNED',
  'DECISION',
  'RETURNED',
  'MENTIONED',
  'DUE',
  'PERIOD',
  'DIRECTIVE',
  'REMINDED',
  'ESCALATED',
  'INFO',
  'DIGEST',
] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** Vietnamese names of the reasons. */
export const NOTICE_REASON_NAMES: Record<NoticeReason, string> = {
  ASSIGNED: 'Được giao',
  DECISION: 'Chờ quyết định',
  RETURNED: 'Được trả lại',
  MENTIONED: 'Trao đổi',
  DUE: 'Thời hạn',
  PERIOD: 'Kỳ báo cáo',
  DIRECTIVE: 'Chỉ đạo',
  REMINDED: 'Nhắc việc',
  ESCALATED: 'Chậm kéo dài',
  INFO: 'Để biết',
  DIGEST: 'Tổng hợp ngày',
};

/** Ways to reach a person outside the app. */
export const CHANNELS = ['MAIL', 'PUSH'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Vietnamese names of the channels. */
export const CHANNEL_NAMES: Record<Channel, string> = { MAIL: 'Thư điện tử', PUSH: 'Thông báo đẩy' };

/** What channels are chosen for: every reason, and urgent matters whatever their reason. */
export const CHANNEL_TOPICS = ['URGENT', ...NOTICE_REASONS] as const;
export type ChannelTopic = (typeof CHANNEL_TOPICS)[number];

/**
 * Where a person who has chosen nothing is told at once. Everything else waits for the digest of the day, so that nobody
 * is flooded: reminders, periods and news come there together.
 */
export const DEFAULT_CHANNELS: Record<ChannelTopic, readonly Channel[]> = {
  URGENT: ['MAIL', 'PUSH'],
  ASSIGNED: ['PUSH'],
  DECISION: ['PUSH'],
  RETURNED: ['PUSH'],
  MENTIONED: ['PUSH'],
  DUE: [],
  PERIOD: [],
  DIRECTIVE: ['PUSH'],
  REMINDED: ['PUSH'],
  ESCALATED: [],
  INFO: [],
  DIGEST: ['MAIL'],
};

/** What a person has chosen: topics left out follow `DEFAULT_CHANNELS`. */
export type ChannelChoice = Partial<Record<ChannelTopic, readonly Channel[]>>;

/** Channels that a notice goes to at once. */
export function channelsFor(choice: ChannelChoice, notice: { reason: NoticeReason; urgent: boolean }): Channel[] {
  const of = (topic: ChannelTopic) => choice[topic] ?? DEFAULT_CHANNELS[topic];
  const wanted = [...of(notice.reason), ...(notice.urgent ? of('URGENT') : [])];
  return CHANNELS.filter((channel) => wanted.includes(channel));
}
