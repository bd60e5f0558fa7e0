import type { NoticeReason } from './notice-reason';

/** One line of a digest. */
export interface DigestLine {
  reason: NoticeReason;
  title: string;
  detail: string;
  link: string;
  urgent: boolean;
  /** How many things happened to the object. */
  changes: number;
}

/** What a digest holds; `total` may exceed the lines kept. */
export interface DigestContent {
  total: number;
  /** Reasons that occur, most pressing first, with how many lines each. */
  counts: { reason: NoticeReason; count: number }[];
  /** At most 50, in the order of `counts`. */
  lines: DigestLine[];
}

/** The digest of one day. */
export interface DigestView extends DigestContent {
  id: string;
  /** Business day, YYYY-MM-DD. */
  day: string;
  title: string;
}
