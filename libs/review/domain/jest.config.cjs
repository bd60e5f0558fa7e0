module.exports = require('../../../tools/jest/node.cjs')('review-domain', __dirname);
