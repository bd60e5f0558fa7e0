// The server's code as the tests through the API use it: bundled once per run and loaded once per worker, outside jest's
// own module registry. Loading it file by file again for each test file took most of the time of these tests.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildApi } from '../build-api.mjs';
import { root } from '../lib/paths.mjs';

/** Folders whose files see the bundled server instead of its sources. */
export const testFolders = [
  'apps/api/test',
  'tools/jest',
  'tools/test',
  ...fs.globSync('libs/*/api/test', { cwd: root }),
];

/** Sources every run needs: what each context offers, and how the application is put together. */
const alwaysNeeded = () => [
  'apps/api/src/app.factory.ts',
  'apps/api/src/config.ts',
  ...fs.globSync('libs/*/api/src/index.ts', { cwd: root }),
];

/** Packages whose classes tests ask the application for; theirs must be the ones the server was built with. */
const packages = ['typeorm'];

/** Sources that tests import past the index of their library, e.g. `../src/overview/summaries`. */
function deepImports() {
  const found = [];
  for (const folder of testFolders)
    for (const file of fs.globSync('**/*.ts', { cwd: path.join(root, folder) })) {
      const source = fs.readFileSync(path.join(root, folder, file), 'utf8');
      for (const [, request] of source.matchAll(/from '(\.\.\/src\/[\w./-]+)'/g))
        found.push(path.join(folder, path.dirname(file), `${request}.ts`));
    }
  return found.filter((file) => fs.existsSync(path.join(root, file)));
}

/**
 * Builds the operator's commands and the parts of the server into `outdir`, with one stub per part for jest's resolver.
 * @returns {Promise<Record<string, string>>} from the absolute path of a source to the stub that stands for it
 */
export async function buildServerParts(outdir) {
  const sources = [...new Set([...alwaysNeeded(), ...deepImports()])].sort();
  const parts = [...sources, ...packages];
  const entry = `${outdir}.entry.ts`;
  fs.mkdirSync(path.dirname(entry), { recursive: true });
  const lines = parts.map(
    (part, at) => `import * as part${at} from '${sources.includes(part) ? path.join(root, part) : part}';`,
  );
  const names = parts.map((part, at) => `  '${part}': part${at},`);
  fs.writeFileSync(entry, `${lines.join('\n')}\nexport const parts = {\n${names.join('\n')}\n};\n`);
  try {
    await buildApi({ outdir, only: ['cli', 'main', 'workbook-reader'], more: { 'server-parts': entry }, quiet: true });
  } finally {
    fs.rmSync(entry, { force: true });
  }
  const { resolve } = createRequire(path.join(root, 'package.json'));
  const fileOf = (part) => (packages.includes(part) ? resolve(part) : path.join(root, part));
  return Object.fromEntries(parts.map((part, at) => [fileOf(part), writeStub(outdir, part, at)]));
}

function writeStub(outdir, part, at) {
  const stub = path.join(outdir, 'stubs', `${at}.cjs`);
  fs.mkdirSync(path.dirname(stub), { recursive: true });
  fs.writeFileSync(stub, `module.exports = globalThis.congtacServer['${part}'];\n`);
  return stub;
}
