// Builds apps/web and lays compressed copies beside the files, which the server hands out as they are.
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { root, webDist } from './lib/paths.mjs';
import { runTool } from './lib/run.mjs';

/** Files and folders a change of which asks for a new web build. */
export const webSources = [
  'apps/web',
  ...fs
    .globSync('libs/*/{domain,data,ui,web}', { cwd: root })
    .map((dir) => dir.split(path.sep).join('/'))
    .sort(),
  'tools/build-web.mjs',
  'tools/tsconfig',
  'tsconfig.base.json',
  'package-lock.json',
];

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const compressible = /\.(js|css|svg|json|webmanifest)$/;

/** Brotli at the strongest level, as the server sends it: also what the budget measures. */
export const compressBrotli = (data) =>
  brotli(data, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  });

async function precompress(file) {
  const data = fs.readFileSync(file);
  if (data.length < 256) return;
  fs.writeFileSync(`${file}.br`, await compressBrotli(data));
  fs.writeFileSync(`${file}.gz`, await gzip(data, { level: 9 }));
}

/** Builds the web app for production into dist/apps/web; throws when the build fails. */
export async function buildWeb() {
  const args = ['run', 'web:build:production', '--statsJson', '--output-style=static'];
  const { code, output } = await runTool('nx', args, { capture: true, quiet: true });
  if (code !== 0 || output.includes('WARNING')) console.log(output);
  if (code !== 0) throw new Error('The web build failed (see above).');
  const files = fs.readdirSync(webDist, { recursive: true }).map((name) => path.join(webDist, String(name)));
  for (const stale of files.filter((file) => /\.(br|gz)$/.test(file))) fs.rmSync(stale);
  await Promise.all(files.filter((file) => compressible.test(file)).map(precompress));
}
