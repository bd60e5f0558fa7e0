// Looking at other processes of this machine.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** The command line of a process; '' when there is none. On systems that cannot tell, `unknown` for a live process. */
export function commandLine(pid, unknown = '') {
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  const ps = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return ps.error ? unknown : ps.stdout;
}
