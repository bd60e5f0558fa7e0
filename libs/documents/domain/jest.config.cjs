module.exports = require('../../../tools/jest/node.cjs')('documents-domain', __dirname);
