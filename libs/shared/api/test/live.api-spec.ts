import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { LiveHub } from '../src';

const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

/** One open screen, reading its stream piece by piece. */
class Screen {
  private readonly stop = new AbortController();
  private text = '';

  static async open(agent: ApiAgent, query = ''): Promise<Screen> {
    const screen = new Screen();
    const response = await agent.fetch(`/api/v1/live${query}`, { signal: screen.stop.signal });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    screen.reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect(await screen.next()).toEqual({ event: 'ready', data: {} });
    return screen;
  }

  private reader!: ReadableStreamDefaultReader<Uint8Array>;

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<{ event: string; data: unknown } | undefined> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const [piece, rest] = [this.text.slice(0, end), this.text.slice(end + 2)];
        this.text = rest;
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(piece) as RegExpExecArray;
        if (event !== 'beat') return { event, data: JSON.parse(data) as unknown };
        continue;
      }
      const { value, done } = await this.reader.read();
      if (done) return undefined;
      this.text += new TextDecoder().decode(value);
    }
  }

  /** The next event that is no news; news of just before the screen was opened may still be on its way. */
  async nextBeside(): Promise<{ event: string; data: unknown } | undefined> {
    for (;;) {
      const next = await this.next();
      if (next?.event !== 'changes') return next;
    }
  }

  /** What the next piece of news says happened. */
  async types(): Promise<string[]> {
    const { event, data } = (await this.next()) ?? {};
    expect(event).toBe('changes');
    return (data as { type: string }[]).map((change) => change.type);
  }

  close(): void {
    this.stop.abort();
  }
}

