// npm run openapi [-- --check]: writes docs/openapi.json from the API's code; --check only compares.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildApiIfChanged } from './build.mjs';
import { apiDist, inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const file = inRoot('docs/openapi.json');

/** Keys in one order, so that only real changes show. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** The description as the API's code makes it now. */
async function generate() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'congtac-openapi-'));
  const made = path.join(dir, 'openapi.json');
  try {
    const env = { DATA_DIR: dir };
    const { code, output } = await runNode(path.join(apiDist, 'openapi.mjs'), [made], {
      capture: true,
      quiet: true,
      env,
    });
    if (code !== 0) throw new Error(`The description could not be made:\n${output}`);
    return JSON.parse(fs.readFileSync(made, 'utf8'));
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

await buildApiIfChanged();
const text = `${JSON.stringify(sorted(await generate()), null, 2)}\n`;
const committed = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
if (text === committed) {
  console.log('✔ docs/openapi.json is up to date');
} else if (process.argv.includes('--check')) {
  console.error(
    '✖ docs/openapi.json differs from the code: run "npm run openapi", look at the difference and commit it.',
  );
  process.exit(1);
} else {
  fs.writeFileSync(file, text);
  console.log('✔ docs/openapi.json written');
}
