import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const server = ['@nestjs/*', 'typeorm', 'pg', 'express'];
const pureBans = ['@angular/*', ...server, 'rxjs', 'rxjs/*'];

/** Rows of the context grid: each context may import itself and the contexts above it. */
const rows = ['shared', 'org', 'identity', 'documents', 'calendar', 'planning'];
const upTo = (context) => rows.slice(0, rows.indexOf(context) + 1).map((c) => `scope:${c}`);
const base = upTo('planning');
const scopes = [
  ...rows.map((c) => ({ sourceTag: `scope:${c}`, onlyDependOnLibsWithTags: upTo(c) })),
  { sourceTag: 'scope:reporting', onlyDependOnLibsWithTags: [...base, 'scope:reporting'] },
  { sourceTag: 'scope:register', onlyDependOnLibsWithTags: [...base, 'scope:register'] },
  { sourceTag: 'scope:opinion', onlyDependOnLibsWithTags: [...base, 'scope:opinion'] },
  {
    sourceTag: 'scope:review',
    onlyDependOnLibsWithTags: [...base, 'scope:reporting', 'scope:register', 'scope:opinion', 'scope:review'],
  },
  // Notices listen to what every context announces; nobody imports them.
  {
    sourceTag: 'scope:notification',
    onlyDependOnLibsWithTags: [...base, 'scope:reporting', 'scope:review', 'scope:notification'],
  },
];

/** Columns of the grid: app → web → ui → data → domain and app → api → domain. */
const types = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], bannedExternalImports: pureBans },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: ['type:api', 'type:domain'],
    bannedExternalImports: ['@angular/*'],
  },
  { sourceTag: 'type:data', onlyDependOnLibsWithTags: ['type:data', 'type:domain'], bannedExternalImports: server },
  {
    sourceTag: 'type:ui',
    onlyDependOnLibsWithTags: ['type:ui', 'type:data', 'type:domain'],
    bannedExternalImports: server,
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:ui', 'type:data', 'type:domain'],
    bannedExternalImports: server,
  },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.angular', '**/.nx', '**/test-results', '**/.data'] },
  { files: ['**/*.ts', '**/*.mts'], extends: [...tseslint.configs.recommended] },
  {
    files: ['**/*.ts', '**/*.mts'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 7],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a const tuple and a type of the same name.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: true,
          allow: [],
          depConstraints: [...scopes, ...types, { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['*'] }],
        },
      ],
    },
  },
  {
    // Time has one source: the clocks of shared/api, and dates handed in as arguments everywhere else.
    files: ['libs/**/*.ts', 'apps/api/**/*.ts'],
    ignores: [
      '**/*.spec.ts',
      '**/*.api-spec.ts',
      'libs/shared/api/src/time/**',
      'libs/shared/ui/**',
      'libs/shared/data/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Use BusinessClock or SystemClock.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Use SystemClock.',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only config reads the environment.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a const tuple and a type of the same name.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  { files: ['**/*.spec.ts', '**/*.api-spec.ts', '**/*.e2e.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.mts', 'apps/api/src/{main,cli}.ts', 'apps/web-e2e/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/web/**/*.ts', 'libs/*/{data,ui,web}/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: { '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'ct', style: 'kebab-case' }] },
  },
  {
    files: ['apps/web/**/*.html', 'libs/*/{data,ui,web}/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
