// Jest preset for Angular code (data, ui, web libs and apps/web): zoneless, jsdom.
const path = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');
const aliases = require('./aliases.cjs');

// Packages that exist as ESM only, in plain .js files: esbuild turns them into CommonJS.
const esm = ['temporal-polyfill', 'temporal-utils', '@jsverse', 'idb'];

module.exports = (displayName, rootDir) => ({
  displayName,
  ...createCjsPreset({
    tsconfig: path.join(__dirname, '../tsconfig/web.spec.json'),
    processWithEsbuild: ['**/*.mjs', ...esm.map((name) => `**/node_modules/${name}/**`)],
  }),
  rootDir,
  setupFilesAfterEnv: [path.join(__dirname, 'web-setup.ts')],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transformIgnorePatterns: [`node_modules/(?!(.*\\.mjs$|@angular/common/locales/.*\\.js$|(${esm.join('|')})/))`],
  moduleNameMapper: aliases,
});
