module.exports = require('../../../tools/jest/node.cjs')('planning-api', __dirname);
