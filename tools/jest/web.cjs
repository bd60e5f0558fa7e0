// Jest preset for Angular code (data, ui, web libs and apps/web): zoneless, jsdom.
const path = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');
const aliases = require('./aliases.cjs');

module.exports = (displayName, rootDir) => ({
  displayName,
  ...createCjsPreset({ tsconfig: path.join(__dirname, '../tsconfig/web.spec.json') }),
  rootDir,
  setupFilesAfterEnv: [path.join(__dirname, 'web-setup.ts')],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: aliases,
});
