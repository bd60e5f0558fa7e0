// npm run check [-- --base <commit>]: format, lint, types and tests of what changed, committed or not.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { runTool } from './lib/run.mjs';

const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** First command that succeeds, else undefined. */
function firstOf(...commands) {
  for (const command of commands) {
    try {
      return git(...command);
    } catch {
      // not in this clone: no remote, no main, or the first commit
    }
  }
  return undefined;
}

/** What to compare with: --base, else where this branch left the remote's or the local main, else the last commit. */
function baseCommit() {
  const at = process.argv.indexOf('--base');
  if (at > 0) return git('rev-parse', process.argv[at + 1]);
  const head = git('rev-parse', 'HEAD');
  const base = firstOf(['merge-base', 'HEAD', 'origin/main'], ['merge-base', 'HEAD', 'main']);
  if (base && base !== head) return base;
  return git('status', '--porcelain') ? head : (firstOf(['rev-parse', 'HEAD~1']) ?? head);
}

function changedFiles(base) {
  const tracked = git('diff', '--name-only', '--diff-filter=d', '-z', base);
  const untracked = git('ls-files', '--others', '--exclude-standard', '-z');
  const names = `${tracked}\0${untracked}`.split('\0').filter(Boolean);
  return [...new Set(names)].filter((name) => fs.existsSync(path.join(root, name)));
}

const base = baseCommit();
const files = changedFiles(base);
if (!files.length) {
  console.log('Nothing changed.');
  process.exit(0);
}
console.log(`${files.length} files changed since ${base.slice(0, 8)}`);
const format = await runTool('prettier', ['--check', '--ignore-unknown', ...files]);
const affected = ['affected', '-t', 'lint', 'typecheck', 'test', '--base', base, '--output-style=static'];
const projects = await runTool('nx', affected, { capture: true });
const skipped = /No cached ProjectGraph|rule will be skipped/.test(projects.output);
if (skipped) console.error('✖ ESLint skipped the import rules: there was no project graph.');
process.exitCode = format.code || projects.code || (skipped ? 1 : 0);
