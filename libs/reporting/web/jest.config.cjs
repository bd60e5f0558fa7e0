module.exports = require('../../../tools/jest/web.cjs')('reporting-web', __dirname);
