// The API server as a child of ours.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { apiDist, inRoot, root } from './paths.mjs';

/** Starts dist/apps/api/main.mjs. It ends by itself (as on SIGTERM) when we are killed. */
export function spawnServer(env, apiDir = apiDist) {
  const watch = pathToFileURL(inRoot('tools/lib/end-with-parent.mjs')).href;
  // a small young generation: a third less memory under load
  return spawn(
    process.execPath,
    ['--enable-source-maps', '--max-semi-space-size=4', '--import', watch, path.join(apiDir, 'main.mjs')],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...env },
    },
  );
}

/** Waits until the server answers that it is ready; throws when it ends before or takes longer than `patience` ms. */
export async function whenReady(child, url, patience = 60_000) {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('The server ended while starting (see above).');
    try {
      const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2000) });
      if (answer.ok) return;
    } catch {
      // not listening yet
    }
  }
  throw new Error(`The server was not ready within ${patience / 1000} s.`);
}