describe('news for open screens', () => {
  let api: TestApi;
  let [city, ward, otherWard] = [0, 0, 0];
  let screens: Screen[] = [];

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    [city, ward, otherWard] = [
      await addUnit('Thành phố', null),
      await addUnit('Phường', 1),
      await addUnit('Phường bên', 1),
    ];
    await api.owner.query('update org.unit_placement set parent_id = $1 where unit_id = any($2)', [
      ...[city, [ward, otherWard]],
    ]);
    await api.owner.query('select org.rebuild_tree()');
  });
  afterEach(() => {
    screens.forEach((screen) => screen.close());
    screens = [];
  });
  afterAll(() => api.close());

  async function addUnit(name: string, below: number | null): Promise<number> {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind) values ($1, 'FRONT', $2, 'COMMITTEE') returning unit_id`,
      [name, below === null ? 'PROVINCE' : 'WARD'],
    );
    await api.owner.query('insert into org.unit_placement (unit_id) values ($1)', [rows[0].unit_id]);
    return rows[0].unit_id;
  }

  async function person(role: string, unitId: number, scope = 'UNIT') {
    const [personId, accountId] = [randomUUID(), randomUUID()];
    const login = `nguoi.${personId.slice(0, 8)}`;
    await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
      ...[personId, unitId, login],
    ]);
    await api.owner.query(
      `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
       values ($1, $2, $3, $4, $4, $5, 'ACTIVE')`,
      [accountId, personId, unitId, login, HASH],
    );
    await api.owner.query(
      'insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, $5)',
      [randomUUID(), accountId, role, unitId, scope],
    );
    return { agent: await api.agent(login, PASSWORD), accountId };
  }

  async function screenOf(who: { agent: ApiAgent }, query?: string): Promise<Screen> {
    const screen = await Screen.open(who.agent, query);
    screens.push(screen);
    return screen;
  }

  const happened = (type: string, unitId: number | null, payload: object = {}) =>
    api.owner.query('insert into app.outbox (type, unit_id, payload) values ($1, $2, $3)', [
      ...[type, unitId, JSON.stringify(payload)],
    ]);

  it('reach those who may read the unit or are named, with ids and never a word of what it says', async () => {
    const [above, inWard, beside] = await Promise.all([
      person('CHAIR', city, 'SUBTREE'),
      person('SPECIALIST', ward),
      person('CHAIR', otherWard),
    ]);
    const [first, second, third] = [await screenOf(above), await screenOf(inWard), await screenOf(beside)];
    const planId = randomUUID();
    await happened('planning.plan-returned', ward, { planId, title: 'Mật', reason: 'Thiếu hạn' });
    const news = { event: 'changes', data: [{ type: 'planning.plan-returned', unitIds: [ward], ids: [planId] }] };
    expect([await first.next(), await second.next()]).toEqual([news, news]);

    await happened('planning.plan-drafted', city);
    await happened('planning.plan-issued', city, { title: 'Kế hoạch', recipientUnitIds: [otherWard, ward] });
    expect(await third.next()).toEqual({
      event: 'changes',
      data: [{ type: 'planning.plan-issued', unitIds: [otherWard], ids: [] }],
    });
    expect(await second.types()).toEqual(['planning.plan-issued']);
    await happened('planning.comment-added', city, { tellAccountIds: [beside.accountId] });
    expect(await third.types()).toEqual(['planning.comment-added']);
  });

  it('an event counts when its transaction ends, also when later ones ended before', async () => {
    const screen = await screenOf(await person('CHAIR', ward));
    const slow = await api.owner.connect();
    try {
      await slow.query('begin');
      await slow.query('insert into app.outbox (type, unit_id, payload) values ($1, $2, $3)', ['test.slow', ward, {}]);
      await happened('test.quick', ward);
      expect(await screen.types()).toEqual(['test.quick']);
      await slow.query('commit');
      expect(await screen.types()).toEqual(['test.slow']);
    } finally {
      slow.release();
    }
  });

  it('are caught up with after a pause, and after a long one the screen is read again', async () => {
    const chair = await person('CHAIR', ward);
    await happened('test.missed', ward);
    expect(await (await screenOf(chair, '?missed=20')).types()).toContain('test.missed');
    expect(await (await screenOf(chair, '?missed=3600')).next()).toEqual({ event: 'refresh', data: {} });
  });

  it('rights taken away or given count at the next check, a disabled account or ended session ends the stream', async () => {
    const [chair, disabled, leaver] = await Promise.all([
      person('CHAIR', ward),
      person('CHAIR', ward),
      person('CHAIR', ward),
    ]);
    const [screen, second, third] = [await screenOf(chair), await screenOf(disabled), await screenOf(leaver)];
    await api.owner.query('update identity.role_grant set unit_id = $2 where account_id = $1', [
      chair.accountId,
      otherWard,
    ]);
    await api.owner.query(`update identity.account set status = 'DISABLED' where account_id = $1`, [
      disabled.accountId,
    ]);
    await leaver.agent.del('/api/v1/session');
    expect(await screen.nextBeside()).toEqual({ event: 'rights', data: {} });
    for (const ended of [second, third])
      expect([(await ended.nextBeside())?.event, await ended.next()]).toEqual(['ended', undefined]);
    await happened('test.old-unit', ward);
    await happened('test.new-unit', otherWard);
    expect(await screen.types()).toEqual(['test.new-unit']);
  });

  it('are for signed-in people, a bounded number of streams each, and closing frees one', async () => {
    expect((await (await api.agent()).get('/api/v1/live')).status).toBe(401);
    const chair = await person('CHAIR', ward);
    for (let count = 0; count < 8; count++) await screenOf(chair);
    const ninth = await chair.agent.fetch('/api/v1/live');
    expect([ninth.status, await ninth.text()]).toEqual([429, expect.stringContaining('common.too-many')]);
    const before = api.app.get(LiveHub).size;
    screens.pop()?.close();
    while (api.app.get(LiveHub).size === before) await new Promise((resolve) => setImmediate(resolve));
    await screenOf(chair);
  });

  it('a system administrator hears nothing of content', async () => {
    const screen = await screenOf(await person('SYS_ADMIN', city, 'SUBTREE'));
    const witness = await screenOf(await person('CHAIR', city, 'SUBTREE'));
    await happened('test.content', ward);
    expect(await witness.types()).toEqual(['test.content']);
    await api.app.get(LiveHub).look();
    await api.app.close();
    expect(await screen.next()).toBeUndefined();
    expect(await witness.next()).toBeUndefined();
  });
});
