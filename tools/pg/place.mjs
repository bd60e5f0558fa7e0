// Decides where a cluster and its programs live, so that PostgreSQL's account can reach both.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataDir } from '../lib/data-dir.mjs';
import { account, canEnter, canRun, giveTo, installedBinaries, linkLibraries } from './binaries.mjs';

const noteName = 'postgres-location.json';

/** The folder used instead of an unreachable one: named by the full SHA-256 of its path, owned by the account, 0700. */
function fallbackDir(dataDir, as) {
  const dir = path.join('/var/tmp', `congtac-${createHash('sha256').update(dataDir).digest('hex')}`);
  try {
    fs.mkdirSync(dir, { mode: 0o700 });
    giveTo(dir, as);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const { uid = process.getuid() } = as;
  const stat = fs.lstatSync(dir);
  if (!stat.isDirectory() || stat.uid !== uid || (stat.mode & 0o077) !== 0) {
    throw new Error(`${dir} exists but is not a private folder of PostgreSQL's account: remove it or set DATA_DIR.`);
  }
  return dir;
}

/** Programs the account can run: the installed ones, else a copy in `fallback()`. */
function reachableBinaries(as, fallback) {
  const { version, native } = installedBinaries();
  linkLibraries(native);
  if (canRun(native, as)) return native;
  const copy = path.join(fallback(), `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    giveTo(partial, as);
    fs.renameSync(partial, copy);
  }
  if (!canRun(copy, as))
    throw new Error(`PostgreSQL does not run on this machine: try ${copy}/bin/postgres --version.`);
  return copy;
}

function readNote(dataDir) {
  try {
    return JSON.parse(fs.readFileSync(path.join(dataDir, noteName), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The folder of the cluster noted by an earlier start. A lost one is never silently replaced by an empty one. */
function notedDir(dataDir, note) {
  const noteFile = path.join(dataDir, noteName);
  if (note.dataDir !== dataDir) {
    throw new Error(
      `${noteFile} belongs to ${note.dataDir}. If this folder was moved, correct "dataDir" in it; ` +
        'if it was copied, delete that file to begin with an empty database.',
    );
  }
  if (!fs.existsSync(path.join(note.cluster, 'PG_VERSION'))) {
    throw new Error(
      `The database noted in ${noteFile} is gone (${note.cluster}). Delete the note to begin with an empty one.`,
    );
  }
  return note.cluster;
}

/**
 * Where the cluster of a DATA_DIR lives.
 * @param {string} dataDir absolute
 * @returns {{ as: object, native: string, cluster: string, moved: boolean, note: () => void }} account, programs,
 *   cluster folder, whether it lives outside DATA_DIR; `note()` is called once the cluster exists
 */
export function placeOf(dataDir) {
  const as = account();
  makeDataDir(dataDir);
  const fallback = () => fallbackDir(dataDir, as);
  const native = reachableBinaries(as, fallback);
  const inside = path.join(dataDir, 'postgres');
  const noted = readNote(dataDir);
  const enters = canEnter(dataDir, as);
  let cluster = inside;
  if (noted) cluster = notedDir(dataDir, noted);
  else if (!enters && fs.existsSync(inside)) {
    throw new Error(`PostgreSQL's account can no longer enter ${dataDir}: give it back the right to pass (chmod o+x).`);
  } else if (!enters) cluster = path.join(fallback(), 'postgres');
  const moved = cluster !== inside;
  const note = () => {
    if (!moved || noted) return;
    fs.writeFileSync(path.join(dataDir, noteName), `${JSON.stringify({ dataDir, cluster }, null, 2)}\n`);
  };
  return { as, native, cluster, moved, note };
}

/**
 * A new empty folder for a throw-away cluster, reachable for the account.
 * @param {string} prefix begins the folder's name
 * @returns {{ as: object, native: string, cluster: string, dir: string }} `dir` is removed at the end
 */
export function placeForThrowaway(tmp, prefix) {
  const as = account();
  const dir = fs.mkdtempSync(path.join(tmp, prefix));
  giveTo(dir, as);
  return { as, native: reachableBinaries(as, () => dir), cluster: path.join(dir, 'postgres'), dir };
}
