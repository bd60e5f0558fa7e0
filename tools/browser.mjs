// Finds a Chromium for the browser tests: CHROMIUM_PATH, one of the system, else the one of the npm package
// @sparticuz/chromium, unpacked once under node_modules/.cache. Nothing is downloaded.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { inRoot, packageDir } from './lib/paths.mjs';

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * @returns {{ executablePath: string, env: Record<string, string> }} the browser and what its environment needs besides
 */
export function findBrowser() {
  const { CHROMIUM_PATH, BROWSER_FROM } = process.env;
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH, env: {} };
  const found = BROWSER_FROM === 'npm' ? undefined : system.find((file) => fs.existsSync(file));
  return found ? { executablePath: found, env: {} } : fromPackage();
}

function fromPackage() {
  const source = packageDir('@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !source) {
    throw new Error('No Chromium found: install Chrome or Chromium, or set CHROMIUM_PATH.');
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const dir = inRoot('node_modules/.cache', `chromium-${version}`);
  if (!fs.existsSync(dir)) unpack(path.join(source, 'bin'), dir);
  const executablePath = path.join(dir, 'chromium');
  return { executablePath, env: lacksLibraries(executablePath) ? ownLibraries(dir) : {} };
}

/** Unpacks beside the final name and renames: a second run at the same time sees all or nothing. */
function unpack(packed, dir) {
  const making = `${dir}.${process.pid}`;
  fs.mkdirSync(making, { recursive: true });
  const content = (name) => zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    execFileSync('tar', ['-xf', '-', '-C', making], { input: content(name) });
  }
  fs.writeFileSync(path.join(making, 'chromium'), content('chromium.br'), { mode: 0o755 });
  try {
    fs.renameSync(making, dir);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    if (!fs.existsSync(dir)) throw error;
  }
}

function lacksLibraries(executable) {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

/** The package brings NSS and its relatives for machines without them. */
function ownLibraries(dir) {
  const folders = [path.join(dir, 'al2023/lib'), path.join(dir, 'lib'), process.env.LD_LIBRARY_PATH];
  return { LD_LIBRARY_PATH: folders.filter(Boolean).join(':') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findBrowser());
