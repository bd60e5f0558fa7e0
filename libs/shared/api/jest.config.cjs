module.exports = require('../../../tools/jest/node.cjs')('shared-api', __dirname);
