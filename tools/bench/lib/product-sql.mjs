// The statements of the product's task lists, so that the floor runs the very same ones without security and framework.
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from '../../lib/paths.mjs';

/** @returns {Promise<object>} `listFilter`, `listSql` and the columns of a task, as planning's API uses them */
export async function productSql() {
  const outfile = inRoot('dist/bench/product-sql.mjs');
  await build({
    stdin: {
      contents: `import 'reflect-metadata';
        export { listFilter, listSql } from './task-list.sql';
        export * from './task-rows.sql';`,
      resolveDir: inRoot('libs/planning/api/src/task'),
      loader: 'ts',
    },
    ...{ bundle: true, outfile, format: 'esm', platform: 'node', target: 'node24', logLevel: 'error' },
    ...{ absWorkingDir: root, tsconfig: inRoot('tsconfig.base.json'), packages: 'external', plugins: [decorators()] },
  });
  return import(pathToFileURL(outfile).href);
}

/** TypeScript's old decorators, which esbuild only knows when a tsconfig of its own says so. */
function decorators() {
  return {
    name: 'decorators',
    setup(bundle) {
      bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const { transform } = await import('esbuild');
        const { readFile } = await import('node:fs/promises');
        const tsconfigRaw = { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } };
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', tsconfigRaw, sourcefile: path });
        return { contents: code, loader: 'js' };
      });
    },
  };
}
