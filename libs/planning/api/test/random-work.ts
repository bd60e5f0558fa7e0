import { randomUUID } from 'node:crypto';
import type { TaskStatus } from '@congtac/planning-domain';
import { addDays, type Role } from '@congtac/shared-domain';
import { EMPTY_SCOPE, type RequestContext, UnitOfWork, withRequestContext } from '@congtac/shared-api';
import type { TestApi } from '@congtac/testing';
import { DailySweep, TaskProgress, WorkTasks } from '../src';
import { ExtensionService } from '../src/extension/extension.service';
import { TaskLife } from '../src/task-life/task-life.service';
import type { Tree } from './builders';

/** Numbers from 0 up to, not with, 1; the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface LiveTask {
  id: string;
  status: TaskStatus;
  version: number;
  leadUnitId: number;
  ownerUnitId: number;
  occurrences: string[] | null;
}

type Step =
  | 'start'
  | 'progress'
  | 'submit'
  | 'confirm'
  | 'return'
  | 'withdraw'
  | 'suspend'
  | 'resume'
  | 'cancel'
  | 'refuse'
  | 'reassign'
  | 'accept-refusal'
  | 'correct'
  | 'extend'
  | 'done'
  | 'waive'
  | 'unwaive';

/** Steps that cannot be refused and cost little; most steps are of this kind, as in life. */
const PLAIN: Partial<Record<TaskStatus, readonly Step[]>> = {
  ASSIGNED: ['progress'],
  IN_PROGRESS: ['progress', 'progress', 'progress', 'progress', 'submit'],
  PENDING_CONFIRMATION: ['confirm', 'return', 'return', 'withdraw', 'withdraw', 'withdraw'],
};

/** Everything else worth trying in a state; a few are refused, which must leave the counters alone too. */
const STEPS: Record<TaskStatus, readonly Step[]> = {
  DRAFT: [],
  ASSIGNED: ['start', 'refuse', 'suspend', 'cancel', 'extend', 'done', 'waive', 'confirm'],
  IN_PROGRESS: ['suspend', 'cancel', 'extend', 'done', 'done', 'waive', 'start'],
  PENDING_CONFIRMATION: ['suspend', 'done', 'start'],
  COMPLETED: ['correct', 'correct', 'unwaive'],
  SUSPENDED: ['resume', 'resume', 'submit'],
  REFUSED: ['reassign', 'reassign', 'accept-refusal'],
  CANCELLED: [],
  CARRIED_OVER: [],
};
/** Share of the steps that are plain. */
const PLAIN_SHARE = 0.985;

/** Work of several units moved by the services themselves, several steps to a transaction. */
export class RandomWork {
  done = 0;
  refused = 0;
  private readonly uow: UnitOfWork;
  private readonly progress: TaskProgress;
  private readonly life: TaskLife;
  private readonly extensions: ExtensionService;
  private readonly work: WorkTasks;
  private today: string;

  constructor(
    private readonly api: TestApi,
    private readonly tree: Tree,
    private readonly planIds: readonly string[],
    private readonly random: () => number,
    firstDay: string,
  ) {
    const get = <T>(of: abstract new (...args: never[]) => T) => api.app.get<T>(of, { strict: false });
    this.uow = get(UnitOfWork);
    this.progress = get(TaskProgress);
    this.life = get(TaskLife);
    this.extensions = get(ExtensionService);
    this.work = get(WorkTasks);
    this.today = firstDay;
  }

  /** Tasks of the plans made through the services. */
  async create(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await this.inOne(() => this.attempt(() => this.createTask()));
  }

  /** `count` random steps. */
  async steps(count: number): Promise<void> {
    const target = this.done + this.refused + count;
    while (this.done + this.refused < target) {
      const [open, closed] = split(await this.tasks());
      const tasks = [...this.sample(open, 48), ...this.sample(closed, 1)];
      await this.inOne(async () => {
        for (const task of tasks) await this.move(task);
        for (let n = open.length; n < 100; n += 10) await this.attempt(() => this.createTask());
      });
    }
  }

  /** The next day, sometimes several; without a sweep, as after a night in which nothing ran. */
  dayPasses(): string {
    this.today = addDays(this.today, 1 + Math.floor(this.random() * 3));
    this.api.setBusinessDate(this.today);
    return this.today;
  }

  /** The sweep of the current day. */
  async sweep(): Promise<void> {
    await this.api.app.get(DailySweep, { strict: false }).run(this.today);
    this.done += 1;
  }

  private inOne<T>(fn: () => Promise<T>): Promise<T> {
    return withRequestContext(this.chair('giao'), () => this.uow.run(fn, { timeoutMs: 60_000 }));
  }

  private async attempt(fn: () => Promise<unknown>): Promise<void> {
    this.uow.post('savepoint step');
    try {
      await fn();
      this.done += 1;
    } catch (error) {
      // The server's classes are not the test's own: the name tells.
      if ((error as Error).constructor.name !== 'ProblemError') throw error;
      await this.uow.query('rollback to savepoint step');
      this.refused += 1;
    }
    this.uow.post('release savepoint step');
  }

