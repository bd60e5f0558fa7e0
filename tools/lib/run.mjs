// Starting other programs.
import { spawn } from 'node:child_process';
import { commandOf, root } from './paths.mjs';

/**
 * Runs a program to its end.
 * @param {string} file program
 * @param {string[]} args its arguments
 * @param {{ env?: object, cwd?: string, capture?: boolean, quiet?: boolean }} options `capture` collects stdout and
 *   stderr (and still shows them unless `quiet`); `env` is added to ours
 * @returns {Promise<{ code: number, output: string, stdout: string }>} exit code (128 when a signal ended it) and text
 */
export function run(file, args, { env = {}, cwd = root, capture = false, quiet = false } = {}) {
  const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(file, args, { cwd, stdio, env: { ...process.env, ...env } });
  let output = '';
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
    stdout += text;
    if (!quiet) process.stdout.write(text);
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output += text;
    if (!quiet) process.stderr.write(text);
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 128, output, stdout }));
  });
}

/** Runs a script on this same Node; options as for `run`. */
export const runNode = (script, args = [], options) => run(process.execPath, [script, ...args], options);

/** Runs the command of an installed package, for example `runTool('jest', ['--version'])`. */
export const runTool = (packageName, args = [], options = {}) =>
  runNode(commandOf(packageName, options.command), args, options);

/** Ends a child process: SIGTERM, and SIGKILL after `patience` milliseconds. Resolves when it has ended. */
export function endChild(child, patience = 15_000) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(timer);
      done();
    });
    child.kill('SIGTERM');
  });
}

/**
 * Calls `stop` once on SIGINT, SIGTERM or SIGHUP and ends with 128 + signal number, as shells expect; 0 for an
 * ordinary Ctrl-C of a long-running command when `clean` is set. A terminal sends Ctrl-C to us and to our parent, who
 * hands it on: later signals of the same stop are ignored.
 */
export function onStop(stop, { clean = false } = {}) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  let stopping = false;
  for (const [signal, number] of Object.entries(numbers)) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      try {
        await stop(signal);
        process.exit(clean ? 0 : 128 + number);
      } catch (error) {
        console.error(error);
        process.exit(1);
      }
    });
  }
}
