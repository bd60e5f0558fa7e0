module.exports = require('../../../tools/jest/node.cjs')('org-domain', __dirname);
