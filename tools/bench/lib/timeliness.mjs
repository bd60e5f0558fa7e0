// The product's one formula of timeliness as SQL, taken from its source.
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from '../../lib/paths.mjs';

/** @returns {Promise<object>} `TIMELINESS`, `timelinessSql`, `originalTimelinessSql` of planning's domain */
export async function planningFormula() {
  const outfile = inRoot('dist/bench/formula.mjs');
  await build({
    stdin: {
      contents: `export { timelinessSql, originalTimelinessSql } from './timeliness';
        export { TIMELINESS } from './contracts/task-codes';`,
      resolveDir: inRoot('libs/planning/domain/src'),
      loader: 'ts',
    },
    ...{ bundle: true, outfile, format: 'esm', platform: 'node', logLevel: 'error' },
    ...{ absWorkingDir: root, packages: 'external' },
    alias: { '@congtac/shared-domain': inRoot('libs/shared/domain/src/civil-date.ts') },
  });
  return import(pathToFileURL(outfile).href);
}
