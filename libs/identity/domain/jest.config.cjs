module.exports = require('../../../tools/jest/node.cjs')('identity-domain', __dirname);
