import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ApiAgent, type TestApi, startApi } from '@congtac/testing';

const REPORTS = 100;
const ROOT = path.resolve(__dirname, '../../..');

let api: TestApi;
let folder: string;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  api = await startApi({ demo: true });
  folder = mkdtempSync(path.join(os.tmpdir(), 'congtac-crash-'));
  port = await freePort();
  server = await startServer();
}, 120_000);

afterAll(async () => {
  server.kill('SIGKILL');
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The server as it was built for this run. */
const bundle = () => (JSON.parse(process.env['CONGTAC_TEST'] ?? '{}') as { apiDir: string }).apiDir;

interface Draft {
  id: string;
  version: number;
  key: string;
}

describe('kill -9 of the server while 100 reports are being sent', () => {
  it('keeps every acknowledged report, doubles none and leaves none half-written', async () => {
    await hundredTasks();
    const agent = new ApiAgent(`http://127.0.0.1:${port}`);
    await agent.post('/api/v1/session', { login: 'canbo.camchau', password: 'cong-tac-mau-2020' });
    const drafts = await draftReports(agent);

    const acknowledged = new Set<string>();
    const sending = Promise.all(
      drafts.map((draft) => submit(agent, draft).then((ok) => ok && acknowledged.add(draft.id))),
    );
    await Promise.race([untilSome(acknowledged), sending]);
    const killed = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await Promise.all([killed, sending]);
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(acknowledged.size).toBeLessThan(REPORTS);

    const afterCrash = await submittedReports();
    expect([...acknowledged].filter((id) => !afterCrash.has(id))).toEqual([]);
    await expectWhole(afterCrash.size);

    server = await startServer();
    let waiting = drafts;
    for (let round = 0; waiting.length && round < 20; round++) {
      const answered = await Promise.all(waiting.map((draft) => submit(agent, draft)));
      waiting = waiting.filter((_draft, at) => !answered[at]);
    }
    expect(waiting).toEqual([]);
    expect((await submittedReports()).size).toBe(REPORTS);
    await expectWhole(REPORTS);
  }, 120_000);
});

/** True when the server acknowledged; a cut connection is no acknowledgement. */
async function submit(agent: ApiAgent, draft: Draft): Promise<boolean> {
  try {
    const answer = await agent.post(
      `/api/v1/reports/${draft.id}/submit`,
      {},
      { version: draft.version, idempotencyKey: draft.key },
    );
    // A busy machine may answer 503: no acknowledgement, the client asks again.
    if (answer.status === 503) return false;
    if (answer.status >= 300) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
    return true;
  } catch (error) {
    // fetch fails with a TypeError (of Node's own realm, not jest's) when the server is gone.
    if ((error as Error).name === 'TypeError') return false;
    throw error;
  }
}

async function untilSome(acknowledged: Set<string>): Promise<void> {
  for (let waited = 0; acknowledged.size < 10 && waited < 10_000; waited++)
    await new Promise((done) => setTimeout(done, 1));
}

async function hundredTasks(): Promise<void> {
  await api.owner.query(
    `with made as (
       insert into planning.task (task_id, plan_id, section_id, position, title, kind, owner_unit_id, lead_unit_id, status)
       select gen_random_uuid(), plan_id, section_id, 1000 + n, 'Việc thử ' || n, kind, owner_unit_id, lead_unit_id, 'ASSIGNED'
       from planning.task, generate_series(1, $1) n where source_code = 'CC-H1-01' returning task_id, owner_unit_id, lead_unit_id)
     insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id, issued)
     select gen_random_uuid(), task_id, lead_unit_id, 'LEAD', owner_unit_id, true from made`,
    [REPORTS],
  );
}

async function draftReports(agent: ApiAgent): Promise<Draft[]> {
  const { rows } = await api.owner.query<{ task_id: string }>(
    `select task_id from planning.task where title like 'Việc thử %'`,
  );
  const drafts: Draft[] = [];
  for (const { task_id: taskId } of rows) {
    const { body } = await agent.post<{ reportId: string; version: number }>('/api/v1/reports', { taskId });
    const changed = await agent.patch<{ version: number }>(
      `/api/v1/reports/${body.reportId}`,
      { resultText: 'Đã làm xong.' },
      { version: body.version },
    );
    drafts.push({ id: body.reportId, version: changed.body.version, key: `crash-${body.reportId}` });
  }
  return drafts;
}

async function submittedReports(): Promise<Set<string>> {
  const { rows } = await api.owner.query<{ report_id: string }>(
    `select r.report_id from reporting.progress_report r join planning.task t using (task_id) where t.title like 'Việc thử %' and r.status = 'SUBMITTED'`,
  );
  return new Set(rows.map((row) => row.report_id));
}

/** Each submitted report has exactly one event, one line in the trail and a task that has begun; no other report has any. */
async function expectWhole(submitted: number): Promise<void> {
  const { rows } = await api.owner.query(
    `with r as (select r.report_id, r.status, t.status as task from reporting.progress_report r join planning.task t using (task_id) where t.title like 'Việc thử %')
     select count(*) filter (where events = (status = 'SUBMITTED')::int)::int as events,
       count(*) filter (where audits = (status = 'SUBMITTED')::int)::int as audits,
       count(*) filter (where (task = 'IN_PROGRESS') = (status = 'SUBMITTED'))::int as tasks,
       count(*) filter (where status = 'SUBMITTED')::int as submitted
     from (select r.*,
       (select count(*) from app.outbox o where o.type = 'reporting.report-submitted' and o.payload ->> 'reportId' = r.report_id::text) as events,
       (select count(*) from app.audit_event a where a.action = 'report.submitted' and a.entity_id = r.report_id::text) as audits
       from r) x`,
  );
  expect(rows[0]).toEqual({ events: REPORTS, audits: REPORTS, tasks: REPORTS, submitted });
}

async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(bundle(), 'main.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PORT: String(port),
      DATABASE_URL: api.appUrl,
      DATA_DIR: folder,
      SESSION_SECRET: 'x'.repeat(43),
      BUSINESS_DATE: '2020-07-02',
      DEMO: 'true',
      LOG_LEVEL: 'silent',
    },
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const ready = await fetch(`http://127.0.0.1:${port}/api/health/live`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return child;
    await new Promise((done) => setTimeout(done, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
