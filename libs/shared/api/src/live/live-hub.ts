import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import type { Response } from 'express';
import type { Principal } from '../access/actor';
import { Authorizer } from '../access/authorizer';
import { type LiveChange, messageFor } from './live-change';
import { LiveStream } from './live-stream';
import { OutboxReader } from './outbox-reader';

const LOOK_MS = 400;
const CHECK_MS = 2_000;
const BEAT_MS = 20_000;
/** Rights that could not be checked for this long are rights no more. */
const UNCHECKED_MS = 4_500;
/** Streams of one person (tabs in sight, devices) and of one process. */
const MOST_PER_ACCOUNT = 8;
const MOST = 5_000;
/** A browser that was away longer reads everything again. */
const MOST_MISSED_SECONDS = 60;

/**
 * Open screens and what they are told. While somebody listens, the outbox is looked at every 0.4 s by one statement of the
 * process, and every stream's session, account and grants every 2 s by another; while nobody listens, nothing is asked.
 */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(LiveHub.name);
  private readonly streams = new Set<LiveStream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private checkedAt = performance.now();
  private closed = false;

  constructor(
    private readonly outbox: OutboxReader,
    private readonly authorizer: Authorizer,
  ) {}

  onApplicationBootstrap(): void {
    this.every(LOOK_MS, () => this.look());
    this.every(CHECK_MS, () => this.check());
    this.every(BEAT_MS, () => this.streams.forEach((stream) => stream.beat()));
  }

  onModuleDestroy(): void {
    this.closed = true;
    this.timers.forEach(clearInterval);
    this.streams.forEach((stream) => stream.close());
  }

  /** How many screens listen in this process. */
  get size(): number {
    return this.streams.size;
  }

  /**
   * Begins a stream.
   * @param missedSeconds how long the screen has gone without news: it is told what happened meanwhile.
   * Problems: `common.too-many` (streams of the person), `common.busy` (of the process, or it is stopping).
   */
  async open(response: Response, principal: Principal, missedSeconds: number): Promise<void> {
    const mine = [...this.streams].filter(({ principal: { actor } }) => actor.accountId === principal.actor.accountId);
    if (mine.length >= MOST_PER_ACCOUNT) throw commonProblem('common.too-many', { retryAfter: 60 });
    if (this.streams.size >= MOST || this.closed) throw commonProblem('common.busy');
    if (this.streams.size === 0) this.checkedAt = performance.now();
    await this.outbox.begin();
    const stream = new LiveStream(response, principal);
    this.streams.add(stream);
    response.on('close', () => this.streams.delete(stream));
    if (missedSeconds > 0) await this.catchUp(stream, missedSeconds);
  }

  /** Tells every stream what is new; the timer calls it, and whoever cannot wait for the timer. */
  async look(): Promise<void> {
    if (this.streams.size === 0) return this.outbox.stop();
    const changes = await this.outbox.fresh();
    if (changes.length > 0) this.streams.forEach((stream) => this.tell(stream, changes));
  }

  /** Renews what every stream's person may be told; streams without a living session end. */
  async check(): Promise<void> {
    if (this.streams.size === 0) return;
    const sessions = new Set([...this.streams].map((stream) => stream.principal.actor.sessionId));
    try {
      const living = await this.authorizer.principalsOf([...sessions]);
      this.checkedAt = performance.now();
      this.streams.forEach((stream) => renew(stream, living.get(stream.principal.actor.sessionId)));
    } catch (error) {
      if (performance.now() - this.checkedAt > UNCHECKED_MS) this.streams.forEach((stream) => stream.close());
      throw error;
    }
  }

  private async catchUp(stream: LiveStream, missedSeconds: number): Promise<void> {
    try {
      const missed = missedSeconds > MOST_MISSED_SECONDS ? undefined : await this.outbox.since(missedSeconds);
      if (missed) this.tell(stream, missed);
      else stream.send('refresh', {});
    } catch (error) {
      // The answer has begun, so no problem can be told any more: the browser comes back and asks again.
      this.logger.warn(`a screen could not catch up: ${String(error)}`);
      stream.close();
    }
  }

  private tell(stream: LiveStream, changes: readonly LiveChange[]): void {
    const relation = (from: number, to: number) => this.authorizer.relation(from, to);
    stream.changes(changes.flatMap((change) => messageFor(change, stream.principal, relation) ?? []));
  }

  /** Work that never overlaps itself; a failure is told and tried again. */
  private every(ms: number, work: () => Promise<void> | void): void {
    let running = false;
    const timer = setInterval(() => {
      if (running) return;
      running = true;
      void Promise.resolve()
        .then(work)
        .catch((error: unknown) => this.logger.warn(`open screens wait for news: ${String(error)}`))
        .finally(() => (running = false));
    }, ms);
    timer.unref();
    this.timers.push(timer);
  }
}

function renew(stream: LiveStream, principal: Principal | undefined): void {
  if (!principal) return stream.finish();
  const changed = rightsOf(principal) !== rightsOf(stream.principal);
  stream.principal = principal;
  if (changed) stream.send('rights', {});
}

function rightsOf({ actor }: Principal): string {
  return JSON.stringify([actor.grants, actor.posts]);
}
