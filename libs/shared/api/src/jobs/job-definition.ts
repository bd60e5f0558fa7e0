/** Zone that every schedule is read in. */
export const JOBS_ZONE = 'Asia/Ho_Chi_Minh';

/** What a running job knows of itself. */
export interface JobRun {
  /** Id of the job (UUID): the same on every further attempt, so it can be the key of an effect. */
  id: string;
  /** 0 at the first attempt. */
  attempt: number;
  /** Account on whose behalf the job was sent; undefined for schedules and other work of the system. */
  requestedBy: string | undefined;
}

/**
 * A kind of background work. A job is done at least once (a worker that dies in the middle is followed by another), so
 * `run` must be idempotent: its effects carry a key that a second run meets again.
 */
export interface JobDefinition<Data extends object = object> {
  /** `context.what`, e.g. `notification.digest`; lower case letters, digits, `.` and `-`. */
  name: string;
  /** What it does, for the administrator's page (Vietnamese). */
  title: string;
  /** Cron expression in the time of Viet Nam, e.g. `5 0 * * *`; its jobs carry `{}`. A missed one is made up for. */
  schedule?: string;
  /** Sent once whenever a worker starts as well: catching up after an upgrade or a move of the business date. */
  atStart?: boolean;
  /** Further attempts after the first one failed; 5 when left out. */
  retries?: number;
  /** Seconds before the first further attempt, doubled each time up to an hour; 15 when left out. */
  retryDelay?: number;
  /** Jobs of this kind done at the same time in one worker; 1 when left out. */
  parallel?: number;
  /**
   * Runs as the person who asked for it, with what they may do at that moment: services check their rights again. Asked
   * for by nobody, or by somebody who may not sign in any more, the job fails.
   */
  asRequester?: boolean;
  run(data: Data, job: JobRun): Promise<void>;
}

/** Wishes for one job. */
export interface SendJob {
  /** Not before this instant (system time). */
  startAfter?: Date;
  /** Id of the job, UUID: sending the same id again does nothing. */
  id?: string;
}

/** What is stored with a job. */
export interface JobEnvelope {
  by?: string;
  data: object;
}
