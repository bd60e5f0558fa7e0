module.exports = require('../../../tools/jest/web.cjs')('shared-data', __dirname);
