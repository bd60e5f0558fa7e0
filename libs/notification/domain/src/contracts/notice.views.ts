/** One line of the inbox. */
export interface NoticeView {
  id: string;
  /** Type of the event it tells of, e.g. `planning.reminder-sent`. */
  kind: string;
  title: string;
  /** Reason or words of the sender; '' when there are none. */
  detail: string;
  /** Address inside the app; opens the exact place. */
  link: string;
  urgent: boolean;
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
