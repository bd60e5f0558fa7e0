// The parts of `npm test`. Each resolves with results `{ name, passed, failed, skipped }`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot, root } from '../lib/paths.mjs';
import { runNode, runTool } from '../lib/run.mjs';

const outputDir = inRoot('test-results');

/** An emptied file name below test-results/ for a tool's report. */
function reportFile(name) {
  fs.mkdirSync(outputDir, { recursive: true });
  const file = path.join(outputDir, name);
  fs.rmSync(file, { force: true });
  return file;
}

const once = (name, good) => ({ name, passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** ESLint and the compilers on every project, through nx: only nx knows the graph that the import rules need. */
export async function lintAndTypes(wanted) {
  const targets = { lint: 'lint', types: 'typecheck' };
  const names = wanted.map((name) => targets[name]);
  const args = ['run-many', '-t', ...names, '--output-style=static', '--nxBail=false'];
  const { code, output } = await runTool('nx', args, { capture: true, env: { FORCE_COLOR: '0', NO_COLOR: '1' } });
  const tasks = new Set([...output.matchAll(/^> nx run (\S+:\S+)/gm)].map(([, task]) => task));
  const failedTasks = new Set([...output.matchAll(/^- (\S+:\S+)$/gm)].map(([, task]) => task));
  const results = wanted.map((name) => {
    const mine = [...tasks].filter((task) => task.endsWith(`:${targets[name]}`));
    const failed = mine.filter((task) => failedTasks.has(task)).length;
    return { name, passed: mine.length - failed, failed, skipped: 0 };
  });
  const blind = /No cached ProjectGraph|rule will be skipped/.test(output);
  if (blind) console.error('✖ ESLint skipped the import rules: there was no project graph.');
  const silent = code !== 0 && results.every(({ failed }) => failed === 0);
  if (blind || silent || !tasks.size) results[0].failed += 1;
  return results;
}

/** One jest run over every project, so that workers and the test database are shared. */
export async function runJest() {
  const configs = fs.globSync(['libs/*/*/jest.config.cjs', 'apps/*/jest.config.cjs', 'tools/jest.config.cjs'], {
    cwd: root,
  });
  const report = reportFile('jest.json');
  const workers = String(Math.max(1, Math.min(4, os.availableParallelism())));
  const projects = configs.map((config) => path.dirname(config)).sort();
  const args = ['--projects', ...projects, '--ci', '--json', `--outputFile=${report}`, `--maxWorkers=${workers}`];
  const { code } = await runTool('jest', args);
  const found = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return [
    {
      name: 'jest',
      passed: found.numPassedTests,
      failed: failed || code === 0 ? failed : 1,
      skipped: found.numPendingTests + found.numTodoTests,
    },
  ];
}

/** API, web and budgets. */
export async function buildAll() {
  const { code } = await runNode(inRoot('tools/build.mjs'));
  return [once('build', code === 0)];
}

/** The committed API description is the code's. */
export async function checkOpenApi() {
  const { code } = await runNode(inRoot('tools/openapi.mjs'), ['--check']);
  return [once('openapi', code === 0)];
}

/** The journeys in a real browser against the built application. */
export async function runJourneys() {
  const report = reportFile('journeys.json');
  const args = ['test', '--config', 'apps/web-e2e/playwright.config.mts', '--reporter=list,json'];
  const options = { command: 'playwright', env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CI: '1' } };
  const { code } = await runTool('@playwright/test', args, options);
  if (!fs.existsSync(report)) return [once('e2e', false)];
  const { stats, errors } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return [{ name: 'e2e', passed: stats.expected, failed: failed || code === 0 ? failed : 1, skipped: stats.skipped }];
}
