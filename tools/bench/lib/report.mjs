// The measured figures as docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { inRoot, root } from '../../lib/paths.mjs';

/** What the product wants to reach; each tells name, wanted, reached (undefined = not measured in this run) and whether it is met. */
function goals(runs) {
  const row = (size, key, concurrency = 16) =>
    runs.find((run) => run.size === size)?.rows.find((one) => one.key === key && one.concurrency === concurrency);
  const share = (a, b) => (a && b ? (100 * a.perSecond) / b.perSecond : undefined);
  const ofFloor = (size, key) => share(row(size, key)?.product, row(size, key)?.floor);
  const ofCity = (key) => share(row('country', key)?.product, row('city', key)?.product);
  const [nation, city] = [row('country', 'nation', 1)?.product, row('city', 'city', 1)?.product];
  const errors = runs.flatMap((run) => run.rows).reduce((sum, one) => sum + (one.product.errors ?? 0), 0);
  const least = (name, wanted, reached) => ({
    name,
    wanted: `≥ ${wanted} %`,
    reached: percent(reached),
    met: reached >= wanted,
    known: reached !== undefined,
  });
  const most = (name, wanted, reached, unit) => ({
    name,
    wanted: `≤ ${wanted} ${unit}`,
    reached: reached === undefined ? '–' : `${number(reached)} ${unit}`,
    met: reached <= wanted,
    known: reached !== undefined,
  });
  return [
    least('list 50 overdue, of the floor (city)', 25, ofFloor('city', 'list')),
    least('task with children, of the floor (city)', 10, ofFloor('city', 'task')),
    least('submission, of the single-function write (city)', 15, ofFloor('city', 'submit')),
    least('overview of the city, of the floor (city)', 20, ofFloor('city', 'city')),
    least('list, country of city', 40, ofCity('list')),
    least('task with children, country of city', 40, ofCity('task')),
    least('submission, country of city', 40, ofCity('submit')),
    least('overview of the city, country of city', 80, ofCity('city')),
    most("overview of the nation, p50, of the city's", 15, nation && city ? nation.p50 / city.p50 : undefined, '×'),
    least(
      '16 writers below one root, of 16 in separate trees',
      90,
      share(row('country', 'submit')?.product, row('country', 'submit-trees')?.product),
    ),
    least("a ward's page, country of city", 90, ofCity('ward')),
    most('answers that failed', 0, errors, ''),
    ...runs.map((run) => most(`memory of the API after the run (${run.size})`, 245, run.memory, 'MB')),
  ].filter((goal) => goal.known);
}

/** @returns {string} the page */
export function markdown(runs, { seconds, seed }) {
  const lines = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; how it measures stands in [tools/bench/README.md](../tools/bench/README.md). The load generator, the API (one process, role `web`) and PostgreSQL share the machine. Ratios count, not absolute times.',
    '',
    `- **Date** ${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `- **Machine** ${os.cpus().length} cores ${os.cpus()[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}, Node ${process.version}, PostgreSQL 18`,
    `- **Commands** \`node tools/bench/generate.mjs --size city --seed ${seed}\`, the same with \`country\`, then \`npm run bench -- --seconds ${seconds}\``,
    ...runs.map(
      (run) =>
        `- **${run.size === 'city' ? 'City' : 'Country'}** ${big(run.counts.units)} units, ${big(run.counts.tasks)} tasks, ${big(run.counts.reports)} reports; load of the machine before the run ${run.loads.map((one) => one.toFixed(1)).join(' ')}; memory of the API ${number(run.idleMemory)} MB before, ${number(run.memory)} MB after`,
    ),
    '',
    '## Wanted and reached',
    '',
    '| what | wanted | reached | |',
    '| --- | --- | --- | --- |',
    ...goals(runs).map(
      (goal) => `| ${goal.name} | ${goal.wanted} | ${goal.reached} | ${goal.met ? 'met' : '**missed**'} |`,
    ),
    '',
  ];
  for (const run of runs) lines.push(...table(run));
  lines.push(fs.readFileSync(inRoot('tools/bench/notes.md'), 'utf8'));
  return lines.join('\n');
}

function table(run) {
  const head = [
    ...['operation', 'c', 'req/s', 'p50 ms', 'p95 ms', 'errors', 'processor ms: API', 'PostgreSQL'],
    ...['floor req/s', 'of the floor', 'bare PostgreSQL p50 ms', 'times bare'],
  ];
  const cells = ({ title, concurrency, product, floor, bare }) => [
    ...[title, concurrency, number(product.perSecond), number(product.p50), number(product.p95), product.errors],
    ...[number(product.apiMs), number(product.databaseMs), floor ? number(floor.perSecond) : '–'],
    floor ? percent((100 * product.perSecond) / floor.perSecond) : '–',
    ...(bare ? [number(bare.p50), number(product.p50 / bare.p50)] : ['–', '–']),
  ];
  return [
    `## ${run.size === 'city' ? 'City' : 'Country'}`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...run.rows.map((row) => `| ${cells(row).join(' | ')} |`),
    '',
  ];
}

/** The commit that was measured; a copy without its history has none. */
function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
}

const number = (value) =>
  value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const percent = (value) => (value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} %`);
const big = (value) => value.toLocaleString('en');
