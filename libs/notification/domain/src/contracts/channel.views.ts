/** Ways to the signed-in person outside the app; what goes which way is chosen in the notice preference. */
export interface ChannelsView {
  mail: MailAddressView;
  push: PushView;
  /** Null when the person has no feed. */
  calendar: CalendarFeedView | null;
}

/** Where letters go. */
export interface MailAddressView {
  /** The installation can send letters. */
  available: boolean;
  address: string | null;
  verified: boolean;
  /** When the mail server of the address refused it for good; letters stop until it is confirmed again. */
  refusedAt: string | null;
}

/** Devices that are told. */
export interface PushView {
  /** Key that browsers subscribe with. */
  publicKey: string;
  devices: PushDeviceView[];
}

/** One device that is told. */
export interface PushDeviceView {
  id: string;
  /** SHA-256 of the device's address, hexadecimal: a browser knows itself by it. */
  fingerprint: string;
  name: string;
  createdAt: string;
  lastSentAt: string | null;
}

/** The feed of due dates; its address is shown once, when it is made. */
export interface CalendarFeedView {
  createdAt: string;
  lastUsedAt: string | null;
}

/** A feed just made: the secret address, never shown again. */
export interface NewCalendarFeedView extends CalendarFeedView {
  /** Path of the feed below the address of the installation, e.g. `/api/v1/calendar-feeds/….ics`. */
  path: string;
}
