import { AccountLoader } from '@congtac/identity-api';
import { UnitOfWork } from '@congtac/shared-api';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_PASSWORD } from './demo-accounts';
import { DemoContext } from './demo-context';
import { demoUnits } from './demo-units';
import { loadCalendar } from './load-calendar';
import { loadDocuments } from './load-documents';
import { loadIdentity } from './load-identity';
import { loadOrg } from './load-org';
import { loadPlanning } from './load-planning';
import { loadReporting } from './load-reporting';
import { loadReview } from './load-review';
import { readSeedData, readUnitTable } from './seed-file';

const LOAD_TIMEOUT_MS = 120_000;

/**
 * Loads the sample once, all or nothing.
 * @param dataDir folder of `seed-data.yaml` and the unit tables.
 * @returns false when it was loaded before.
 */
export async function loadDemo(app: INestApplicationContext, dataDir: string): Promise<boolean> {
  const uow = app.get(UnitOfWork);
  const accounts = app.get(AccountLoader, { strict: false });
  const passwordHash = await accounts.hashPassword(DEMO_PASSWORD);
  return uow.asSystem(
    'load the sample',
    async () => {
      const claimed = await uow.query(
        `insert into app.setting (key, value) values ('demo-loaded', 'true') on conflict do nothing returning key`,
      );
      if (!claimed.length) return false;
      const seed = readSeedData(dataDir);
      const context = new DemoContext(uow, seed, demoUnits(seed, readUnitTable(dataDir)));
      await loadOrg(context);
      await loadIdentity(context, accounts, passwordHash);
      for (const load of [loadCalendar, loadDocuments, loadPlanning, loadReporting, loadReview]) await load(context);
      return true;
    },
    { timeoutMs: LOAD_TIMEOUT_MS },
  );
}
