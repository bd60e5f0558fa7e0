module.exports = require('../../../tools/jest/node.cjs')('identity-api', __dirname);
