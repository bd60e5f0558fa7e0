// Lints a piece of code as if it stood in a file, with the real configuration and a fresh project graph:
//   node tools/lint-probe.mjs '[{"file":"libs/org/domain/src/probe.ts","code":"…"}]'
// Prints, per piece, the names of the rules it breaks. Nothing is written to the libs.
import { ESLint } from 'eslint';
import { inRoot, require, root } from './lib/paths.mjs';

const { createProjectGraphAsync } = require('@nx/devkit');

// the import rules read the graph from nx's cache and are silent without one
await createProjectGraphAsync({ exitOnError: true });

const eslint = new ESLint({ cwd: root });
const broken = [];
for (const { file, code } of JSON.parse(process.argv[2])) {
  const [result] = await eslint.lintText(code, { filePath: inRoot(file) });
  broken.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(broken));
process.exit(0);
