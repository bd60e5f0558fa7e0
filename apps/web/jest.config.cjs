const web = require('../../tools/jest/web.cjs')('web', __dirname);

module.exports = {
  ...web,
  moduleFileExtensions: ['ts', 'html', 'js', 'json', 'mjs', 'cjs'],
  testMatch: [...web.testMatch, '<rootDir>/build/**/*.spec.cjs'],
};
