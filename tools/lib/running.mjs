// One Công Tác per DATA_DIR: a note of who runs, and refusing a second one.
import fs from 'node:fs';
import path from 'node:path';
import { makeDataDir } from './data-dir.mjs';
import { commandLine } from './processes.mjs';

const noteOf = (dataDir) => path.join(dataDir, 'running.json');

function read(dataDir) {
  try {
    return JSON.parse(fs.readFileSync(noteOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/** `{ pid, url }` of the start or dev command that runs with this DATA_DIR; a note left by a killed one counts as none. */
export function runningCommand(dataDir) {
  const note = read(dataDir);
  return note && note.pid !== process.pid && /tools.(start|dev)\.mjs/.test(commandLine(note.pid, 'tools/start.mjs'))
    ? note
    : undefined;
}

/** Notes that we run at `url`; throws when another command does. */
export function claimDataDir(dataDir, url) {
  const other = runningCommand(dataDir);
  if (other) {
    throw new Error(
      `Công Tác đang chạy tại ${other.url} (tiến trình ${other.pid}).\n  ` +
        `Công Tác is running at ${other.url} already (process ${other.pid}); stop it first or set another DATA_DIR and PORT.`,
    );
  }
  makeDataDir(dataDir);
  fs.writeFileSync(noteOf(dataDir), `${JSON.stringify({ pid: process.pid, url })}\n`);
}

/** Takes our note away. */
export function releaseDataDir(dataDir) {
  if (read(dataDir)?.pid === process.pid) fs.rmSync(noteOf(dataDir), { force: true });
}
