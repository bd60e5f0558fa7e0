// Creates the three config files of a lib and its index.ts: npm exec -- node tools/generators/lib.mjs <context> <kind>
import fs from 'node:fs';
import path from 'node:path';

const kinds = ['domain', 'api', 'data', 'ui', 'web'];
const [context, kind] = process.argv.slice(2);
if (!context || !kinds.includes(kind)) {
  console.error(`usage: node tools/generators/lib.mjs <context> <${kinds.join('|')}>`);
  process.exit(2);
}

const dir = path.join('libs', context, kind);
const angular = ['data', 'ui', 'web'].includes(kind);
const preset = angular ? 'web' : 'node';
const tsconfig = angular ? 'web' : kind === 'domain' ? 'domain' : 'node';
const write = (file, text) => {
  const at = path.join(dir, file);
  fs.mkdirSync(path.dirname(at), { recursive: true });
  if (!fs.existsSync(at)) fs.writeFileSync(at, text);
};

write(
  'project.json',
  JSON.stringify(
    {
      name: `${context}-${kind}`,
      $schema: '../../../node_modules/nx/schemas/project-schema.json',
      sourceRoot: `${dir}/src`,
      projectType: 'library',
      tags: [`scope:${context}`, `type:${kind}`],
      targets: {
        lint: { command: 'eslint {projectRoot}' },
        typecheck: { command: `${angular ? 'ngc' : 'tsc'} --noEmit -p ${dir}/tsconfig.json` },
        test: { command: `jest -c ${dir}/jest.config.cjs --passWithNoTests` },
      },
    },
    null,
    2,
  ) + '\n',
);
write(
  'tsconfig.json',
  `{ "extends": "../../../tools/tsconfig/${tsconfig}.json", "include": ["src/**/*.ts", "test/**/*.ts"] }\n`,
);
write(
  'jest.config.cjs',
  `module.exports = require('../../../tools/jest/${preset}.cjs')('${context}-${kind}', __dirname);\n`,
);
write('src/index.ts', 'export {};\n');
