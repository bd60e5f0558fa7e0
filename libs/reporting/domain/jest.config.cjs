module.exports = require('../../../tools/jest/node.cjs')('reporting-domain', __dirname);
