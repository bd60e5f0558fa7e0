module.exports = require('../../../tools/jest/web.cjs')('shared-ui', __dirname);
