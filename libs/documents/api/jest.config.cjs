module.exports = require('../../../tools/jest/node.cjs')('documents-api', __dirname);