  private tasks(): Promise<LiveTask[]> {
    return this.inOne(() =>
      this.uow.query<LiveTask>(
        `select t.task_id as id, t.status, t.version, t.lead_unit_id as "leadUnitId", t.owner_unit_id as "ownerUnitId",
           (select array_agg(o.occurrence_id::text order by o.ordinal) from planning.task_occurrence o
             where o.task_id = t.task_id) as occurrences
         from planning.task t where t.status not in ('DRAFT', 'CANCELLED', 'CARRIED_OVER')
         order by t.position, t.task_id`,
      ),
    );
  }

  private createTask(): Promise<string> {
    const planId = this.pick(this.planIds);
    const task = {
      planId,
      sectionHeading: 'Nhiệm vụ trọng tâm',
      title: `Việc ${Math.floor(this.random() * 1e6)}`,
      kind: 'PROPAGANDA' as const,
      dueOn: this.random() < 0.15 ? null : this.dayAround(40),
      leadUnitId: this.pick([...this.tree.wards, this.tree.district]),
    };
    return withRequestContext(this.chair('tao'), () => this.work.createTaskFromDirection(task));
  }

  private async move(task: LiveTask): Promise<void> {
    const plain = task.occurrences === null ? (PLAIN[task.status] ?? []) : [];
    if (plain.length > 0 && this.random() < PLAIN_SHARE) {
      await this.take(this.pick(plain), task);
      this.done += 1;
      return;
    }
    const steps = STEPS[task.status].filter((step) => task.occurrences !== null || !isOfSeries(step));
    const step = this.pick(steps);
    await this.attempt(() => withRequestContext(this.chair('giao'), () => this.take(step, task)));
  }

  private take(step: Step, task: LiveTask): Promise<unknown> {
    const { id, version } = task;
    const reason = 'Theo tình hình thực tế';
    switch (step) {
      case 'start':
        return this.life.start(id, version);
      case 'progress':
        return this.progress.recordProgress(id, Math.floor(this.random() * 101));
      case 'submit':
        return this.progress.submitCompletion(id, this.dayAround(10));
      case 'confirm':
        return this.progress.confirmCompletion(id, this.today);
      case 'return':
        return this.progress.returnCompletion(id, reason);
      case 'withdraw':
        return this.progress.withdrawCompletion(id);
      case 'suspend':
        return this.life.suspend(id, { reason }, version);
      case 'resume':
        return this.life.resume(id, version);
      case 'cancel':
        return this.random() < 0.2 ? this.life.cancel(id, { reason }, version) : this.progress.recordProgress(id, 5);
      case 'refuse':
        return this.life.refuse(id, { reason }, version);
      case 'reassign':
        return this.life.reassign(id, { leadUnitId: this.pick(this.tree.wards) }, version);
      case 'accept-refusal':
        return this.life.acceptRefusal(id, version);
      case 'correct':
        return this.life.correctCompletion(
          id,
          { completedOn: addDays(this.today, -Math.floor(this.random() * 20)), reason },
          version,
        );
      case 'extend':
        return this.extend(id);
      case 'done':
        return this.progress.occurrenceDone(this.pick(task.occurrences ?? []), randomUUID(), this.today);
      case 'waive':
        return this.progress.waive(id, this.pick(task.occurrences ?? []), reason);
      case 'unwaive':
        return this.progress.unwaive(id, this.pick(task.occurrences ?? []), reason);
    }
  }

  private async extend(taskId: string): Promise<void> {
    const body = { newDueOn: addDays(this.today, 1 + Math.floor(this.random() * 30)), reason: 'Cần thêm thời gian' };
    const asked = await withRequestContext(this.chair('xin'), () => this.extensions.request(taskId, body));
    await this.extensions.grant(asked.id, { exceptionReason: 'Đồng ý' }, asked.version);
  }

  private dayAround(days: number): string {
    return addDays(this.today, Math.floor(this.random() * 2 * days) - days);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)];
  }

  private sample<T>(from: readonly T[], count: number): T[] {
    const left = [...from];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(Math.floor(this.random() * left.length), 1));
    return taken;
  }

  /** The chair of every unit at once, so that rights stand in nobody's way; who asks and who decides differ. */
  private chair(login: string): RequestContext {
    const { centre, city, district, wards } = this.tree;
    const role: Role = 'CHAIR';
    const units = [centre, city, district, ...wards];
    const grants = units.map((unitId) => ({ role, unitId, scope: 'UNIT' as const }));
    const accountId = `01890000-0000-7000-8000-0000000000${login === 'xin' ? '11' : '12'}`;
    const actor = { accountId, personId: accountId, login, displayName: login, sessionId: 'test' };
    return {
      requestId: 'test',
      principal: {
        actor: { ...actor, grants, posts: [], actingPostId: null },
        scope: { ...EMPTY_SCOPE, units, own: units },
      },
    };
  }
}

function split(tasks: readonly LiveTask[]): [LiveTask[], LiveTask[]] {
  const isClosed = (task: LiveTask) => task.status === 'COMPLETED';
  return [tasks.filter((task) => !isClosed(task)), tasks.filter(isClosed)];
}

function isOfSeries(step: Step): boolean {
  return step === 'done' || step === 'waive' || step === 'unwaive';
}
