import { Injectable } from '@nestjs/common';
import { commonProblem, type JobFailureView, type JobQueueView, type JobsView, notFound } from '@congtac/shared-domain';
import { Access, type JobDefinition, Jobs, JOBS_SCHEMA, JOBS_ZONE, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { failureWords } from './failure-words';

const PERMISSION = 'app.job.manage';

interface QueueRow {
  name: string;
  waiting: number;
  waitingSince: Date | null;
  running: number;
  failed: number;
  lastRunAt: Date | null;
}

interface FailureRow {
  id: string;
  name: string;
  state: 'failed' | 'retry';
  attempts: number;
  at: Date | null;
  nextAt: Date;
  output: unknown;
}

/** Background work as the administrators of the installation see it. */
@Injectable()
export class JobsDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly jobs: Jobs,
    private readonly clock: SystemClock,
  ) {}

  /** Every queue and what went wrong. Problem `common.forbidden` below the top of the tree. */
  view(): Promise<JobsView> {
    return this.uow.read(async () => {
      await this.requireTop();
      const now = this.clock.now();
      const rows = await this.uow.query<QueueRow>(QUEUES, [now]);
      const failures = await this.uow.query<FailureRow>(FAILURES);
      const boss = await this.jobs.boss();
      const next = (cron: string) => boss.previewSchedule(cron, { tz: JOBS_ZONE, count: 1, from: now })[0] ?? null;
      const titles = new Map(this.jobs.known.map(({ name, title }) => [name, title]));
      return {
        queues: this.jobs.known.map((one) =>
          queueView(
            one,
            rows.find(({ name }) => name === one.name),
            next,
          ),
        ),
        failures: failures.map((row) => failureView(row, titles)),
        at: now.toISOString(),
      };
    });
  }

  /** Puts a job that was given up back into its queue. Problems `common.forbidden`, `common.not-found`. */
  async retry(id: string): Promise<JobsView> {
    const boss = await this.jobs.boss();
    await this.uow.run(async () => {
      await this.requireTop();
      const job = await this.uow.one<{ name: string }>(
        `select name from ${JOBS_SCHEMA}.job where id = $1 and state = 'failed'`,
        [id],
      );
      if (!job) throw notFound();
      const db = {
        executeSql: async (sql: string, values?: unknown[]) => ({ rows: await this.uow.query(sql, values) }),
      };
      await boss.retry(job.name, id, { db });
      await this.uow.audit({
        action: 'job.retried',
        entity: 'job',
        entityId: id,
        unitId: null,
        after: { name: job.name },
      });
    });
    return this.view();
  }

  private async requireTop(): Promise<void> {
    const tops = await this.uow.query<{ unitId: number }>(
      'select unit_id as "unitId" from org.v_unit where parent_id is null and valid_to is null',
    );
    if (!tops.some(({ unitId }) => this.access.can(PERMISSION, unitId))) throw commonProblem('common.forbidden');
  }
}

function queueView(one: JobDefinition, row: QueueRow | undefined, next: (cron: string) => Date | null): JobQueueView {
  const { name, title, schedule } = one;
  return {
    name,
    title,
    waiting: row?.waiting ?? 0,
    waitingSince: row?.waitingSince?.toISOString() ?? null,
    running: row?.running ?? 0,
    failed: row?.failed ?? 0,
    lastRunAt: row?.lastRunAt?.toISOString() ?? null,
    schedule: schedule ? { cron: schedule, nextRunAt: next(schedule)?.toISOString() ?? null } : null,
  };
}

function failureView(row: FailureRow, titles: ReadonlyMap<string, string>): JobFailureView {
  const failed = row.state === 'failed';
  return {
    id: row.id,
    name: row.name,
    title: titles.get(row.name) ?? row.name,
    state: failed ? 'FAILED' : 'RETRYING',
    attempts: row.attempts,
    at: (row.at ?? row.nextAt).toISOString(),
    nextAt: failed ? null : row.nextAt.toISOString(),
    reason: failureWords(row.output),
    allowed: failed ? ['retry'] : [],
  };
}

const DUE = `state in ('created','retry') and start_after <= $1`;

const QUEUES = `
  select name, count(*) filter (where ${DUE})::int as waiting,
    min(greatest(created_on, start_after)) filter (where ${DUE}) as "waitingSince",
    count(*) filter (where state = 'active')::int as running, count(*) filter (where state = 'failed')::int as failed,
    max(started_on) as "lastRunAt"
  from ${JOBS_SCHEMA}.job group by name`;

const FAILURES = `
  select id, name, state, retry_count + 1 as attempts, coalesce(completed_on, started_on) as at, start_after as "nextAt",
    output
  from ${JOBS_SCHEMA}.job where state = 'failed' or (state = 'retry' and output is not null)
  order by coalesce(completed_on, started_on, created_on) desc limit 100`;
