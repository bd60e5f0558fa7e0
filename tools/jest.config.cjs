const preset = require('./jest/node.cjs')('tools', __dirname);

module.exports = { ...preset, testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.api-spec.ts'] };
