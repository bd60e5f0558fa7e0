// Removes what global-setup.mjs made.
import fs from 'node:fs';

export default function tearDown() {
  const { cluster, apiDir } = globalThis.congtacTestRun ?? {};
  cluster?.stop();
  if (apiDir) fs.rmSync(apiDir, { recursive: true, force: true });
}
