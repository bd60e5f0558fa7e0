// Jest preset for code that runs on Node (every domain and api lib, apps/api).
// @nestjs/* 12 and a few others are ESM only while jest runs CommonJS, so they are transformed too.
const fs = require('node:fs');
const path = require('node:path');
const aliases = require('./aliases.cjs');

const esm = [
  'temporal-polyfill',
  'temporal-utils',
  '@nestjs',
  'uuid',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'read-excel-file',
  'write-excel-file',
  'pg-boss',
  'serialize-error',
  'non-error',
];

/** Tests through the API need a database; jest runs the same setup once for all projects of a run. */
const database = (rootDir) =>
  fs.existsSync(path.join(rootDir, 'test'))
    ? {
        globalSetup: path.join(__dirname, 'global-setup.mjs'),
        globalTeardown: path.join(__dirname, 'global-teardown.mjs'),
        testEnvironment: path.join(__dirname, 'server-environment.cjs'),
        resolver: path.join(__dirname, 'server-resolver.cjs'),
        // Booting the application on a fresh copy of the sample takes seconds on a busy machine.
        testTimeout: 60_000,
      }
    : { testEnvironment: 'node' };

module.exports = (displayName, rootDir) => ({
  ...database(rootDir),
  displayName,
  rootDir,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.api-spec.ts'],
  transform: {
    '^.+\\.[cm]?[tj]s$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleNameMapper: aliases,
  setupFiles: [require.resolve('reflect-metadata')],
});
