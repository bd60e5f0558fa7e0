import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { JobsView } from '@congtac/shared-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { currentActor, Jobs, UnitOfWork, newId } from '../src';

const PASSWORD = 'mot cau du dai de nho';

let api: TestApi;
let jobs: Jobs;
let uow: UnitOfWork;
const done: { data: object; id: string; attempt: number }[] = [];
let faults = 0;

beforeAll(async () => {
  api = await startApi();
  jobs = api.app.get(Jobs);
  uow = api.app.get(UnitOfWork);
  jobs.define<{ to: string }>({
    name: 'spec.letter',
    title: 'Thư thử',
    retryDelay: 1,
    run: async (data, { id, attempt }) => {
      if (faults-- > 0) throw new Error('máy chủ thư không nhận');
      done.push({ data, id, attempt });
    },
  });
});
afterAll(() => api.close());
beforeEach(() => done.splice(0));

const stored = async (id: string) =>
  (
    await api.owner.query<{ state: string; output: object | null }>(
      'select state, output from jobs.job where id = $1',
      [id],
    )
  ).rows[0];

describe('jobs', () => {
  it('are sent with the transaction that sends them, and dropped with it', async () => {
    const kept = await uow.asSystem('spec', () => jobs.send('spec.letter', { to: 'a' }));
    const lost = uow.asSystem('spec', async () => {
      await jobs.send('spec.letter', { to: 'b' });
      throw new Error('undone');
    });
    await expect(lost).rejects.toThrow('undone');
    expect(await jobs.runDue('spec.letter')).toBe(1);
    expect(done).toEqual([{ data: { to: 'a' }, id: kept, attempt: 0 }]);
    expect(await stored(kept)).toMatchObject({ state: 'completed' });
  });

  it('sent twice under one id are one job', async () => {
    const id = newId();
    expect(await jobs.send('spec.letter', { to: 'c' }, { id })).toBe(id);
    expect(await jobs.send('spec.letter', { to: 'c' }, { id })).toBe(id);
    expect(await jobs.runDue('spec.letter')).toBe(1);
  });

  it('that fail are kept with the reason, to be tried again', async () => {
    faults = 1;
    const id = await jobs.send('spec.letter', { to: 'd' });
    await jobs.runDue('spec.letter');
    expect(done).toEqual([]);
    expect(await stored(id)).toMatchObject({ state: 'retry', output: { message: 'máy chủ thư không nhận' } });
    await api.owner.query('update jobs.job set start_after = now() where id = $1', [id]);
    await jobs.runDue('spec.letter');
    expect(done).toEqual([{ data: { to: 'd' }, id, attempt: 1 }]);
  });

  it('nobody defined are refused', async () => {
    await expect(jobs.send('spec.unknown', {})).rejects.toThrow('spec.unknown');
  });
});

describe('the administrator of jobs', () => {
  let top: number;
  let ward: number;

  beforeAll(async () => {
    top = await aUnit(null);
    ward = await aUnit(top);
    await api.owner.query('select org.rebuild_tree()');
  });

  async function aUnit(parentId: number | null): Promise<number> {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind, parent_id) values ('Đơn vị', 'FRONT', $1, 'COMMITTEE', $2) returning unit_id`,
      [parentId === null ? 'DISTRICT' : 'WARD', parentId],
    );
    await api.owner.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [
      rows[0].unit_id,
      parentId,
    ]);
    return rows[0].unit_id;
  }

  async function signIn(role: string, unitId: number): Promise<{ agent: ApiAgent; accountId: string }> {
    const [personId, accountId] = [randomUUID(), randomUUID()];
    const login = `nguoi.${personId.slice(0, 8)}`;
    await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
      ...[personId, unitId, login],
    ]);
    await api.owner.query(
      `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
       values ($1, $2, $3, $4, $4, $5, 'ACTIVE')`,
      [accountId, personId, unitId, login, hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 })],
    );
    await api.owner.query(
      `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, 'SUBTREE')`,
      [randomUUID(), accountId, role, unitId],
    );
    return { agent: await api.agent(login, PASSWORD), accountId };
  }

  it('sees queues, what was given up and why, and tries it again', async () => {
    const { agent } = await signIn('SYS_ADMIN', top);
    const id = await jobs.send('spec.letter', { to: 'e' });
    await api.owner.query('update jobs.job set retry_limit = 0 where id = $1', [id]);
    faults = 1;
    await jobs.runDue('spec.letter');
    const { body } = await agent.get<JobsView>('/api/v1/jobs');
    expect(body.queues.find(({ name }) => name === 'spec.letter')).toMatchObject({
      ...{ title: 'Thư thử', waiting: 0, waitingSince: null, running: 0, failed: 1, schedule: null },
    });
    expect(body.queues.find(({ name }) => name === 'notification.digests')?.schedule?.nextRunAt).toMatch(/Z$/);
    expect(body.failures).toMatchObject([
      {
        ...{ id, title: 'Thư thử', state: 'FAILED', attempts: 1, reason: 'máy chủ thư không nhận', allowed: ['retry'] },
      },
    ]);
    const after = await agent.post<JobsView>(`/api/v1/jobs/${id}/retry`, {});
    expect(after.body.failures.filter((one) => one.state === 'FAILED')).toEqual([]);
    expect((await agent.post(`/api/v1/jobs/${id}/retry`, {})).status).toBe(404);
    await jobs.runDue('spec.letter');
    expect(done.map((one) => one.id)).toEqual([id]);
  });

  it('is one of the whole installation', async () => {
    expect((await (await signIn('SYS_ADMIN', ward)).agent.get('/api/v1/jobs')).status).toBe(403);
    expect((await (await signIn('CHAIR', top)).agent.get('/api/v1/jobs')).status).toBe(403);
  });

  it('work asked for runs with what its person may do when it runs', async () => {
    const { accountId } = await signIn('CHAIR', ward);
    const seen: string[][] = [];
    jobs.define({
      ...{ name: 'spec.asked', title: 'Việc được yêu cầu', asRequester: true, retryDelay: 0 },
      run: async () => void seen.push(currentActor().grants.map((grant) => grant.role)),
    });
    const asked = async () => {
      const id = await jobs.send('spec.asked', {});
      await api.owner.query(`update jobs.job set data = data || jsonb_build_object('by', $2::text) where id = $1`, [
        id,
        accountId,
      ]);
      await jobs.runDue('spec.asked');
      return stored(id);
    };
    expect(await asked()).toMatchObject({ state: 'completed' });
    await api.owner.query(`update identity.role_grant set role = 'VIEWER' where account_id = $1`, [accountId]);
    await asked();
    expect(seen).toEqual([['CHAIR'], ['VIEWER']]);
    await api.owner.query(`update identity.account set status = 'DISABLED' where account_id = $1`, [accountId]);
    expect(await asked()).toMatchObject({ output: { message: 'Người yêu cầu không còn quyền đăng nhập.' } });
    expect(seen).toHaveLength(2);
  });
});

describe('a process that works', () => {
  it('does what is sent as soon as the sender commits', async () => {
    const worker = await startApi({ env: { PROCESS_ROLE: 'all' } });
    const work = worker.app.get(Jobs);
    const did = new Promise<object>((resolve) =>
      work.define({ name: 'spec.once', title: 'Thử', run: async (data) => resolve(data) }),
    );
    try {
      await work.start();
      await work.send('spec.once', { n: 1 });
      expect(await did).toEqual({ n: 1 });
    } finally {
      await worker.close();
    }
  });
});
