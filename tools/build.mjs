// npm run build [-- --force]: API, web and budgets; builds only what changed since the last time.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { budget } from './budget.mjs';
import { apiSources, buildApi } from './build-api.mjs';
import { buildWeb, webSources } from './build-web.mjs';
import { hashSources } from './lib/hash.mjs';
import { apiDist, inRoot, webDist } from './lib/paths.mjs';

const stampFile = (name) => inRoot('dist/.built', name);

function isFresh(name, hash, result) {
  try {
    return fs.existsSync(result) && fs.readFileSync(stampFile(name), 'utf8') === hash;
  } catch {
    return false;
  }
}

/** Runs `make` unless its sources are the same as at the last success; says which. */
async function unlessFresh(name, sources, result, force, make) {
  const hash = hashSources(sources);
  if (!force && isFresh(name, hash, result)) return false;
  const started = Date.now();
  console.log(`Đang dựng / building: ${name}…`);
  fs.rmSync(stampFile(name), { force: true });
  await make();
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), hash);
  console.log(`Đã dựng / built: ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return true;
}

/** Builds the API unless nothing changed; true when it built. */
export const buildApiIfChanged = (force = false) =>
  unlessFresh('api', apiSources, path.join(apiDist, 'main.mjs'), force, () => buildApi({ quiet: true }));

/** Builds the web app unless nothing changed; true when it built. */
export const buildWebIfChanged = (force = false) =>
  unlessFresh('web', webSources, path.join(webDist, 'index.html'), force, buildWeb);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const force = process.argv.includes('--force');
  try {
    await buildApiIfChanged(force);
    await buildWebIfChanged(force);
    process.exitCode = (await budget()) ? 0 : 1;
  } catch (error) {
    console.error(`✖ ${error.message}`);
    process.exitCode = 1;
  }
}
