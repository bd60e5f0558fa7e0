import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { Authorizer } from '../access/authorizer';
import { type RequestContext, requestContext, withRequestContext } from '../access/request-context';
import { UnitOfWork } from '../db/unit-of-work';
import { Installation } from '../installation';
import { type JobDefinition, type JobEnvelope, JOBS_ZONE, type SendJob } from './job-definition';
import { bossOptions } from './boss-options';

const BATCH = 10;
const STOP_PATIENCE_MS = 10_000;

type Fetched = Pick<JobWithMetadata<JobEnvelope>, 'id' | 'data' | 'retryCount'>;

interface Tick {
  timer: NodeJS.Timeout;
  running: Promise<void> | undefined;
}

/**
 * Background work in PostgreSQL. Contexts define kinds of jobs when they start and send jobs inside their transactions;
 * processes whose PROCESS_ROLE is `all` or `worker` do them.
 */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly logger = new Logger(Jobs.name);
  private readonly definitions = new Map<string, JobDefinition>();
  private readonly repeated: { ms: number; name: string; run: () => Promise<void> }[] = [];
  private readonly queues = new Set<string>();
  private readonly worked = new Set<string>();
  private readonly ticks: Tick[] = [];
  private opening: Promise<PgBoss> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly installation: Installation,
    private readonly authorizer: Authorizer,
  ) {}

  /** Makes a kind of job known; call it in a constructor or `onModuleInit`. */
  define<Data extends object>(definition: JobDefinition<Data>): void {
    if (!/^[a-z][a-z0-9.-]{2,80}$/.test(definition.name)) throw new Error(`no name of a job: "${definition.name}"`);
    if (this.definitions.has(definition.name)) throw new Error(`the job ${definition.name} is defined twice`);
    this.definitions.set(definition.name, definition as JobDefinition);
  }

  /**
   * Repeats light work that may not wait for a queue (at most once at a time) while workers run in this process; call it
   * in a constructor or `onModuleInit`. What it throws is logged, and the next turn tries again.
   */
  every(ms: number, name: string, run: () => Promise<void>): void {
    this.repeated.push({ ms, name, run });
  }

  /** Every kind of job this program knows, in the order of their definition. */
  get known(): readonly JobDefinition[] {
    return [...this.definitions.values()];
  }

  /**
   * Sends a job in the caller's transaction (an own one when none is open): when that is rolled back, the job was never
   * there. The job remembers the signed-in person.
   * @returns id of the job; the given one also when it was sent before.
   */
  async send(name: string, data: object, options: SendJob = {}): Promise<string> {
    const boss = await this.queue(this.definition(name));
    const by = requestContext()?.principal?.actor.accountId;
    const envelope: JobEnvelope = { data, ...(by ? { by } : {}) };
    return this.uow.run(async () => {
      const db = {
        executeSql: async (sql: string, values?: unknown[]) => ({ rows: await this.uow.query(sql, values) }),
      };
      return (await boss.send(name, envelope, { ...options, db })) ?? options.id ?? '';
    });
  }

  /**
   * Begins to work when this process is one that does; the application calls it once its clocks are set. Called again, it
   * takes up kinds defined since.
   */
  async start(): Promise<void> {
    if (!this.works) return;
    for (const definition of this.definitions.values()) {
      if (this.worked.has(definition.name)) continue;
      this.worked.add(definition.name);
      await this.work(await this.queue(definition), definition);
    }
    for (const { ms, name, run } of this.repeated.splice(0)) this.tick(ms, name, run);
  }

  /**
   * Does the jobs that are due now, one after the other, and returns how many; for commands and for tests of what a job
   * does, where no worker runs. A failing job is put back as a worker would.
   */
  async runDue(name: string): Promise<number> {
    const definition = this.definition(name);
    const boss = await this.queue(definition);
    for (let done = 0; ;) {
      const jobs = await boss.fetch<JobEnvelope>(name, { batchSize: BATCH, includeMetadata: true });
      if (jobs.length === 0) return done;
      for (const job of jobs) {
        const { status, output } = await this.perform(definition, job);
        await (status === 'completed' ? boss.complete(name, job.id) : boss.fail(name, job.id, output as object));
      }
      done += jobs.length;
    }
  }

  /** The queue itself, for the administrator's page. */
  boss(): Promise<PgBoss> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  async onModuleDestroy(): Promise<void> {
    for (const tick of this.ticks) clearInterval(tick.timer);
    await Promise.all(this.ticks.map(({ running }) => running));
    const boss = await this.opening?.catch(() => undefined);
    await boss?.stop({ graceful: this.works, timeout: STOP_PATIENCE_MS });
  }

  /** True in a process that does jobs. */
  private get works(): boolean {
    return this.installation.processRole !== 'web';
  }

  private definition(name: string): JobDefinition {
    const definition = this.definitions.get(name);
    if (!definition) throw new Error(`nobody defined the job ${name}`);
    return definition;
  }

  private async open(): Promise<PgBoss> {
    const boss = new PgBoss(bossOptions(this.dataSource.options, this.installation.processRole));
    boss.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
    boss.on('warning', ({ message }) => this.logger.warn(`queue: ${message}`));
    await boss.start();
    return boss;
  }

  /** The queue of a kind of job is there, once per process. */
  private async queue(definition: JobDefinition): Promise<PgBoss> {
    const boss = await this.boss();
    const { name } = definition;
    if (this.queues.has(name)) return boss;
    if (!(await boss.getQueue(name))) await boss.createQueue(name, queueOptions(definition));
    else if (this.works) await boss.updateQueue(name, queueOptions(definition));
    this.queues.add(name);
    return boss;
  }

  private async work(boss: PgBoss, definition: JobDefinition): Promise<void> {
    const { name, schedule, atStart, parallel } = definition;
    if (schedule) await boss.schedule(name, schedule, { data: {} }, { tz: JOBS_ZONE, missed: 'once' });
    else await boss.unschedule(name);
    await boss.work<JobEnvelope, unknown, typeof WORK & { localConcurrency: number }>(
      name,
      { ...WORK, localConcurrency: parallel ?? 1 },
      async (jobs) => {
        const results: JobResult[] = [];
        for (const job of jobs) results.push(await this.perform(definition, job));
        return results;
      },
    );
    if (atStart) await this.send(name, {});
  }

  /** The work of one job, apart from every request; a failure becomes its result. */
  private async perform(definition: JobDefinition, { id, data, retryCount }: Fetched): Promise<JobResult> {
    try {
      await withRequestContext(await this.context(definition, id, data.by), () =>
        definition.run(data.data, { id, attempt: retryCount, requestedBy: data.by }),
      );
      return { id, status: 'completed' };
    } catch (error) {
      const { message, stack, code } = error as Error & { code?: unknown };
      this.logger.warn(`job ${definition.name} ${id} failed: ${stack ?? String(error)}`);
      return { id, status: 'failed', output: { message: message ?? String(error), code } };
    }
  }

  private async context(definition: JobDefinition, id: string, by: string | undefined): Promise<RequestContext> {
    const requestId = `job-${id}`;
    if (!definition.asRequester) return { requestId };
    const principal = by === undefined ? undefined : await this.authorizer.principalOfAccount(by);
    if (!principal) throw new Error('Người yêu cầu không còn quyền đăng nhập.');
    return { requestId, principal };
  }

  private tick(ms: number, name: string, run: () => Promise<void>): void {
    const tick: Tick = { timer: setInterval(() => turn(), ms), running: undefined };
    const turn = (): void => {
      tick.running ??= withRequestContext({ requestId: `tick-${name}` }, run)
        .catch((error: unknown) => this.logger.warn(`${name}: ${String(error)}`))
        .finally(() => (tick.running = undefined));
    };
    tick.timer.unref();
    this.ticks.push(tick);
  }
}

/** Batches: a full one is followed by the next at once, a single one would wait for the next look at the queue. */
const WORK = {
  batchSize: BATCH,
  burstWhenBatchFull: true,
  perJobResults: true,
  includeMetadata: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 15,
} as const;

function queueOptions({ retries = 5, retryDelay = 15 }: JobDefinition) {
  return {
    retryLimit: retries,
    retryDelay,
    retryBackoff: true,
    retryDelayMax: 3_600,
    heartbeatSeconds: 30,
    deleteAfterSeconds: 14 * 86_400,
    notify: true,
  };
}
