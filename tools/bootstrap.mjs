// Entry of every npm script: installs the packages when needed, then runs the given script on the Node 24 of
// node_modules. No dependencies, plain Node 20 syntax: nothing else is on the machine yet on a fresh clone.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);

/** Ends with a message in Vietnamese and English. */
function fail(vi, en) {
  console.error(`\n✖ ${vi}\n  ${en}\n`);
  process.exit(1);
}

/** True when node_modules holds what package-lock.json asks for. npm writes .package-lock.json last, so an interrupted
 * install has none; packages of other platforms are absent on purpose. */
function installed() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  let here;
  try {
    here = read('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(read('package-lock.json')).every(
    ([at, wanted]) => at === '' || (here[at] ? here[at].version === wanted.version : Boolean(wanted.optional)),
  );
}

/** True when package-lock.json was made from this package.json: the lock repeats the wishes it was made from. */
function lockAgrees() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  const manifest = read('package.json');
  const locked = read('package-lock.json').packages[''];
  const wishes = ({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) =>
    [dependencies, devDependencies, optionalDependencies]
      .map((part) => JSON.stringify(Object.entries(part).sort()))
      .join();
  return wishes(manifest) === wishes(locked);
}

/** Runs `npm ci` with the npm that started us; resolves with its exit code and what it wrote to stderr. */
function npmCi() {
  const self = process.env.npm_execpath;
  const own = self && /npm-cli\.c?js$/.test(self);
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const windows = process.platform === 'win32';
  const child = own
    ? spawn(process.execPath, [self, ...flags], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
    : spawn('npm', flags, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], shell: windows });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
    process.stderr.write(chunk);
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 1, errors: String(error) }));
    child.once('close', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      done({ code: signal ? 130 : code, errors });
    });
  });
}

function failLock() {
  fail(
    'package.json và package-lock.json không khớp nhau.',
    'package.json and package-lock.json disagree: run "npm install" once and commit the new package-lock.json.',
  );
}

async function install() {
  if (!lockAgrees()) failLock();
  console.log('Đang cài đặt các thư viện, khoảng một phút… / Installing packages, about a minute…');
  const started = Date.now();
  const { code, errors } = await npmCi();
  if (code === 130) process.exit(130);
  if (errors.includes('EUSAGE')) failLock();
  if (code !== 0) {
    fail(
      'Không cài đặt được thư viện. Vui lòng kiểm tra kết nối mạng rồi chạy lại.',
      'Installing the packages failed (see above). Check the network and run the command again.',
    );
  }
  console.log(`Đã cài đặt xong / Installed (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** Node 24 of node_modules, or this process's own Node when that is new enough (for example on a Mac). */
function findNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const file = path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (fs.existsSync(file)) return file;
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  return fail(
    `Máy này cần Node 24.15 trở lên (đang có ${process.versions.node}).`,
    `This machine needs Node 24.15 or later installed (it has ${process.versions.node}): no package brings one for ${process.platform} ${process.arch}.`,
  );
}

/** Who started us: our parent and, where npm put a shell between (Linux tells), that shell's parent. */
function starters() {
  const parent = process.ppid;
  try {
    const shell = fs.readFileSync(`/proc/${parent}/cmdline`, 'utf8').startsWith('sh\0-c\0');
    const stat = fs.readFileSync(`/proc/${parent}/stat`, 'utf8');
    return shell ? `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}` : String(parent);
  } catch {
    return String(parent);
  }
}

/** npm hands signals to its shell only, which dies without a word to us: when npm is gone, stop as on SIGTERM. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const before = starters();
  setInterval(() => starters() !== before && child.kill('SIGTERM'), 500).unref();
}

/** Runs the script and ends as it ends; the first signals are handed on and the script decides when to stop. */
function hand(node) {
  const bin = path.join(root, 'node_modules', '.bin');
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const env = { ...process.env, [key]: [bin, process.env[key]].filter(Boolean).join(path.delimiter) };
  const child = spawn(node, [path.resolve(root, script), ...args], { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.once('error', (error) =>
    fail(`Không chạy được ${node}.`, `Could not run ${node}: ${error.message}. Install Node 24.15 or later.`),
  );
  child.once('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

if (major < 20) {
  fail(
    `Cần Node 20 trở lên, máy này đang có ${process.versions.node}.`,
    `Node 20 or later is needed, this is ${process.versions.node}: https://nodejs.org`,
  );
}
if (!script) fail('Thiếu tên tập lệnh.', 'usage: node tools/bootstrap.mjs <script> [arguments]');
if (!installed()) await install();
hand(findNode());
