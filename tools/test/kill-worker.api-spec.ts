import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '../jest/test-database';

interface Report {
  kills: number;
  persons: number;
  faults: string[];
}

/** The command of the same name does fifty; here enough to see that the way itself holds. */
const KILLS = 5;

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase(false)));
afterAll(() => database.drop());

describe('workers killed while they remind people and write the digests of the day', () => {
  it('tell every person everything exactly once', async () => {
    const { apiDir } = JSON.parse(process.env['CONGTAC_TEST'] ?? '{}') as { apiDir: string };
    const { appUrl, ownerUrl, dataDir } = database;
    const script = path.join(__dirname, 'kill-worker.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--kills', String(KILLS)], {
      env: { ...process.env, CONGTAC_KILL: JSON.stringify({ apiDir, appUrl, ownerUrl, dataDir }) },
    });
    expect(JSON.parse(stdout) as Report).toMatchObject({ kills: KILLS, persons: 120, faults: [] });
  }, 180_000);
});
