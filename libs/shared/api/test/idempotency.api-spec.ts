import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import net from 'node:net';

let api: TestApi;
let officer: ApiAgent;
let administrator: ApiAgent;
beforeAll(async () => {
  api = await startApi({ demo: true });
  officer = await api.agent('canbo.daikim');
  administrator = await api.agent('quantri');
});
afterAll(() => api.close());

const plan = (title: string) => ({
  unitId: wardId,
  docType: 'KE_HOACH',
  scope: 'THEMATIC',
  title,
  year: 2020,
});
let wardId: number;
beforeAll(async () => {
  const { rows } = await api.owner.query<{ unit_id: number }>(
    `select unit_id from org.unit where name like '%phường Đại Kim'`,
  );
  wardId = rows[0].unit_id;
});

describe('a POST with an Idempotency-Key', () => {
  it('sent twenty times at once makes one plan and gives one answer', async () => {
    const send = () =>
      officer.post<{ id: string }>('/api/v1/plans', plan('Gửi nhiều lần'), { idempotencyKey: 'same-key-0001' });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    const { rows } = await api.owner.query<{ n: number }>(
      `select count(*)::int n from planning.plan where title = 'Gửi nhiều lần'`,
    );
    expect(rows[0].n).toBe(1);
  });

  it('is refused with another body', async () => {
    await officer.post('/api/v1/plans', plan('Lần một'), { idempotencyKey: 'same-key-0002' });
    const other = await officer.post<{ code: string }>('/api/v1/plans', plan('Lần hai'), {
      idempotencyKey: 'same-key-0002',
    });
    expect([other.status, other.body.code]).toEqual([422, 'common.idempotency-mismatch']);
  });

  it('that failed may be sent again, corrected, with the same key', async () => {
    const bad = await officer.post(
      '/api/v1/plans',
      { ...plan('x'), docType: 'THO' },
      { idempotencyKey: 'same-key-0003' },
    );
    const good = await officer.post('/api/v1/plans', plan('Đã sửa'), { idempotencyKey: 'same-key-0003' });
    expect([bad.status, good.status]).toEqual([400, 201]);
  });

  it('belongs to its person: the same key of somebody else is another request', async () => {
    const specialist = await api.agent('chuyenvien.hoangmai');
    const answer = await specialist.post<{ code?: string }>('/api/v1/plans', plan('Lần một'), {
      idempotencyKey: 'same-key-0002',
    });
    expect(answer.body.code).not.toBe('common.idempotency-mismatch');
  });

  it('keeps no one-time code: the second request is told that it was done', async () => {
    const invite = () =>
      administrator.post<{ code: string }>(
        '/api/v1/invitations',
        {
          unitId: wardId,
          fullName: 'Người Mới',
          titleVi: 'Cán bộ',
          role: 'REPORTER',
          scope: 'UNIT',
          login: 'nguoi.moi',
        },
        { idempotencyKey: 'same-key-0004' },
      );
    const [first, second] = [await invite(), await invite()];
    expect([first.status, second.status, second.body.code]).toEqual([201, 409, 'common.already-done']);
    const { rows } = await api.owner.query(`select answer from app.idempotency where key = 'same-key-0004'`);
    expect(rows).toEqual([{ answer: null }]);
  });
});

describe('uploads', () => {
  it('that never end hold no database connection', async () => {
    const cookie = await cookieOf(officer);
    const { hostname, port } = new URL(api.url);
    const stalled = Array.from({ length: 15 }, (_, i) => {
      const socket = net.connect(Number(port), hostname);
      socket.write(
        `POST /api/v1/attachments HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\n` +
          `Idempotency-Key: stalled-upload-${i}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n` +
          `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF`,
      );
      return socket;
    });
    await new Promise((done) => setTimeout(done, 300));
    expect((await officer.get('/api/v1/session')).status).toBe(200);
    expect((await officer.get('/api/health/ready')).status).toBe(200);
    for (const socket of stalled) socket.destroy();
  });
});

async function cookieOf(agent: ApiAgent): Promise<string> {
  const answer = await agent.post<unknown>('/api/v1/session', { login: 'canbo.daikim', password: 'cong-tac-mau-2020' });
  return answer.headers.getSetCookie()[0].split(';')[0];
}
