module.exports = require('../../../tools/jest/node.cjs')('reporting-api', __dirname);
