import { definePermissions } from './permission';

/** Background work belongs to the installation: its administrators look after it at the units at the top of the tree. */
export const jobPermissions = definePermissions({ 'app.job.manage': { own: ['SYS_ADMIN'] } });

/** When a kind of job runs by itself. */
export interface JobScheduleView {
  /** Cron expression, time of Viet Nam. */
  cron: string;
  nextRunAt: string | null;
}

/** One queue. */
export interface JobQueueView {
  name: string;
  title: string;
  /** Jobs that are due and not begun. */
  waiting: number;
  /** Since when the oldest of them waits; null when none does. */
  waitingSince: string | null;
  running: number;
  failed: number;
  lastRunAt: string | null;
  /** null = sent by somebody's act. */
  schedule: JobScheduleView | null;
}

/** A job that went wrong: given up (FAILED), or to be tried again by itself (RETRYING). */
export interface JobFailureView {
  id: string;
  name: string;
  title: string;
  state: 'FAILED' | 'RETRYING';
  /** Attempts so far. */
  attempts: number;
  at: string;
  /** When it is tried again; null when it was given up. */
  nextAt: string | null;
  reason: string;
  allowed: 'retry'[];
}

/** `GET /jobs`. */
export interface JobsView {
  queues: JobQueueView[];
  /** The newest hundred. */
  failures: JobFailureView[];
  /** When this was read. */
  at: string;
}
