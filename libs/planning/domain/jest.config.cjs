module.exports = require('../../../tools/jest/node.cjs')('planning-domain', __dirname);
