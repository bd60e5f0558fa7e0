module.exports = require('../../tools/jest/node.cjs')('api', __dirname);
