// npm test [-- --only lint,types,jest,build,openapi,e2e]: everything, to the end, also after a failure. The last line is
// the sum of every test and check: "N passed, N failed, N skipped".
import { buildAll, checkOpenApi, lintAndTypes, runJest, runJourneys } from './testing/sections.mjs';

const at = process.argv.indexOf('--only');
const only = at > 0 ? (process.argv[at + 1] ?? '').split(',') : undefined;

/** In this order: cheap first, and the journeys need the build. */
const sections = [
  { names: ['lint', 'types'], run: lintAndTypes },
  { names: ['jest'], run: runJest },
  { names: ['build'], run: buildAll },
  { names: ['openapi'], run: checkOpenApi },
  { names: ['e2e'], run: runJourneys },
];

const known = sections.flatMap(({ names }) => names);
const unknown = only?.filter((name) => !known.includes(name)) ?? [];
if (unknown.length) {
  console.error(`✖ --only knows ${known.join(', ')}; not ${unknown.join(', ')}`);
  process.exit(2);
}

/** Runs one section; a crash of the section itself counts as one failure. */
async function runSection({ names, run }) {
  const wanted = names.filter((name) => !only || only.includes(name));
  if (!wanted.length) return [];
  console.log(`\n━━ ${wanted.join(' + ')}`);
  const started = Date.now();
  try {
    const results = await run(wanted);
    const seconds = (Date.now() - started) / 1000 / results.length;
    return results.map((result) => ({ seconds, ...result }));
  } catch (error) {
    console.error(`✖ ${error.message}`);
    return [{ name: wanted.join(' + '), passed: 0, failed: 1, skipped: 0, seconds: (Date.now() - started) / 1000 }];
  }
}

const results = [];
for (const section of sections) results.push(...(await runSection(section)));

console.log('\n━━ summary');
for (const { name, passed, failed, skipped, seconds } of results) {
  const mark = failed ? '✖' : '✔';
  console.log(
    `${mark} ${name.padEnd(14)} ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(1)} s)`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') || !sum('passed') ? 1 : 0;
