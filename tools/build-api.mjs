// Bundles apps/api. esbuild follows our own code (libs through the paths of tsconfig.base.json) and leaves every npm
// package outside; swc compiles the TypeScript, because esbuild cannot emit the decorator metadata Nest and TypeORM read.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiDist, inRoot, root } from './lib/paths.mjs';

/** Files and folders a change of which asks for a new API bundle. */
export const apiSources = [
  'apps/api',
  ...fs
    .globSync('libs/*/{domain,api}', { cwd: root })
    .map((dir) => dir.split(path.sep).join('/'))
    .sort(),
  'tools/build-api.mjs',
  'tsconfig.base.json',
  'package-lock.json',
];

/**
 * The programs of the API: `main` is the server (or, by PROCESS_ROLE, a worker), `cli` the operator's commands, `openapi`
 * writes the description; `workbook-reader` is started by the server for each uploaded workbook.
 */
const programs = {
  main: 'apps/api/src/main.ts',
  cli: 'apps/api/src/cli.ts',
  openapi: 'apps/api/src/openapi.ts',
  'workbook-reader': 'libs/planning/api/src/import/workbook/workbook-program.ts',
};

const swcOptions = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

const decorators = {
  name: 'swc-decorators',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path: filename }) => {
      const { code } = await transform(await readFile(filename, 'utf8'), { filename, ...swcOptions });
      return { contents: code, loader: 'js' };
    });
  },
};

/**
 * Builds the API. The old bundle stays in place until the new one is complete.
 * @param {{ outdir?: string, only?: string[], more?: Record<string, string>, quiet?: boolean }} options `only` names programs (all
 *   when left out), `more` adds entry points by name
 * @returns {Promise<string>} the folder written
 */
export async function buildApi({ outdir = apiDist, only = Object.keys(programs), more = {}, quiet = false } = {}) {
  const making = `${outdir}.${process.pid}`;
  fs.rmSync(making, { recursive: true, force: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: { ...Object.fromEntries(only.map((name) => [name, programs[name]])), ...more },
      outdir: making,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      sourcemap: true,
      keepNames: true,
      packages: 'external',
      tsconfig: 'tsconfig.base.json',
      plugins: [decorators],
      logLevel: quiet ? 'error' : 'info',
    });
    const assets = inRoot('apps/api/assets');
    if (fs.existsSync(assets)) fs.cpSync(assets, path.join(making, 'assets'), { recursive: true });
    fs.rmSync(outdir, { recursive: true, force: true });
    fs.renameSync(making, outdir);
    return outdir;
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildApi();
