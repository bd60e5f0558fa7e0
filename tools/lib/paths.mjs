// Where things are. Everything else in tools/ asks here.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's root folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** `inRoot('dist', 'apps')`: an absolute path below the workspace root. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The built API: `main.mjs`, `cli.mjs`, `openapi.mjs`. */
export const apiDist = inRoot('dist/apps/api');

/** The built web app (what the server hands out). */
export const webDist = inRoot('dist/apps/web/browser');

/** `require` as seen from the workspace root, for CommonJS packages. */
export const require = createRequire(inRoot('package.json'));

/** The folder of an installed package, even when the package exports only its entry file; undefined when absent. */
export function packageDir(name) {
  return (require.resolve.paths(name) ?? []).map((base) => path.join(base, name)).find((dir) => fs.existsSync(dir));
}

/** The JavaScript file behind a package's command, to be run with `process.execPath` (also works on Windows). */
export function commandOf(packageName, command = packageName) {
  const dir = packageDir(packageName);
  if (!dir) throw new Error(`${packageName} is not installed: run npm ci`);
  const { bin } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  return path.join(dir, typeof bin === 'string' ? bin : bin[command]);
}
