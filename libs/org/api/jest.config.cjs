module.exports = require('../../../tools/jest/node.cjs')('org-api', __dirname);
