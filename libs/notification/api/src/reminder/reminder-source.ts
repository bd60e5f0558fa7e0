import type { NoticeForMany } from '../inbox/notice-writer';
import type { SweepDays } from './sweep-days';

/** A stretch of reminders; `next` is where the following one begins, undefined at the end. */
export interface ReminderBatch {
  notices: NoticeForMany[];
  next: string | undefined;
}

/** Something people are reminded of day by day. */
export interface ReminderSource {
  /** Key of its progress in `notification.sweep`. */
  readonly kind: string;
  /** Reminders of those days in a fixed order, some hundred rows at a time; runs in a system transaction. */
  batch(days: SweepDays, after: string | undefined): Promise<ReminderBatch>;
}

/** Rows looked at in one transaction. */
export const SWEEP_ROWS = 200;
