import type { NoticeReason } from './notice-reason';

/** One line of the inbox: the newest of what waits about one thing. */
export interface NoticeView {
  id: string;
  /** Type of the event it tells of, e.g. `planning.reminder-sent`. */
  kind: string;
  /** Why the person is told. */
  reason: NoticeReason;
  title: string;
  /** Reason or words of the sender; '' when there are none. */
  detail: string;
  /** Address inside the app; opens the exact place. */
  link: string;
  urgent: boolean;
  /** Things that happened to the object since the person last read of it, this one included. */
  changes: number;
  createdAt: string;
  readAt: string | null;
}

/** A stretch of the inbox; `next` is what to send as `before`, null at the end. */
export interface NoticePage {
  items: NoticeView[];
  next: string | null;
}

/** How many notices wait to be read; counted up to 100. */
export interface NoticeCount {
  unread: number;
}
