const web = require('../../tools/jest/web.cjs')('web', __dirname);

module.exports = { ...web, testMatch: [...web.testMatch, '<rootDir>/build/**/*.spec.cjs'] };
