import { type TestApi, startApi } from '@congtac/testing';
import { Jobs, UnitOfWork, newId } from '../src';

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
