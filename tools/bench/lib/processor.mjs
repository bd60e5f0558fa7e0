// Processor time of processes, which a busy machine does not falsify the way it falsifies the clock. Linux only; zero
// elsewhere.
import fs from 'node:fs';

const TICK_MS = 10;

/** Fields of /proc/<pid>/stat after the name, which may hold spaces; undefined when the process is gone. */
function statOf(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Milliseconds used so far by a process, by its children, and by those of them that have ended. */
export function processorTime(pid) {
  const own = statOf(pid);
  if (!own) return 0;
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.[1] === String(pid));
  const ticks = [own[13], own[14], ...[own, ...children].flatMap((stat) => [stat[11], stat[12]])];
  return ticks.reduce((sum, value) => sum + Number(value), 0) * TICK_MS;
}
