import { CalendarFeeds } from './calendar-feed';
import { CalendarFeedController } from './calendar-feed.controller';
import { ChannelController } from './channel.controller';
import { DeliveryDesk } from './delivery-desk';
import { MailAddresses } from './mail-addresses';
import { MailChannel } from './mail-channel';
import { MailTransport } from './mail-transport';
import { PushChannel } from './push-channel';
import { PushDevices } from './push-devices';
import { PushKeyRing } from './push-keys';
import { PushTransport } from './push-transport';
import { TestMessages } from './test-messages';

/** Letters, devices, the calendar feed. */
export const channelProviders = [
  DeliveryDesk,
  MailTransport,
  MailAddresses,
  MailChannel,
  PushKeyRing,
  PushTransport,
  PushDevices,
  PushChannel,
  TestMessages,
  CalendarFeeds,
];

/** Their routes. */
export const channelControllers = [ChannelController, CalendarFeedController];
