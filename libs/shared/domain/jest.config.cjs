module.exports = require('../../../tools/jest/node.cjs')('shared-domain', __dirname);
